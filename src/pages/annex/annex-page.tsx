import type { ShownAnnex, ShownReview } from '../../app/index.ts';
import { type Annex, type DocumentFormat, documentFormats } from '../../core/annex/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/fields.tsx';
import { counted } from '../parts/phrases.ts';
import { Seen } from '../parts/seen.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { ReportFrame } from '../report/report-frame.tsx';
import { type AnnexForm, notIn } from './annex-form.ts';
import { ClauseRow, IncludedBox } from './clause-row.tsx';
import { Definitions } from './wording.tsx';

export const formatWords: Readonly<Record<DocumentFormat, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  md: 'Markdown',
  html: 'web page',
};

interface AnnexPageProps {
  readonly review: ShownReview;
  readonly shown: ShownAnnex;
  /** The annex to show: as it stands, or as it would be with what was sent. */
  readonly annex: Annex;
  readonly form: AnnexForm;
  readonly errors: Sentences;
  /** Whether what is shown is not kept yet. */
  readonly unsaved: boolean;
}

/** The clauses that close the gaps, as they will be sent: each with why it is there, and its position and figures to choose. */
export function AnnexPage(props: AnnexPageProps) {
  const { review, shown, annex } = props;
  return (
    <ReportFrame review={review} tab="annex">
      <h1>{annex.title}</h1>
      <p class="app-lead">
        {annex.clauses.length === 0
          ? 'These papers call for no further clause: everything that a contract can settle in this use is settled.'
          : `${counted(annex.clauses.length, 'clause')} to put to the supplier. Only gaps and weak promises are in it. The notes beside the clauses are for you and do not go out.`}
      </p>
      <p class="app-small app-quiet">
        {shown.playbook === null
          ? 'It starts from Candour’s own positions. '
          : 'It starts from your playbook. '}
        <a class="govuk-link" href="/playbook">
          {shown.playbook === null ? 'Set up a playbook for your house' : 'Look at the playbook'}
        </a>
      </p>
      <form
        action={`/reviews/${review.id}/annex`}
        method="post"
        novalidate
        data-preview={`/reviews/${review.id}/annex/preview`}
      >
        <Seen mark={props.form.seen} />
        <div data-preview-part>
          <Choices {...props} />
        </div>
        <p class="govuk-visually-hidden" role="status" data-preview-status />
      </form>
    </ReportFrame>
  );
}

function Choices(props: AnnexPageProps) {
  const { review, shown, annex, form, errors, unsaved } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {unsaved ? (
        <p class="app-notice app-notice--care">
          You are looking at choices that are not saved. Save them at the end of the page.
        </p>
      ) : (
        <Drafts review={review.id} />
      )}
      {annex.clauses.length === 0 ? null : <Clauses {...props} />}
      {shown.mayEdit ? <Others shown={shown} annex={annex} /> : null}
      {unsaved ? (
        <p class="app-unsaved app-no-print">
          These choices are not saved.{' '}
          <a class="govuk-link" href="#saving">
            Save them
          </a>
        </p>
      ) : null}
      {shown.mayEdit ? <Saving shown={shown} annex={annex} form={form} error={errors.note} /> : null}
    </>
  );
}

function Drafts({ review }: { review: string }) {
  const files = `/api/v1/reviews/${review}/annex/files`;
  return (
    <p class="app-downloads app-no-print">
      <span>Download this draft:</span>
      {documentFormats.map((format) => (
        <a class="govuk-link" href={`${files}/annex/${format}`} download>
          <span class="govuk-visually-hidden">Draft annex as </span>
          {formatWords[format]}
        </a>
      ))}
      <span>Your negotiation note, not for the supplier:</span>
      {documentFormats.map((format) => (
        <a class="govuk-link" href={`${files}/note/${format}`} download>
          <span class="govuk-visually-hidden">Draft negotiation note as </span>
          {formatWords[format]}
        </a>
      ))}
    </p>
  );
}

function Clauses({ review, shown, annex, form, errors }: AnnexPageProps) {
  return (
    <>
      <nav class="app-no-print" aria-label="Clauses">
        <ol class="app-annex__contents">
          {annex.clauses.map(({ id, number, heading }) => (
            <li value={number}>
              <a class="govuk-link govuk-link--no-visited-state" href={`#${id}`}>
                {heading}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div class="app-annex">
        <section class="app-annex__row">
          <div class="app-annex__text">
            <details class="govuk-details app-annex__definitions" id="definitions">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">
                  1 Definitions ({counted(annex.definitions.length, 'name')})
                </span>
              </summary>
              <Definitions definitions={annex.definitions} />
            </details>
          </div>
        </section>
        {annex.clauses.map((clause) => (
          <ClauseRow review={review.id} shown={shown} clause={clause} form={form} errors={errors} />
        ))}
      </div>
    </>
  );
}

function Others({ shown, annex }: { shown: ShownAnnex; annex: Annex }) {
  const others = notIn(shown, annex);
  if (others.length === 0) return null;
  return (
    <details class="govuk-details app-others app-no-print" id="others" open={annex.clauses.length === 0}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{counted(others.length, 'clause')} that can be put in</span>
      </summary>
      <fieldset class="govuk-fieldset app-others__list">
        <legend class="govuk-visually-hidden">Clauses to put into the annex</legend>
        {others.map((clause) => (
          <IncludedBox clause={clause} checked={false} label={clause.heading} hint={clause.protects} />
        ))}
      </fieldset>
    </details>
  );
}

function Saving(props: { shown: ShownAnnex; annex: Annex; form: AnnexForm; error: string | undefined }) {
  const { shown, form, error } = props;
  return (
    <section class="app-card app-saving app-no-print" id="saving">
      <h2 class="app-card__title">Save, and make version {shown.next}</h2>
      <p>
        A version is what you send. It keeps its wording and its files for good, and its clauses count as
        proposed.
      </p>
      <TextField
        name="note"
        label={`What is new in version ${shown.next}? (optional)`}
        hint="For your own side."
        value={form.note}
        error={error}
      />
      <p class="app-buttons">
        <button class="app-button" type="submit" name="then" value="version">
          Save and make version {shown.next}
        </button>
        <button class="app-button app-button--secondary" type="submit" name="then" value="stay">
          Save the choices
        </button>
        <button
          class="app-button app-button--secondary"
          type="submit"
          name="then"
          value="preview"
          data-preview-button
        >
          Show the choices without saving
        </button>
      </p>
    </section>
  );
}
