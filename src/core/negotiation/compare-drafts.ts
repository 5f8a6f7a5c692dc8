import type { Fault, Status } from '../contract/index.ts';
import {
  type Bookmarked,
  type Decide,
  type OwnRange,
  operativeTitle,
  ownRanges,
  type Revision,
  revisionsOf,
} from '../redline/index.ts';
import { type Draft, evened, readDraft } from './draft.ts';
import { type ClauseJudgement, clauseJudge } from './judge-clause.ts';
import { type Marked, type ParagraphChange, paragraphChanges } from './paragraph-changes.ts';

export const outcomes = ['accepted', 'open', 'changed', 'moved', 'struck'] as const;
/**
 * What the supplier made of a clause that we proposed. `open`: it stands as we proposed it and is still marked as our
 * proposal, so that nobody has accepted it yet.
 */
export type Outcome = (typeof outcomes)[number];

export interface ClauseOutcome {
  readonly clause: Bookmarked;
  /** Whole paragraphs of ours, or words that we changed in a sentence of theirs. */
  readonly kind: OwnRange['kind'];
  /** Its first words, as a person finds it. */
  readonly heading: string;
  readonly outcome: Outcome;
  readonly marked: Marked | null;
  readonly paragraphs: readonly ParagraphChange[];
  /** How the term is judged with our words and with theirs; null for what is no term. */
  readonly status: { readonly ours: Status; readonly theirs: Status } | null;
  /** In which way it promises less than we proposed, a sentence each; empty where it does not. */
  readonly softer: readonly string[];
  /** What became of it, with all of that, in a few sentences. */
  readonly says: string;
}

export interface DraftComparison {
  /** What we proposed, in our draft's order. */
  readonly clauses: readonly ClauseOutcome[];
  /** Every other change of theirs: elsewhere in the paper, or added to it. */
  readonly elsewhere: readonly ParagraphChange[];
  /** Who made tracked changes that our draft did not hold. */
  readonly authors: readonly string[];
  /** How many paragraphs were changed, wholly or partly, with tracking off. */
  readonly silent: number;
  /** Sentences that a person should read first. */
  readonly warnings: readonly string[];
}

export type ComparedDrafts =
  | { readonly ok: true; readonly comparison: DraftComparison }
  | { readonly ok: false; readonly fault: Fault };

export interface DraftFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Holds a supplier's counter-draft against the redline that we sent: what became of each clause, and what else they
 * changed. Tracked changes are read, and the text itself is compared too, so that a change made with tracking off is
 * found and marked as silent.
 */
export function compareDrafts(ours: DraftFile, theirs: DraftFile): ComparedDrafts {
  const known = revisionsOf(ours.file, ours.bytes);
  const proposed = readDraft(ours.file, ours.bytes, () => 'accept');
  if (!proposed.ok) return proposed;
  const isNew = newIn(known ?? []);
  const base = readDraft(theirs.file, theirs.bytes, withoutNew(isNew));
  if (!base.ok) return base;
  const final = readDraft(theirs.file, theirs.bytes, () => 'accept');
  if (!final.ok) return final;
  const changes = paragraphChanges(
    proposed.draft.paragraphs,
    inOurRanges(base.draft, proposed.draft.ranges),
    inOurRanges(final.draft, proposed.draft.ranges),
  );
  const stillMarked = new Set(
    (ownRanges(theirs.file, theirs.bytes) ?? []).flatMap(({ author, clause }) =>
      author === null ? [] : clause,
    ),
  );
  const original = originalWords(ours, known ?? []);
  const judge = clauseJudge(proposed.draft.paper, final.draft.paper);
  const clauses = proposed.draft.ranges.map((range, index) => {
    const own = changes.filter((change) => change.range === index);
    const isStillMarked = stillMarked.has(range.clause);
    return outcomeOf(range, own, { isStillMarked, original }, judge(range.clause, own));
  });
  const elsewhere = changes.filter(({ range, kind }) => range === null && kind !== 'same');
  const silent = changes.filter(({ marked }) => marked === 'silent' || marked === 'both').length;
  const authors = (revisionsOf(theirs.file, theirs.bytes) ?? []).filter(isNew).map(({ author }) => author);
  return {
    ok: true,
    comparison: {
      clauses,
      elsewhere,
      authors: [...new Set(authors)],
      silent,
      warnings: warningsOf(ours.file, proposed.draft, silent, clauses),
    },
  };
}

/** A tracked change that our draft did not hold, told by its author, date and kind. */
function newIn(known: readonly Revision[]): (revision: Revision) => boolean {
  const keyOf = ({ author, date, kind }: Revision) => JSON.stringify([author, date, kind]);
  const keys = new Set(known.map(keyOf));
  return (revision) => !keys.has(keyOf(revision));
}

