import type { AnnexVersion, ShownRedline } from '../../app/index.ts';
import { Radios, Select, TextField } from '../parts/fields.tsx';
import { Moment } from '../parts/moment.tsx';
import { counted, listed } from '../parts/phrases.ts';
import type { NegotiationPageProps } from './negotiation-page.tsx';

const modeWords: Readonly<Record<ShownRedline['mode'], string>> = {
  schedule: 'in a schedule at the end',
  'in-place': 'clause by clause',
};

/** What was written into the supplier's own documents, and the way to write the next. */
export function Redlines({ review, shown, errors }: NegotiationPageProps) {
  const { redlines, redlinable, notRedlinable, versions, may } = shown;
  const [newest] = versions;
  return (
    <section class="app-section" id="redlines">
      <h2>Redlines</h2>
      <p class="app-prose">
        A redline is the supplier’s own Word document with the annex in it as tracked changes, a comment on
        each clause. Nothing else in the document is touched.
      </p>
      {redlines.length === 0 ? null : (
        <ul class="app-drafts">
          {redlines.map((redline) => (
            <li>
              <a class="govuk-link" href={`/reviews/${review.id}/redlines/${redline.id}`}>
                {redline.paper}
              </a>
              <span class="app-small app-quiet">
                Version {redline.version}, {modeWords[redline.mode]}. <Moment at={redline.madeAt} />,{' '}
                {redline.madeBy}
                {redline.warnings.length === 0
                  ? ''
                  : `. ${counted(redline.warnings.length, 'thing')} to read first`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {may.edit && redlinable.length > 0 ? (
        <NewRedline review={review} shown={shown} errors={errors} />
      ) : null}
      {notRedlinable.length === 0 || newest === undefined ? null : (
        <Places files={notRedlinable} version={newest} />
      )}
    </section>
  );
}

function NewRedline({ review, shown, errors }: NegotiationPageProps) {
  return (
    <form class="app-card" action={`/reviews/${review.id}/redlines`} method="post" novalidate>
      <h3 class="app-card__title">Write a redline</h3>
      <div class="app-pair">
        <Select
          name="paper"
          label="Into which document?"
          choices={shown.redlinable.map((file) => ({ value: file, label: file }))}
          value=""
        />
        <Select
          name="version"
          label="Which version of the annex?"
          choices={shown.versions.map(({ number }) => ({
            value: String(number),
            label: `Version ${number}`,
          }))}
          value=""
        />
      </div>
      {errors.paper === undefined ? null : (
        <p class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {errors.paper}
        </p>
      )}
      <Radios
        name="mode"
        label="Where do the clauses go?"
        small
        choices={[
          {
            value: 'schedule',
            label: 'Into a schedule at the end',
            hint: 'One sentence makes it part of the contract. Easiest to read for the other side.',
          },
          {
            value: 'in-place',
            label: 'Each into the section it belongs to',
            hint: 'Weak words are mended inside their sentence.',
          },
        ]}
        value="schedule"
        error={errors.mode}
      />
      <TextField
        name="author"
        label="Whose name do the tracked changes bear?"
        value={shown.author}
        error={errors.author}
      />
      <button class="app-button" type="submit">
        Write the redline
      </button>
    </form>
  );
}

/** Papers that cannot be redlined: where in them each clause belongs. */
function Places({ files, version }: { files: readonly string[]; version: AnnexVersion }) {
  const placed = (version.annex?.clauses ?? []).filter(
    ({ place }) => place !== null && files.includes(place.file),
  );
  return (
    <div class="app-notice">
      <p>
        {listed(files)} {files.length === 1 ? 'is no Word document and' : 'are no Word documents and'} cannot
        be redlined. Send the annex beside {files.length === 1 ? 'it' : 'them'}, or ask for the Word file.
      </p>
      {placed.length === 0 ? null : (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              Where each clause of version {version.number} belongs
            </span>
          </summary>
          <dl class="app-facts app-facts--stacked">
            {placed.map(({ number, heading, place }) => (
              <>
                <dt>
                  {number} {heading}
                </dt>
                <dd>{place?.says}</dd>
              </>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
