import { randomUUID } from 'node:crypto';
import manifest from '../../../package.json' with { type: 'json' };
import {
  answersFromModelCard,
  type BomAnswers,
  readBomAnswers,
  unusedAnswers,
  writeBom,
} from '../../core/bom/index.ts';
import type { Actor } from '../actor.ts';
import { invalid } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';

export interface DraftBom {
  readonly bom: Record<string, unknown>;
  /** A sentence for each answer that could not be written. */
  readonly unused: string[];
}

/** Writes a CycloneDX 1.6 BOM from answers. Throws `invalid` over a group or field that there is not. */
export function draftBom(ws: Workspace, actor: Actor, input: unknown): DraftBom {
  authorise(actor, 'bom.edit');
  const read = readBomAnswers(input);
  if (!read.ok) throw invalid(read.because);
  const identity = {
    serialNumber: `urn:uuid:${randomUUID()}`,
    now: ws.store.now(),
    toolVersion: manifest.version,
  };
  return { bom: { ...writeBom(read.answers, identity) }, unused: unusedAnswers(read.answers) };
}

/** Answers taken from a model card in the style of Hugging Face and its config.json, for the form to start with. */
export function answersFromCard(actor: Actor, readme: string, config: string | null): BomAnswers {
  authorise(actor, 'bom.edit');
  return answersFromModelCard(readme, config);
}
