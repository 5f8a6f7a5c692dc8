import {
  type Annex,
  annexToDocx,
  annexToHtml,
  annexToMarkdown,
  annexToPdf,
  noteToDocx,
  noteToHtml,
  noteToMarkdown,
  noteToPdf,
} from '../../core/annex/index.ts';
import { type ComparedDrafts, compareDrafts, type DraftFile } from '../../core/negotiation/index.ts';
import { type Redline, type RedlineOptions, redline } from '../../core/redline/index.ts';
import type { AnnexDocument, DocumentFormat } from '../../store/index.ts';

export const annexFormats = ['docx', 'pdf', 'md', 'html'] as const satisfies readonly DocumentFormat[];
export const annexDocuments = ['annex', 'note'] as const satisfies readonly AnnexDocument[];

export interface WrittenDocument {
  readonly document: AnnexDocument;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
}

/** Work that takes long or takes up a hostile file, so that it is done in a thread aside. */
export type DeskTask =
  | {
      readonly task: 'write';
      readonly annex: Annex;
      readonly wanted: readonly { readonly document: AnnexDocument; readonly format: DocumentFormat }[];
    }
  | {
      readonly task: 'redline';
      readonly paper: DraftFile;
      readonly annex: Annex;
      readonly options: RedlineOptions;
    }
  | { readonly task: 'compare'; readonly ours: DraftFile; readonly theirs: DraftFile };

/** What comes of a task, by its name. */
export interface DeskResults {
  readonly write: readonly WrittenDocument[];
  readonly redline: Redline;
  readonly compare: ComparedDrafts;
}

const inUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const writers: Readonly<
  Record<AnnexDocument, Readonly<Record<DocumentFormat, (annex: Annex) => Uint8Array | Promise<Uint8Array>>>>
> = {
  annex: {
    docx: annexToDocx,
    pdf: annexToPdf,
    md: (annex) => inUtf8(annexToMarkdown(annex)),
    html: (annex) => inUtf8(annexToHtml(annex)),
  },
  note: {
    docx: noteToDocx,
    pdf: noteToPdf,
    md: (annex) => inUtf8(noteToMarkdown(annex)),
    html: (annex) => inUtf8(noteToHtml(annex)),
  },
};

/** Does a task in this thread. */
export async function doTask(task: DeskTask): Promise<DeskResults[DeskTask['task']]> {
  switch (task.task) {
    case 'write': {
      const written: WrittenDocument[] = [];
      for (const { document, format } of task.wanted) {
        written.push({ document, format, bytes: await writers[document][format](task.annex) });
      }
      return written;
    }
    case 'redline':
      return redline(task.paper.file, task.paper.bytes, task.annex, task.options);
    case 'compare':
      return compareDrafts(task.ours, task.theirs);
  }
}
