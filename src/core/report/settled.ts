import type { Finding, Findings, Status } from '../contract/index.ts';
import type { TermId } from '../terms/index.ts';
import { statusNames } from './names.ts';
import type { Decision } from './review.ts';

/** A term as it counts: the finding, or what a person decided over it. */
export interface Settled {
  readonly finding: Finding;
  readonly status: Status;
  /** The latest decision of a person; null where the finding stands by itself. */
  readonly decision: Decision | null;
}

/** How a term counts once people have had their say. Where several decided, the latest decision counts. */
export function settled(findings: Findings, decisions: readonly Decision[], term: TermId): Settled {
  const finding = findings.terms[term];
  const decision = decisions
    .filter((made) => made.term === term)
    .reduce<Decision | null>(
      (latest, made) => (latest !== null && latest.at > made.at ? latest : made),
      null,
    );
  return { finding, status: decision?.status ?? finding.status, decision };
}

/** Whether a person should read the quotes before relying on the status: the evidence is thin and nobody has decided. */
export function isUnsure({ finding, decision }: Settled): boolean {
  return decision === null && finding.confidence === 'low';
}

/** How a status is put where the evidence is thin, in place of the plain status. */
export function likely({ status }: Pick<Settled, 'status'>): string {
  return `probably ${statusNames[status].toLowerCase()}`;
}