const withoutNew =
  (isNew: (revision: Revision) => boolean): Decide =>
  (revision) =>
    isNew(revision) ? 'reject' : 'accept';

/** Their own paragraphs as they were before our redline: a sentence that we changed may be put back. */
function originalWords({ file, bytes }: DraftFile, known: readonly Revision[]): ReadonlySet<string> {
  const us = new Set((ownRanges(file, bytes) ?? []).flatMap(({ author }) => author ?? []));
  const read = readDraft(file, bytes, ({ author }) => (us.has(author) ? 'reject' : 'accept'));
  return new Set(
    read.ok && known.length > 0 ? read.draft.paragraphs.map((paragraph) => paragraph.evened) : [],
  );
}

/** The paragraphs of their draft with the ranges of ours, by what each stands for. */
function inOurRanges({ paragraphs, ranges }: Draft, ours: readonly OwnRange[]) {
  return paragraphs.map((paragraph) => {
    const range = paragraph.range === null ? undefined : ranges[paragraph.range];
    const index = ours.findIndex(({ clause, kind }) => clause === range?.clause && kind === range.kind);
    return { ...paragraph, range: index < 0 ? null : index };
  });
}

function outcomeOf(
  { clause, kind }: OwnRange,
  paragraphs: readonly ParagraphChange[],
  { isStillMarked, original }: { readonly isStillMarked: boolean; readonly original: ReadonlySet<string> },
  { status, softer }: ClauseJudgement,
): ClauseOutcome {
  const isPutBack =
    kind === 'words' && paragraphs.some(({ after }) => after !== null && original.has(evened(after)));
  const found = isPutBack ? 'struck' : outcomeFrom(paragraphs);
  const outcome = found === 'accepted' && isStillMarked ? 'open' : found;
  const heading = paragraphs.find(({ before }) => before !== null)?.before ?? '';
  const draft = {
    clause,
    kind,
    heading: clause === 'operative' ? operativeTitle : shortened(heading),
    outcome,
    marked: markedOf(paragraphs),
    paragraphs,
    status,
    softer: outcome === 'changed' || outcome === 'struck' ? softer : [],
  };
  return { ...draft, says: saysOf(draft) };
}

const shortened = (heading: string): string =>
  heading.length <= 80 ? heading : `${heading.slice(0, 77).trimEnd()}…`;

function outcomeFrom(paragraphs: readonly ParagraphChange[]): Outcome {
  if (paragraphs.every(({ kind }) => kind === 'struck')) return 'struck';
  if (paragraphs.every(({ kind }) => kind === 'same')) return 'accepted';
  return paragraphs.every(({ kind }) => kind === 'same' || kind === 'moved') ? 'moved' : 'changed';
}

function markedOf(paragraphs: readonly ParagraphChange[]): Marked | null {
  const marks = new Set(paragraphs.map(({ marked }) => marked));
  const silent = marks.has('silent') || marks.has('both');
  const tracked = marks.has('tracked') || marks.has('both');
  return silent && tracked ? 'both' : silent ? 'silent' : tracked ? 'tracked' : null;
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  accepted: 'Accepted as we proposed it.',
  open: 'Stands as we proposed it, still marked as our proposal: nobody has accepted it yet.',
  changed: 'Changed.',
  moved: 'Moved, with its words as we proposed them.',
  struck: 'Struck.',
};

function saysOf({ outcome, marked, softer }: Omit<ClauseOutcome, 'says'>): string {
  return [
    outcomeWords[outcome],
    ...(marked === 'silent' ? ['The change is not tracked.'] : []),
    ...(marked === 'both' ? ['Part of the change is not tracked.'] : []),
    ...softer,
  ].join(' ');
}

function warningsOf(
  file: string,
  { ranges }: Draft,
  silent: number,
  clauses: readonly ClauseOutcome[],
): string[] {
  const quiet = `${silent} ${silent === 1 ? 'paragraph was' : 'paragraphs were'} changed with tracking off.`;
  const falls = clauses.filter(({ softer }) => softer.length > 0).length;
  return [
    ...(ranges.length === 0
      ? [
          `${file} holds no clause that a redline put there, so the drafts were compared paragraph by paragraph.`,
        ]
      : []),
    ...(silent > 0 ? [quiet] : []),
    ...(falls > 0
      ? [`${falls} of our clauses now ${falls === 1 ? 'promises' : 'promise'} less than we proposed.`]
      : []),
  ];
}
