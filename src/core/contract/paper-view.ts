import type { Status } from './finding.ts';
import { type Scored, toldPresent } from './judgement/evidence.ts';
import { isHedged } from './judgement/hedges.ts';
import type { Judged } from './judgement/judge-paper.ts';
import { parametersOf } from './judgement/parameters.ts';
import { isRefused } from './judgement/refused.ts';
import type { Paper } from './paper.ts';

/** What one paper of the bundle says on a term. */
export interface PaperView {
  /** Its place in the bundle. */
  readonly index: number;
  readonly paper: Paper;
  readonly judged: Judged;
  readonly status: Status;
}

/** Log odds above which a term is taken to be there. Below even: overlooking costs a reader more than reading twice. */
const presentFrom = -0.5;
/**
 * Likewise where no signal names any of its passages, so that words and the kind of paper speak alone: such findings are
 * right less often, and have nothing to show a reader. Both were set on papers never trained on (F1 .871 to .880).
 */
const unnamedFrom = -0.2;
export const coveredFrom = 0;

/** A further passage is quoted only if it is not much weaker than the first, and likelier than not to belong. */
const quoteFloor = -6;
const leastLikely = -2.5;

/** A passage this much weaker than the first (log odds) does not make up for the first's being hedged. */
const bearing = 1;

/** The log odds above which a subject is taken to be there, given what its passages show. */
export function thresholdOf(subject: string, { passages }: Judged): number {
  const named = passages.some(({ observation }) => toldPresent(observation.signals.get(subject) ?? []) > 0);
  return named ? presentFrom : unnamedFrom;
}

/**
 * The status of a term in one paper. What is promised in hedged words alone is weak, unless they take a stand; what is
 * only refused is absent.
 */
export function statusOf(subject: string, judged: Judged): Status {
  const { present, covered, passages } = judged;
  if (present <= thresholdOf(subject, judged) || onlyRefused(subject, passages)) return 'absent';
  const firm = covered > coveredFrom && !onlyHedged(subject, passages);
  return firm || takesAStand(subject, passages) ? 'covered' : 'weak';
}

/** What covers this term is that the paper says definitely whether the customer's data train models: it may say yes. */
function takesAStand(subject: string, passages: readonly Scored[]): boolean {
  return subject === 'customer-data-training' && parametersOf(subject, passages).params.stance !== 'unclear';
}

function onlyHedged(subject: string, passages: readonly Scored[]): boolean {
  return bearersOf(passages).every(({ observation }) => isHedged(observation.statement, subject));
}

function onlyRefused(subject: string, passages: readonly Scored[]): boolean {
  return (
    passages.length > 0 &&
    bearersOf(passages).every(({ observation }) => isRefused(observation.statement, subject))
  );
}

/** The passages that bear a status: the first, and those hardly weaker. */
function bearersOf(passages: readonly Scored[]): readonly Scored[] {
  const least = Math.max(0, (passages[0]?.present ?? 0) - bearing);
  return passages.filter((one, at) => at === 0 || one.present > least);
}

const rank: Readonly<Record<Status, number>> = { covered: 2, weak: 1, absent: 0 };

/** The paper that says most; of equals, the surest. */
export function bestOf(views: readonly PaperView[]): PaperView | undefined {
  return [...views].sort((a, b) => rank[b.status] - rank[a.status] || b.judged.present - a.judged.present)[0];
}

/** The passages worth quoting for a subject, best first. */
export function speaking(passages: readonly Scored[], subject: string): readonly Scored[] {
  const floor = Math.max((passages[0]?.present ?? 0) + quoteFloor, leastLikely);
  return passages
    .filter((one, at) => at === 0 || one.present >= floor)
    .map((passage) => ({ passage, worth: worthQuoting(passage, subject) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ passage }) => passage);
}

const definitionLoses = 1.5;
/** A question of a list of questions and answers promises nothing. */
const questionLoses = 4;
const lengthCounts = 0.8;
const toldCounts = 0.4;
const likenessCounts = 20;

/**
 * How well a passage serves as a quote: that it speaks to the subject, and that it says so by itself. Definitions,
 * questions and fragments serve less; what an author's signal names, and what is worded like passages that readers
 * quoted, serves more. Measured against readers' quotes.
 */
function worthQuoting({ observation, present, likeness }: Scored, subject: string): number {
  const { definition, passage } = observation.statement;
  const told = toldPresent(observation.signals.get(subject) ?? []);
  const length = Math.log(passage.text.length);
  const like = likenessCounts * (likeness.speaking ?? 0);
  const loses = (definition ? definitionLoses : 0) + (/\?["”’)]*$/.test(passage.text) ? questionLoses : 0);
  return present + toldCounts * told + lengthCounts * length + like - loses;
}
