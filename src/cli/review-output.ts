import { annexToDocx, annexToMarkdown, composeAnnex } from '../core/annex/index.ts';
import { type Review, reportHtml, toMachineForm } from '../core/report/index.ts';
import { writeFiles } from './write-files.ts';

/**
 * Writes report.html, findings.json, annex.docx and annex.md into a folder.
 * @returns the paths written.
 */
export async function writeReview(review: Review, folder: string, now: Date): Promise<string[]> {
  const annex = composeAnnex(review, { version: '1', date: now.toISOString().slice(0, 10) });
  return writeFiles(folder, {
    'report.html': reportHtml(review),
    'findings.json': `${JSON.stringify(toMachineForm(review), null, 2)}\n`,
    'annex.docx': await annexToDocx(annex),
    'annex.md': annexToMarkdown(annex),
  });
}
