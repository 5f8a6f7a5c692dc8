import {
  findingsCsv,
  obligationsCsv,
  type Review,
  reportHtml,
  toMachineForm,
} from '../../core/report/index.ts';
import type { Actor } from '../actor.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { downloadName } from './download-name.ts';
import { finishedReview } from './finished-review.ts';
import type { Download } from './review.ts';

export const reportFormats = ['html', 'csv', 'findings-csv', 'json'] as const;
/** `csv` has a line an obligation, `findings-csv` a line a term. */
export type ReportFormat = (typeof reportFormats)[number];

interface Form {
  readonly what: string;
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (review: Review) => string;
}

const forms: Readonly<Record<ReportFormat, Form>> = {
  html: { what: 'report', ending: 'html', mediaType: 'text/html; charset=utf-8', write: reportHtml },
  csv: { what: 'obligations', ending: 'csv', mediaType: 'text/csv; charset=utf-8', write: obligationsCsv },
  'findings-csv': {
    what: 'findings',
    ending: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    write: findingsCsv,
  },
  json: {
    what: 'findings',
    ending: 'json',
    mediaType: 'application/json',
    write: (review) => `${JSON.stringify(toMachineForm(review), null, 2)}\n`,
  },
};

/** The report, as a file. Throws `not-found`, and `conflict` before a first result. */
export async function downloadReport(
  ws: Workspace,
  actor: Actor,
  id: string,
  format: ReportFormat,
): Promise<Download> {
  authorise(actor, 'review.read');
  const { name, review } = await finishedReview(ws, actor, id);
  const { what, ending, mediaType, write } = forms[format];
  return {
    name: downloadName(name, what, ending),
    mediaType,
    bytes: new TextEncoder().encode(write(review)),
  };
}
