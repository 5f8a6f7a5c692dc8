import type { Child } from 'hono/jsx';
import type { Actor, ShownSystem, Workspace } from '../../app/index.ts';
import { systemReleases } from '../boms/system-releases.tsx';
import { systemRelianceSection } from '../dependencies/system-part.tsx';

/** A section of the system's page that another part of the product writes. */
export type SystemPart = (workspace: Workspace, actor: Actor, system: ShownSystem) => Promise<Child>;

/** Sections after the uses, in order: what other parts of the product know of a system. */
export const systemParts: readonly SystemPart[] = [systemReleases, systemRelianceSection];
