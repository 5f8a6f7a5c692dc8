import { isFormattingChange, type Revision, rangeEnds, revisionOf } from './revision.ts';
import type { WordPart } from './word-package.ts';
import { attributeOf, childOf, type SpanElement, visit, written } from './xml-spans.ts';

export type Outcome = 'accept' | 'reject' | 'keep';
/** What becomes of each tracked change. */
export type Decide = (revision: Revision) => Outcome;

/** Whether what a revision encloses stays, goes, or is left marked. */
type Fate = 'stays' | 'goes' | 'marked';

const stayingWhenAccepted = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);
const goingWhenAccepted = new Set(['w:del', 'w:moveFrom', 'w:cellDel']);
const isMark = (name: string) => stayingWhenAccepted.has(name) || goingWhenAccepted.has(name);

/** Blocks that must hold a paragraph, or Word calls the file damaged. */
const needsParagraph = new Set(['w:tc', 'w:txbxContent', 'w:footnote', 'w:endnote', 'w:comment']);

/** Carries out the decisions in one part and gives its new text; what no decision touches stays as it was, to the byte. */
export function resolvePart({ text, root }: WordPart, decide: Decide): string {
  const outcomes = new Map<SpanElement, Exclude<Outcome, 'keep'>>();
  const touched = new Set<SpanElement>();
  const startsDecided = new Set<string>();
  const touch = (element: SpanElement) => {
    for (let at: SpanElement | null = element; at !== null && !touched.has(at); at = at.parent)
      touched.add(at);
  };
  visit(root, (element) => {
    const revision = revisionOf(text, element);
    const outcome = revision === null ? 'keep' : decide(revision);
    if (outcome !== 'keep') {
      outcomes.set(element, outcome);
      touch(element);
      startsDecided.add(`${element.name} ${attributeOf(text, element, 'id')}`);
    }
    const start = rangeEnds.get(element.name);
    if (start !== undefined && startsDecided.has(`${start} ${attributeOf(text, element, 'id')}`)) {
      outcomes.set(element, 'accept');
      touch(element);
    }
  });
  return outcomes.size === 0
    ? text
    : `${text.slice(0, root.start)}${render(root, false)}${text.slice(root.end)}`;

  function fateOf(element: SpanElement | null): Fate {
    const outcome = element === null ? undefined : outcomes.get(element);
    if (element === null || outcome === undefined) return 'marked';
    return stayingWhenAccepted.has(element.name) === (outcome === 'accept') ? 'stays' : 'goes';
  }

  /** The marks among an element's properties: `w:ins` in a row's, a cell's or a paragraph mark's. */
  function isGone(properties: SpanElement | null): boolean {
    return properties?.children.some((child) => isMark(child.name) && fateOf(child) === 'goes') ?? false;
  }

  /** @param undeleted within a deletion that is undone, where words are written as words again. */
  function render(element: SpanElement, undeleted: boolean): string {
    if (!touched.has(element) && !undeleted) return written(text, element);
    const { name } = element;
    if (outcomes.has(element)) return renderDecided(element, undeleted);
    if (name === 'w:tr' && isGone(childOf(element, 'w:trPr'))) return '';
    if (name === 'w:tc' && isGone(childOf(element, 'w:tcPr'))) return '';
    if (name === 'w:tbl' && losesEveryRow(element)) return '';
    const old = oldProperties(element);
    if (old !== null) return element.name === 'w:pPr' && old === '' ? '' : wrapped(element, old);
    const content = wrapped(element, renderChildren(element, undeleted));
    return undeleted ? asWords(element, content) : content;
  }

  function renderDecided(element: SpanElement, undeleted: boolean): string {
    const isRunLevel = isMark(element.name) && !isMarkOfProperties(element);
    if (!isRunLevel || fateOf(element) === 'goes') return '';
    return renderChildren(element, undeleted || element.name === 'w:del');
  }

  function losesEveryRow(table: SpanElement): boolean {
    const rows = table.children.filter(({ name }) => name === 'w:tr');
    return rows.length > 0 && rows.every((row) => isGone(childOf(row, 'w:trPr')));
  }

  /** What the properties held before a change of formatting that is undone; null where there is none. */
  function oldProperties(properties: SpanElement): string | null {
    const change = properties.children.find(
      (child) => isFormattingChange(child.name) && outcomes.get(child) === 'reject',
    );
    const old = change?.children.find(({ name }) => name === properties.name);
    if (change === undefined || old === undefined) return null;
    const kept = properties.children.filter((child) => child !== change && isBeside(properties, child));
    const [before, after] =
      properties.name === 'w:pPr' || properties.name === 'w:trPr' || properties.name === 'w:tcPr'
        ? [[], kept]
        : [kept, []];
    const all = (elements: readonly SpanElement[]) => elements.map((child) => render(child, false)).join('');
    return `${all(before)}${text.slice(old.inside, old.close)}${all(after)}`;
  }

  function renderChildren(parent: SpanElement, undeleted: boolean): string {
    const pieces: string[] = [];
    let done = parent.inside;
    let open: OpenParagraph | null = null;
    let paragraphs = 0;
    for (const child of parent.children) {
      pieces.push(text.slice(done, child.start));
      done = child.end;
      if (child.name !== 'w:p') {
        const rendered = render(child, undeleted);
        if (open !== null && endsParagraph.has(child.name) && rendered !== '') {
          pieces.push(open.content === '' ? '' : printed(open));
          open = null;
        }
        pieces.push(rendered);
      } else {
        const paragraph: OpenParagraph = joined(open, child, undeleted);
        const ends = !isGone(markOf(child));
        if (ends) {
          const isUntouched = (open?.isNew ?? true) && !touched.has(child);
          pieces.push(isUntouched ? written(text, child) : printed(paragraph));
          paragraphs += 1;
        }
        open = ends ? null : paragraph;
      }
    }
    if (open !== null && (open.content !== '' || isNeeded(parent, paragraphs))) pieces.push(printed(open));
    pieces.push(text.slice(done, parent.close));
    return pieces.join('');
  }

  /** A paragraph put together with the one before it, whose end is gone: it has the properties of the last. */
  function joined(open: OpenParagraph | null, paragraph: SpanElement, undeleted: boolean): OpenParagraph {
    const properties = childOf(paragraph, 'w:pPr');
    const [tag, endTag] = tagsOf(paragraph);
    const start = properties?.end ?? paragraph.inside;
    const own = touched.has(paragraph)
      ? renderChildren({ ...paragraph, inside: start, children: withoutProperties(paragraph) }, undeleted)
      : text.slice(start, paragraph.close);
    const isNew = own === '' && withoutProperties(paragraph).length > 0;
    return {
      tag: open === null || open.isNew ? tag : open.tag,
      isNew: (open?.isNew ?? true) && isNew,
      endTag,
      properties:
        properties === null ? '' : text.slice(paragraph.inside, properties.start) + render(properties, false),
      content: (open?.content ?? '') + own,
    };
  }

  function tagsOf(element: SpanElement): [open: string, close: string] {
    const tag = text.slice(element.start, element.inside);
    const written = /^<([^\s/>]+)/.exec(tag)?.[1] ?? element.name;
    const open = element.isEmptyTag ? `${tag.slice(0, -2).trimEnd()}>` : tag;
    return [open, `</${written}>`];
  }

  function wrapped(element: SpanElement, content: string): string {
    if (element.isEmptyTag && content === '') return written(text, element);
    const [open, close] = tagsOf(element);
    return `${open}${content}${close}`;
  }
}

