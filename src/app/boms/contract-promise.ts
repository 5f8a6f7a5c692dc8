import { refreshMonths } from '../../core/bom/index.ts';
import type { Finding, Status } from '../../core/contract/index.ts';
import { type ContractFacts, contractFactsOf, decisionsOf, type View } from '../../store/index.ts';

/** What a system's contract promises of BOMs and of notice before a model changes, as far as its papers were read. */
export interface ContractPromise {
  readonly contract: { readonly id: string; readonly name: string };
  /** The review of its newest version. */
  readonly review: string;
  readonly notice: { readonly status: Status; readonly days: number | null };
  readonly bom: {
    readonly status: Status;
    /** Longest time between two issues; null where the paper names none. */
    readonly refreshMonths: number | null;
    readonly quote: string | null;
  };
}

/** The promise by which each system is measured: of a signed contract before others, then of the newest. */
export async function promisesOf(
  view: View,
  systems: readonly string[],
): Promise<ReadonlyMap<string, ContractPromise>> {
  const promises = new Map<string, ContractPromise>();
  for (const facts of await contractFactsOf(view, systems)) {
    if (!promises.has(facts.system_id)) promises.set(facts.system_id, await promiseFrom(view, facts));
  }
  return promises;
}

async function promiseFrom(view: View, facts: ContractFacts): Promise<ContractPromise> {
  const decided = await decisionsOf(view, facts.review_id);
  const statusOf = ({ term, status }: Finding): Status =>
    decided.find((decision) => decision.term === term)?.status ?? status;
  const { notice, description } = facts;
  const { days } = notice.params;
  const quote = description.quotes.find(({ text }) => refreshMonths(text) !== null) ?? description.quotes[0];
  return {
    contract: { id: facts.contract_id, name: facts.contract_name },
    review: facts.review_id,
    notice: { status: statusOf(notice), days: typeof days === 'number' ? days : null },
    bom: {
      status: statusOf(description),
      refreshMonths: quote === undefined ? null : refreshMonths(quote.text),
      quote: quote?.text ?? null,
    },
  };
}
