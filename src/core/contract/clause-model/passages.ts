import type { Clause, Paper } from '../paper.ts';

/** A sentence, or one item of an enumeration: the smallest piece that can be judged and quoted. */
export interface Passage {
  readonly clause: Clause;
  /** Offsets into `clause.plain`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words that lead into a list ("Provider shall:") where this is an item of it; empty otherwise. */
  readonly lead: string;
  /** Where those words begin; null where there are none. */
  readonly opening: Opening | null;
}

/** A place in a clause: an offset into its plain words. */
export interface Opening {
  readonly clause: Clause;
  readonly start: number;
}

/** Words that lead into something, and where they begin. */
interface Lead {
  readonly words: string;
  readonly opening: Opening | null;
}

const noLead: Lead = { words: '', opening: null };

const longestPassage = 600;
const shortestPiece = 50;
/** A longer paragraph stands by itself, whatever stands before it. */
const shortParagraph = 200;
/** In words. */
const longestTitle = 9;
const fewestLabelled = 5;
const abbreviation =
  /(?:^|[\s("“–/-])(?:e\.g|i\.e|etc|inc|ltd|co|corp|no|nos|art|arts|sec|secs|para|cl|vs|mr|mrs|ms|dr|st|approx|incl|u\.s|u\.k|s\.a|b\.v|a\.k\.a|cf|ref|viz|p\.a|[A-Z])\.$/i;
const sentenceEnd = /[.!?](?:["”’')\]*]*)\s+(?=["“‘'([]*[\p{Lu}\p{N}•])/gu;
const enumeration = /;\s+(?:and\s+|or\s+|and\/or\s+)?|[,:]\s+(?=\((?:[a-z]{1,3}|[ivx]{1,4}|\d{1,2})\)\s)/g;

/** The passages of a paper in order. Linear in its length. */
export function passagesOf(paper: Paper): readonly Passage[] {
  return paper.clauses.flatMap((clause) => clausePassages(clause, leadOf(paper, clause)));
}

const unfinished = /[:,;–—]\s*$|\b(?:to|that|shall|will|must|not|and|or)\s*$/;

/** Whether a clause breaks off before a list: "As soon as Provider learns of it, it" and "- tells Customer". */
function breaksOff(before: Clause, clause: Clause): boolean {
  return before.role === 'paragraph' && /[\p{L},]\s*$/u.test(before.plain) && /^\p{Ll}/u.test(clause.plain);
}

/** The last sentence of the clause above, where it ends in a colon or in the middle of a sentence. */
function leadOf(paper: Paper, clause: Clause): Lead {
  const above = clause.parent === null ? undefined : paper.clauses[clause.parent];
  const before = previousLead(paper, clause);
  const source = above !== undefined && above.role !== 'heading' ? above : before;
  if (source === undefined || (source === above && !unfinished.test(source.plain))) return noLead;
  const tail = source.plain.slice(-longestPassage);
  const words = tail.slice(Math.max(tail.lastIndexOf('. '), tail.lastIndexOf('; ')) + 1).trim();
  const start = source.plain.trimEnd().length - words.length;
  return words === '' ? noLead : { words, opening: { clause: source, start } };
}

/**
 * For an item with no clause above it: the nearest clause before the list it stands in. A short paragraph is led into by
 * the one right before it, and so is each of a run of them that begin with labels: "In case of a breach:" leads into
 * "Timeline: …" and "Contact: …".
 */
function previousLead(paper: Paper, clause: Clause): Clause | undefined {
  if (clause.role === 'heading' || clause.role === 'row') return undefined;
  const isOneOf = listed(clause) ? listed : labelled;
  for (let at = clause.index - 1, steps = 0; at >= 0 && steps < 40; at--, steps++) {
    const before = paper.clauses[at];
    if (before === undefined || before.role === 'heading') return undefined;
    if (before.parent !== clause.parent) {
      if (isOneOf === labelled) return undefined;
      continue;
    }
    if (/:\s*$/.test(before.plain))
      return isOneOf(clause) || (steps === 0 && clause.plain.length <= shortParagraph) ? before : undefined;
    if (!isOneOf(before)) return clause.role === 'item' && breaksOff(before, clause) ? before : undefined;
  }
  return undefined;
}

function listed(clause: Clause): boolean {
  return clause.role === 'item' || clause.number !== null || /^[\p{Ll}]/u.test(clause.plain);
}

function labelled(clause: Clause): boolean {
  return clause.role === 'paragraph' && clause.plain.length <= shortParagraph && isLabelled(clause.plain);
}

const label = /^\p{Lu}[\p{L} /-]{1,30}: (?=.*\p{Ll}{4})/u;
const partOfPaper = /^(?:annex|appendix|schedule|exhibit|attachment|section|clause|article|part|addendum)\b/i;

/** Whether a text says something of what its first words name: "Timeline: notify Customer within 72 hours". */
export function isLabelled(text: string): boolean {
  return label.test(text) && !partOfPaper.test(text) && text.split(' ').length >= fewestLabelled;
}

function clausePassages(clause: Clause, lead: Lead): Passage[] {
  const { plain } = clause;
  return sentences(plain).flatMap(([start, end]) =>
    end - start <= longestPassage
      ? [
          {
            clause,
            start,
            end,
            text: plain.slice(start, end),
            lead: lead.words,
            opening: lead.opening,
          },
        ]
      : pieces(clause, start, end, lead),
  );
}

function sentences(plain: string): [number, number][] {
  const spans: [number, number][] = [];
  let start = 0;
  for (const found of plain.matchAll(sentenceEnd)) {
    const stop = found.index + found[0].trimEnd().length;
    if (abbreviation.test(plain.slice(Math.max(start, stop - 12), found.index + 1))) continue;
    spans.push([start, stop]);
    start = found.index + found[0].length;
  }
  if (start < plain.length) spans.push([start, plain.length]);
  return spans;
}

/** A sentence too long to quote falls into the items it enumerates; its opening words lead into each. */
function pieces(clause: Clause, start: number, end: number, lead: Lead): Passage[] {
  const text = clause.plain.slice(start, end);
  const cuts = [...text.matchAll(enumeration)].map((found) => found.index + found[0].length);
  const passages: Passage[] = [];
  let from = 0;
  let opening = lead;
  for (const cut of [...cuts, text.length]) {
    if (cut - from < shortestPiece && cut !== text.length) continue;
    for (const [a, b] of halves(text, from, cut)) {
      passages.push({
        clause,
        start: start + a,
        end: start + b,
        text: text.slice(a, b).trimEnd(),
        lead: opening.words,
        opening: opening.opening,
      });
    }
    if (from === 0)
      opening = {
        words: `${lead.words} ${text.slice(0, Math.min(cut, 200))}`.trim(),
        opening: { clause, start },
      };
    from = cut;
  }
  return passages.map((passage) => ({ ...passage, end: passage.start + passage.text.length }));
}

/** A piece still too long is cut at commas, or failing that at spaces. */
function halves(text: string, from: number, to: number): [number, number][] {
  if (to - from <= longestPassage) return [[from, to]];
  const limit = from + longestPassage - 100;
  const comma = text.lastIndexOf(', ', limit);
  const blank = text.lastIndexOf(' ', limit);
  const cut = comma > from + shortestPiece ? comma + 2 : blank > from + shortestPiece ? blank + 1 : limit;
  return [[from, cut], ...halves(text, cut, to)];
}

/** A title that stands at the head of its clause with a full stop: "Limitation of Liability. In no event shall …". */
export function isRunInTitle({ clause, start, end, text }: Passage): boolean {
  if (start > 0 || end === clause.plain.length || !text.endsWith('.')) return false;
  const words = text.split(/[\s/-]+/);
  return (
    words.length <= longestTitle && words.every((word) => word.length < 4 || /^[^\p{L}]*\p{Lu}/u.test(word))
  );
}
