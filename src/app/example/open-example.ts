import { readFile } from 'node:fs/promises';
import { packagedFile } from '../../built.ts';
import { addDays } from '../../core/portfolio/index.ts';
import { parseUse } from '../../core/scope/index.ts';
import { exampleSuppliers, findPartyByName } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { addRelease, takeInBom } from '../boms/index.ts';
import { createContract } from '../contracts/create-contract.ts';
import { governUses } from '../contracts/govern-uses.ts';
import { startVersion } from '../contracts/start-version.ts';
import { addReliance } from '../dependencies/edit-reliance.ts';
import { conflict } from '../errors.ts';
import { authorise } from '../policy.ts';
import { addPapers } from '../reviews/add-papers.ts';
import type { UploadedFile } from '../reviews/index.ts';
import { startReview } from '../reviews/start-review.ts';
import { createSupplier } from '../suppliers/create-supplier.ts';
import { createSystem } from '../systems/create-system.ts';
import { today } from '../today.ts';
import { createUse } from '../uses/create-use.ts';
import { keepUseScope } from '../uses/keep-scope.ts';
import type { Workspace } from '../workspace.ts';
import {
  type ExampleContract,
  type ExampleSupplier,
  type ExampleSystem,
  example,
} from './example-content.ts';

export interface OpenedExample {
  /** The supplier to look at first. */
  readonly supplier: string;
  /** The review that runs over its papers. */
  readonly review: string | null;
}

/**
 * Makes the built-in example in the actor's organisation: suppliers, systems, uses, releases with their
 * BOMs, contracts, fourth parties, and a review that is started. Every row of it goes again with `throwAwayExample`. Throws `conflict` while one is open.
 */
export async function openExample(ws: Workspace, actor: Actor): Promise<OpenedExample> {
  authorise(actor, 'supplier.edit');
  authorise(actor, 'contract.edit');
  authorise(actor, 'review.run');
  authorise(actor, 'bom.edit');
  if ((await ws.store.read(actor.organisation, exampleSuppliers)).length > 0) {
    throw conflict('The example is open already. Throw it away before you open it again.');
  }
  const opened: OpenedExample[] = [];
  for (const supplier of example.suppliers) opened.push(await addSupplier(ws, actor, supplier));
  for (const { from, ...rest } of example.among) {
    const party = await ws.store.read(actor.organisation, (view) => findPartyByName(view, from));
    if (party !== null) await addReliance(ws, actor, { from: { party: party.id }, ...rest });
  }
  const [first] = opened;
  if (first === undefined) throw new Error('app/example/example.yaml has no supplier.');
  return first;
}

async function addSupplier(
  ws: Workspace,
  actor: Actor,
  { systems, contracts, ...told }: ExampleSupplier,
): Promise<OpenedExample> {
  const { id: supplier } = await createSupplier(ws, actor, told, { example: true });
  const uses = new Map<string, string>();
  for (const system of systems) await addSystem(ws, actor, supplier, system, uses);
  let review: string | null = null;
  for (const contract of contracts)
    review = (await addContract(ws, actor, supplier, contract, uses)) ?? review;
  return { supplier, review };
}

/** Adds a system with its uses, what it rests on and its releases; the uses' ids are put under their names. */
async function addSystem(
  ws: Workspace,
  actor: Actor,
  supplier: string,
  { uses, restsOn, releases, ...told }: ExampleSystem,
  ids: Map<string, string>,
): Promise<void> {
  const { id: system } = await createSystem(ws, actor, supplier, told);
  for (const { answers, ...use } of uses) {
    const { id } = await createUse(ws, actor, system, use);
    ids.set(use.name, id);
    const given = answers === 'use.yaml' ? await packagedAnswers() : answers;
    await keepUseScope(ws, actor, id, { answers: given, why: 'Answers of the example.', revision: 1 });
  }
  for (const rest of restsOn) await addReliance(ws, actor, { from: { system }, ...rest });
  for (const { name, daysAgo, bom } of releases) {
    const releasedOn = addDays(today(ws), -daysAgo);
    const { id } = await addRelease(ws, actor, system, { name, releasedOn });
    await takeInBom(ws, actor, id, { bom: await packaged(bom), signature: null, origin: 'file' });
  }
}

const packaged = async (name: string): Promise<UploadedFile> => ({
  name,
  bytes: await readFile(packagedFile(`examples/${name}`)),
});

async function packagedAnswers(): Promise<unknown> {
  const read = parseUse(await readFile(packagedFile('examples/use.yaml'), 'utf8'));
  if (!read.ok) throw new Error(`examples/use.yaml cannot be used: ${JSON.stringify(read.faults)}`);
  return read.use.answers;
}

/** Adds a contract and starts the review of its papers, where it has some. Gives the review. */
async function addContract(
  ws: Workspace,
  actor: Actor,
  supplier: string,
  { startsInDays, endsInDays, governs, label, papers, ...told }: ExampleContract,
  uses: ReadonlyMap<string, string>,
): Promise<string | null> {
  const startsOn = addDays(today(ws), startsInDays);
  const endsOn = addDays(today(ws), endsInDays);
  const { id } = await createContract(ws, actor, supplier, { ...told, startsOn, endsOn });
  await governUses(ws, actor, id, { uses: governs.flatMap((name) => uses.get(name) ?? []) });
  if (papers.length === 0) return null;
  const { review } = await startVersion(ws, actor, id, { label });
  await addPapers(ws, actor, review, await Promise.all(papers.map(packaged)));
  await startReview(ws, actor, review);
  return review;
}
