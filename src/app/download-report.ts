import type { Actor } from './actor.ts';
import type { Download } from './review.ts';
import type { Workspace } from './workspace.ts';

export const reportFormats = ['html', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The report, as a file. Throws `conflict` before a first result. */
export async function downloadReport(
  ws: Workspace,
  actor: Actor,
  review: string,
  format: ReportFormat,
): Promise<Download> {
  throw new Error(`not built yet: ${JSON.stringify([ws.dataFolder, actor.id, review, format])}`);
}
