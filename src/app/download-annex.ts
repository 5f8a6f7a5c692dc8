import type { Actor } from './actor.ts';
import type { Download } from './review.ts';
import type { Workspace } from './workspace.ts';

export const annexFormats = ['docx', 'pdf', 'md'] as const;
export type AnnexFormat = (typeof annexFormats)[number];

/** The clauses that close the gaps, as a file. Throws `conflict` before a first result. */
export async function downloadAnnex(
  ws: Workspace,
  actor: Actor,
  review: string,
  format: AnnexFormat,
): Promise<Download> {
  throw new Error(`not built yet: ${JSON.stringify([ws.dataFolder, actor.id, review, format])}`);
}