interface OpenParagraph {
  /** All that stood in it is gone: it was never a paragraph of the document itself. */
  readonly isNew: boolean;
  readonly tag: string;
  readonly endTag: string;
  readonly properties: string;
  readonly content: string;
}

const printed = ({ tag, properties, content, endTag }: OpenParagraph) =>
  `${tag}${properties}${content}${endTag}`;

/** Blocks that a paragraph whose end is gone cannot run into. */
const endsParagraph = new Set(['w:tbl', 'w:sdt', 'w:sectPr', 'w:altChunk']);

const markOf = (paragraph: SpanElement) => childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');

const withoutProperties = ({ children }: SpanElement) => children.filter(({ name }) => name !== 'w:pPr');

const isNeeded = (parent: SpanElement, paragraphs: number) =>
  paragraphs === 0 && needsParagraph.has(parent.name);

/** `w:ins` among properties says that the thing they belong to was inserted; elsewhere it encloses what was. */
const isMarkOfProperties = ({ name, parent }: SpanElement) =>
  name.startsWith('w:cell') || ['w:rPr', 'w:trPr', 'w:numPr'].includes(parent?.name ?? '');

/** What a change of formatting does not record, and so leaves in place. */
function isBeside(properties: SpanElement, { name }: SpanElement): boolean {
  if (isMark(name)) return true;
  if (properties.name === 'w:pPr') return name === 'w:rPr' || name === 'w:sectPr';
  return properties.name === 'w:sectPr' && /^w:(?:header|footer)Reference$/.test(name);
}

/** Deleted words are written under names of their own. */
function asWords({ name }: SpanElement, content: string): string {
  const word = name === 'w:delText' ? 't' : name === 'w:delInstrText' ? 'instrText' : null;
  if (word === null) return content;
  const own = /^<([^\s/>]+)/.exec(content)?.[1] ?? name;
  const prefix = own.slice(0, own.indexOf(':') + 1);
  return content.replace(`<${own}`, `<${prefix}${word}`).replace(`</${own}>`, `</${prefix}${word}>`);
}
