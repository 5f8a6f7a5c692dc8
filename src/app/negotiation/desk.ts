import {
  type Annex,
  type AnnexDocument,
  type DocumentFormat,
  writeDocument,
} from '../../core/annex/index.ts';
import { type ComparedDrafts, compareDrafts, type DraftFile } from '../../core/negotiation/index.ts';
import { type Redline, type RedlineOptions, redline } from '../../core/redline/index.ts';

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

/** Does a task in this thread, and gives its result under its name. */
export async function doTask(task: DeskTask): Promise<Partial<DeskResults>> {
  switch (task.task) {
    case 'write': {
      const written: WrittenDocument[] = [];
      for (const { document, format } of task.wanted) {
        written.push({ document, format, bytes: await writeDocument(task.annex, document, format) });
      }
      return { write: written };
    }
    case 'redline':
      return { redline: redline(task.paper.file, task.paper.bytes, task.annex, task.options) };
    case 'compare':
      return { compare: compareDrafts(task.ours, task.theirs) };
  }
}
