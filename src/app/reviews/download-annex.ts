import {
  type Annex,
  annexToDocx,
  annexToHtml,
  annexToMarkdown,
  annexToPdf,
  composeAnnex,
} from '../../core/annex/index.ts';
import type { Actor } from '../actor.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { downloadName } from './download-name.ts';
import { finishedReview } from './finished-review.ts';
import type { Download } from './review.ts';

export const annexFormats = ['docx', 'pdf', 'md', 'html'] as const;
export type AnnexFormat = (typeof annexFormats)[number];

interface Form {
  readonly mediaType: string;
  readonly write: (annex: Annex) => Promise<Uint8Array>;
}

const forms: Readonly<Record<AnnexFormat, Form>> = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: annexToDocx,
  },
  pdf: { mediaType: 'application/pdf', write: annexToPdf },
  md: {
    mediaType: 'text/markdown; charset=utf-8',
    write: async (annex) => new TextEncoder().encode(annexToMarkdown(annex)),
  },
  html: {
    mediaType: 'text/html; charset=utf-8',
    write: async (annex) => new TextEncoder().encode(annexToHtml(annex)),
  },
};

/**
 * The clauses that close the gaps, as a file dated today.
 * Throws `not-found`, and `conflict` before a first result.
 */
export async function downloadAnnex(
  ws: Workspace,
  actor: Actor,
  id: string,
  format: AnnexFormat,
): Promise<Download> {
  authorise(actor, 'review.read');
  const { name, review } = await finishedReview(ws, actor, id);
  const annex = composeAnnex(review, { version: '1', date: ws.store.now().toISOString().slice(0, 10) });
  const { mediaType, write } = forms[format];
  return { name: downloadName(name, 'annex', format), mediaType, bytes: await write(annex) };
}
