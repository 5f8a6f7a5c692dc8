import { z } from 'zod';
import { generalClauses, terms } from '../../core/terms/index.ts';
import { type AuditEntryRow, auditEntriesOf } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../errors.ts';
import { idSchema } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';

export interface HistoryEntry {
  /** Its number in the organisation's record. */
  readonly number: number;
  readonly at: Date;
  readonly who: string;
  /** `review.created`, `paper.added`, `answers.changed`, `run.finished`, `decision.made` … */
  readonly action: string;
  /** What was done, in a few words. */
  readonly says: string;
  /** The reason the person gave. */
  readonly why: string | null;
}

/** Who did what to a review, newest first, the last 200 deeds; also of a review that was deleted. Throws `not-found`. */
export async function reviewHistory(
  ws: Workspace,
  actor: Actor,
  review: string,
): Promise<readonly HistoryEntry[]> {
  authorise(actor, 'review.read');
  if (!idSchema.safeParse(review).success) throw notFound('review');
  const entries = await ws.store.read(actor.organisation, (view) => auditEntriesOf(view, review));
  if (entries.length === 0) throw notFound('review');
  return entries.map((entry) => ({
    number: entry.number,
    at: entry.at,
    who: entry.actor.name,
    action: entry.action,
    says: sentenceOf(entry),
    why: entry.why,
  }));
}

/** The parts of an entry that its sentence names. */
const named = z
  .looseObject({
    name: z.string(),
    file: z.string(),
    term: z.string(),
    status: z.string(),
    failure: z.string(),
    number: z.number(),
    clause: z.string(),
    state: z.string(),
    version: z.number(),
  })
  .partial();

const titles: ReadonlyMap<string, string> = new Map(
  [...terms, ...generalClauses].map(({ id, title }) => [id, title]),
);
const titleOf = (id = ''): string => `"${titles.get(id) ?? id}"`;

const sentences: Readonly<Record<string, (entry: z.infer<typeof named>) => string>> = {
  'review.created': ({ name }) => `Created the review "${name}"`,
  'review.described': ({ name }) => `Changed what the review "${name}" is of`,
  'review.deleted': ({ name }) => `Deleted the review "${name}"`,
  'paper.added': ({ file }) => `Added "${file}"`,
  'paper.removed': ({ file }) => `Removed "${file}"`,
  'decisions.taken-over': () => 'Took over the decisions of the version before',
  'answers.changed': () => 'Changed the answers about the use',
  'run.started': () => 'Started the review',
  'run.cancelled': () => 'Cancelled the review',
  'run.finished': () => 'Finished the review',
  'run.failed': ({ failure }) => `Stopped: ${failure}`,
  'decision.made': ({ term, status }) => `Decided that ${titleOf(term)} is ${status}`,
  'decision.withdrawn': ({ term, status }) => `Withdrew the decision that ${titleOf(term)} is ${status}`,
  'annex.chosen': () => 'Changed what the annex is to have',
  'annex.versioned': ({ number }) => `Made version ${number} of the annex`,
  'redline.made': ({ file, version }) => `Wrote version ${version} of the annex into "${file}"`,
  'counter-draft.added': ({ file }) => `Took up the counter-draft "${file}"`,
  'clause.negotiated': ({ clause, state }) => `Noted that the clause ${titleOf(clause)} is ${state}`,
};

function sentenceOf({ action, before, after }: AuditEntryRow): string {
  const what = named.safeParse(after ?? before ?? {});
  return sentences[action]?.(what.success ? what.data : {}) ?? action;
}
