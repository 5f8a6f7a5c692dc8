import type { Child } from 'hono/jsx';
import type { Actor, ShownSupplier, Workspace } from '../../app/index.ts';
import { supplierKeys } from '../boms/supplier-keys.tsx';
import { supplierRefusals } from '../negotiation/supplier-refusals.tsx';

/** A section of the supplier's page that another part of the product writes. */
export type SupplierPart = (workspace: Workspace, actor: Actor, supplier: ShownSupplier) => Promise<Child>;

/** Sections after the systems, in order: what other parts of the product know of a supplier. */
export const supplierParts: readonly SupplierPart[] = [supplierRefusals, supplierKeys];
