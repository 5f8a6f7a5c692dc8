import type { Child } from 'hono/jsx';
import type { Actor, ShownContract, Workspace } from '../../app/index.ts';

/** A section of the contract's page that another part of the product writes. */
export type ContractPart = (workspace: Workspace, actor: Actor, contract: ShownContract) => Promise<Child>;

/** Sections after the versions, in order: what other parts of the product know of a contract. */
export const contractParts: readonly ContractPart[] = [];
