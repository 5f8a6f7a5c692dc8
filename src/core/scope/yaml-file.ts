import { type CST, type Document, isMap, isNode, isScalar, LineCounter, Parser, parseDocument } from 'yaml';
import { z } from 'zod';

/** What is wrong with a file, in one sentence that says what to do. */
export interface FileFault {
  /** 1-based; null where the fault is not in one place. */
  readonly line: number | null;
  readonly message: string;
}

export type YamlFileRead =
  | {
      readonly ok: true;
      /** Null where the file holds no object, or aliases that would make it very large. */
      readonly content: Readonly<Record<string, unknown>> | null;
      /** The line on which the last key of a path stands; null where there is no such key. */
      readonly lineOf: (path: readonly string[]) => number | null;
    }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

const longestFile = 64_000;
const deepest = 20;

/** Reads a YAML file that a person wrote: an object, with the line of each key. At most 64,000 characters. */
export function readYamlFile(yaml: string): YamlFileRead {
  if (yaml.length > longestFile) {
    return failed(
      `The file may have ${longestFile.toLocaleString('en-GB')} characters at most; it has more. Shorten it.`,
    );
  }
  if (nesting(yaml) > deepest) {
    return failed('The file is nested too deeply. Start again from a new example.');
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) {
    return {
      ok: false,
      faults: document.errors.map(({ pos, message }) => ({
        line: lines.linePos(pos[0]).line,
        message: `This is not valid YAML: ${message.split('\n')[0]}`,
      })),
    };
  }
  return {
    ok: true,
    content: contentOf(document),
    lineOf: (path) => {
      const offset = keyOffset(document, path);
      return offset === null ? null : lines.linePos(offset).line;
    },
  };
}

function failed(message: string): YamlFileRead {
  return { ok: false, faults: [{ line: null, message }] };
}

/**
 * How deep the file nests, found without recursion: composing a document descends by recursion, and a file of nothing
 * but brackets would run out of stack there, which can end the whole process.
 */
function nesting(yaml: string): number {
  let level: CST.Token[] = [...new Parser().parse(yaml)];
  let depth = 0;
  while (level.length > 0) {
    level = level.flatMap(partsOf);
    depth += 1;
  }
  return depth;
}

function partsOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((part) => part != null));
}

/** The document as an object; null where it is none, or where its aliases would make it very large. */
function contentOf(document: Document): Record<string, unknown> | null {
  try {
    const content = z.record(z.string(), z.unknown()).safeParse(document.toJS({ maxAliasCount: 20 }) ?? {});
    return content.success ? content.data : null;
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

/** Where the last key of a path stands, in characters from the start. */
function keyOffset(document: Document, path: readonly string[]): number | null {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return null;
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1));
  return isNode(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
}
