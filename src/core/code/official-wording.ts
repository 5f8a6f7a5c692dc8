import { catalogueVersionById, modalVerbIn } from './catalogue-versions.ts';
import { afterTheCode, appliesTo, type Block, pageBlocks, provisionNumber } from './page-blocks.ts';
import { principles, provisionById, provisions } from './principles.ts';

/** The wording of the UK Code as its publisher put it, taken from a page the user saved. */
export interface OfficialWording {
  /** By provision id. Paragraphs of one provision are parted by a line break. */
  readonly byProvision: ReadonlyMap<string, string>;
  /** Provisions without wording, in the order of the Code. */
  readonly missing: readonly string[];
  /** Found, but lacking the verb the provision is known for ("shall", "should"), so perhaps cut short. */
  readonly doubtful: readonly string[];
  /** What is wrong and what to do, a sentence each; empty where all is well. */
  readonly faults: readonly string[];
}

/** In characters: more than ten times any page of GOV.UK, mark-up included. */
const largestPage = 5_000_000;

/**
 * Finds the wording of each provision in a saved page of the Code on GOV.UK, be it HTML or its text: below a heading
 * "Principle 5: ...", the paragraph or list item that begins with "5.1", and what follows up to the next number or
 * heading. Numbers that stand elsewhere, as in an annex or within a sentence, are left alone.
 *
 * Takes anything and never throws: a page that is not the Code gives no wording and a fault that says so.
 */
export function matchOfficialWording(page: string): OfficialWording {
  if (page.length > largestPage)
    return nothing('The file is far larger than the page of the Code (5 million characters at most).');
  const found = wordingIn(pageBlocks(page));
  if (found.size === 0)
    return nothing(
      'This does not look like the Code: no "Principle 1: Raise awareness ..." with numbered provisions below it was ' +
        `found. Save the page ${catalogueVersionById('uk').address} as HTML or text and import that file.`,
    );
  const missing = provisions.filter(({ id }) => !found.has(id)).map(({ id }) => id);
  const doubtful = [...found].filter(([id, text]) => !speaksItsVerbs(id, text)).map(([id]) => id);
  return { byProvision: found, missing, doubtful, faults: faultsOf(missing, doubtful) };
}

function nothing(fault: string): OfficialWording {
  return { byProvision: new Map(), missing: provisions.map(({ id }) => id), doubtful: [], faults: [fault] };
}

function faultsOf(missing: readonly string[], doubtful: readonly string[]): readonly string[] {
  return [
    ...(missing.length === 0
      ? []
      : [`No wording was found for ${missing.join(', ')}. If the page has it, it was saved only in part.`]),
    ...(doubtful.length === 0
      ? []
      : [
          `The wording found for ${doubtful.join(', ')} lacks its "shall" or "should": compare it with the page.`,
        ]),
  ];
}

function wordingIn(blocks: readonly Block[]): Map<string, string> {
  const found = new Map<string, string[]>();
  let principle: number | null = null;
  let paragraphs: string[] | null = null;
  for (const block of blocks) {
    const heading = principleOf(block);
    const numbered = heading === null ? numberedStart(block.text, principle) : null;
    if (heading !== null || afterTheCode.test(block.text)) [principle, paragraphs] = [heading, null];
    else if (numbered !== null) {
      paragraphs = found.has(numbered.id) ? null : [numbered.rest];
      if (paragraphs !== null) found.set(numbered.id, paragraphs);
    } else if (endsProvision(block)) paragraphs = null;
    else paragraphs?.push(block.text);
  }
  const texts = [...found].map(([id, parts]) => [id, withoutFootnotes(parts)] as const);
  return new Map(texts.filter(([, text]) => text !== ''));
}

const principleByTitle = new Map(principles.map(({ title, number }) => [lettersOf(title), number]));

/** The principle a block is the heading of: "Principle 5: Identify, track ..." or its bare title. */
function principleOf(block: Block): number | null {
  const labelled = /^principle (\d{1,2})\b/i.exec(block.text);
  const title = lettersOf(block.text.replace(/^principle \d{1,2}/i, ''));
  const titled = principleByTitle.get(title);
  if (titled !== undefined) return titled;
  const number = Number(labelled?.[1]);
  return block.heading && principles.some((each) => each.number === number) ? number : null;
}

/** A provision begins with its number, and stands under the heading of its principle. */
function numberedStart(text: string, principle: number | null): { id: string; rest: string } | null {
  const match = provisionNumber.exec(text);
  const id = match?.[1];
  if (match === null || id === undefined || provisionById(id)?.principle !== principle) return null;
  return { id, rest: text.slice(match[0].length) };
}

/** Headings, the line on whom a principle applies to, and a line of references in square brackets. */
function endsProvision({ heading, text }: Block): boolean {
  return heading || appliesTo.test(text) || (text.startsWith('[') && text.endsWith(']'));
}

function withoutFootnotes(paragraphs: readonly string[]): string {
  return paragraphs
    .map((text) => text.replace(/ ?\[footnote \d{1,3}\]/gi, '').trim())
    .filter((text) => text !== '')
    .join('\n');
}

function speaksItsVerbs(id: string, text: string): boolean {
  const uk = catalogueVersionById('uk');
  const spoken = new Set(text.toLowerCase().match(/\p{L}+/gu));
  return provisionById(id)?.duties.every((duty) => spoken.has(modalVerbIn(uk, duty))) ?? false;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}
