import type { ShownRelease } from '../../app/index.ts';
import type { KeptBom } from '../../core/bom/index.ts';
import { provisionById } from '../../core/code/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { fileSize } from '../parts/file-size.ts';
import { Moment } from '../parts/moment.tsx';
import { counted } from '../parts/phrases.ts';
import type { Sentences } from '../parts/sentences.ts';
import { BomUpload } from './bom-upload.tsx';
import { ReleaseFrame } from './release-frame.tsx';
import { ElementTag, elementWord, noticeSentence, ProvisionTag, SignatureTag } from './words.tsx';

interface ReleasePageProps {
  readonly release: ShownRelease;
  readonly errors: Sentences;
}

/** What the BOM of a release shows: two figures, signature, faults, what to ask. Without one, how to take one in. */
export function ReleasePage({ release, errors }: ReleasePageProps) {
  const { result } = release;
  return (
    <ReleaseFrame release={release} tab="check">
      <ErrorSummary errors={errors} />
      {result === null ? (
        <NoResult release={release} errors={errors} />
      ) : (
        <Result release={release} result={result} />
      )}
    </ReleaseFrame>
  );
}

function NoResult({ release, errors }: ReleasePageProps) {
  if (release.bom !== null) {
    return (
      <div class="app-notice app-notice--care">
        <p>
          The BOM of this release was read by another version of Candour. Take the file in again to see what
          it shows.
        </p>
        <p>
          <a class="govuk-link" href={`/api/v1/releases/${release.id}/bom`}>
            Download the file
          </a>
        </p>
      </div>
    );
  }
  return (
    <>
      <p class="app-lead">There is no bill of materials (BOM) of this release yet.</p>
      {release.may.edit ? <BomUpload release={release.id} errors={errors} /> : null}
    </>
  );
}

function Result({ release, result }: { release: ShownRelease; result: KeptBom }) {
  return (
    <>
      <Unannounced release={release} />
      <Figures result={result} />
      <Signature result={result} />
      <Floating result={result} />
      <Questions result={result} />
      <Faults result={result} />
      <Code result={result} />
      <G7 result={result} />
      <TheFile release={release} />
    </>
  );
}

/** What a person has to act on before reading further. */
function Unannounced({ release: { id, notice, since, contradictions } }: { release: ShownRelease }) {
  const owed = notice.state === 'none' || notice.state === 'afterwards' || notice.state === 'short';
  if (!owed && contradictions.length === 0) return null;
  return (
    <div class="app-notice app-notice--bad">
      {owed && since !== null ? (
        <p>
          <a class="govuk-link" href={`/releases/${id}/changes`}>
            Material changes since {since.name}
          </a>
          . {noticeSentence(notice)}
        </p>
      ) : null}
      {contradictions.length === 0 ? null : (
        <p>
          <a class="govuk-link" href={`/releases/${id}/contract`}>
            {counted(contradictions.length, 'statement does', 'statements do')} not go with the contract
          </a>
          .
        </p>
      )}
    </div>
  );
}

function Figures({ result }: { result: KeptBom }) {
  const { code, g7 } = result.coverage.figures;
  return (
    <ul class="app-tiles" aria-label="In figures">
      <li class="app-tile">
        <span class="app-tile__number">
          {code.met} of {code.of}
        </span>
        provisions of the Code shown
        <span class="app-tile__note">{code.percent}% of the points</span>
      </li>
      <li class="app-tile">
        <span class="app-tile__number">
          {g7.present} of {g7.of}
        </span>
        elements of the G7 list there
        <span class="app-tile__note">{g7.percent}% in all</span>
      </li>
      <li class="app-tile">
        <span class="app-tile__number">{result.faults.length}</span>
        {result.faults.length === 1 ? 'fault' : 'faults'} in the file
        <span class="app-tile__note">
          {result.schemaValid
            ? 'It keeps its schema.'
            : 'It breaks its schema; the facts were read all the same.'}
        </span>
      </li>
    </ul>
  );
}

function Signature({ result }: { result: KeptBom }) {
  const { state, says, notCovered, subject, algorithm } = result.signature;
  return (
    <section class="app-section">
      <h2>Signature</h2>
      <p>
        <SignatureTag state={state} />
      </p>
      <p class="app-prose">{says}</p>
      {state === 'none' || algorithm === null ? null : (
        <dl class="app-facts">
          <dt>Algorithm</dt>
          <dd>{algorithm}</dd>
          {subject === null ? null : (
            <>
              <dt>Name in the certificate</dt>
              <dd>{subject}</dd>
            </>
          )}
          {notCovered.length === 0 ? null : (
            <>
              <dt>Not covered</dt>
              <dd>{notCovered.join(', ')}</dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}

function Floating({ result: { floating } }: { result: KeptBom }) {
  if (floating.length === 0) return null;
  const names = floating.slice(0, 5).map(({ name }) => name);
  return (
    <div class="app-notice app-notice--care">
      <p>
        <strong>No fixed version: {names.join(', ')}.</strong> Such a model can change without its BOM
        changing. Ask for a version or the hash of the weights.
      </p>
    </div>
  );
}

const firstQuestions = 6;

function Questions({ result: { ask } }: { result: KeptBom }) {
  if (ask.length === 0) return null;
  return (
    <section class="app-section">
      <h2>What to ask the supplier</h2>
      <p class="app-prose">What the BOM does not say, what decides a provision first.</p>
      <QuestionList ask={ask.slice(0, firstQuestions)} />
      {ask.length <= firstQuestions ? null : (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {counted(ask.length - firstQuestions, 'more question')}
            </span>
          </summary>
          <div class="govuk-details__text">
            <QuestionList ask={ask.slice(firstQuestions)} />
          </div>
        </details>
      )}
    </section>
  );
}

function QuestionList({ ask }: { ask: KeptBom['ask'] }) {
  return (
    <ul class="app-list">
      {ask.map(({ question, provisions, why }) => (
        <li>
          {question}
          <span class="app-quiet app-small app-block">
            {[provisions.length === 0 ? '' : `Provisions ${provisions.join(', ')}.`, why]
              .filter(Boolean)
              .join(' ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

const mostFaults = 50;

function Faults({ result: { faults } }: { result: KeptBom }) {
  if (faults.length === 0) return null;
  return (
    <section class="app-section">
      <h2>What is wrong with the file</h2>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">Faults, the most useful first</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              What, and what to write instead
            </th>
            <th scope="col" class="govuk-table__header">
              Where
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {faults.slice(0, mostFaults).map(({ message, path }) => (
            <tr class="govuk-table__row">
              <td class="govuk-table__cell">{message}</td>
              <td class="govuk-table__cell app-path" data-label="Where">
                <code>{path}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length <= mostFaults ? null : (
        <p class="app-quiet">{counted(faults.length - mostFaults, 'more fault')} in the downloads.</p>
      )}
    </section>
  );
}

type ProvisionKept = KeptBom['coverage']['code'][string];

function Code({ result }: { result: KeptBom }) {
  return (
    <section class="app-section">
      <h2>How far it shows what the Code asks</h2>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">Provisions that a BOM can show</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {['Provision', 'State', 'Points', 'What is missing'].map((head) => (
              <th scope="col" class="govuk-table__header">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {Object.entries(result.coverage.code).map(([id, provision]) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                <a class="govuk-link govuk-link--no-visited-state" href={`/code/${id}`}>
                  {id} {provisionById(id)?.title ?? ''}
                </a>
              </th>
              <td class="govuk-table__cell" data-label="State">
                <ProvisionTag state={provision.state} />
              </td>
              <td class="govuk-table__cell app-figure" data-label="Points">
                {rounded(provision.points)} of {rounded(provision.of)}
              </td>
              <td class="govuk-table__cell">
                <Missing provision={provision} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

function Missing({ provision }: { provision: ProvisionKept }) {
  const open = provision.because.filter(
    ({ decides, state }) => decides && state !== 'present' && state !== 'not-applicable',
  );
  const points = provision.because.filter((point) => point.points > 0);
  return (
    <>
      {provision.state === 'not-applicable' ? (provision.because[0]?.because[0]?.says ?? '') : null}
      {open.map(({ title, state }) => `${title}: ${elementWord(state)}`).join('; ')}
      {points.length === 0 ? null : (
        <details class="govuk-details app-details--small">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              What counts<span class="govuk-visually-hidden"> for {provision.because[0]?.title}</span>
            </span>
          </summary>
          <div class="govuk-details__text">
            <ul class="app-list app-small">
              {points.map(({ title, points: given, weight, because }) => (
                <li>
                  {title}, {rounded(given)} of {rounded(weight)}:{' '}
                  {because
                    .filter(({ path }) => path !== null)
                    .slice(0, 3)
                    .map(({ path, value }) => (
                      <span class="app-block">
                        <code>{path}</code> {value === null ? '' : `“${value.slice(0, 80)}”`}
                      </span>
                    ))}
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}

function G7({ result }: { result: KeptBom }) {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">The G7 list of minimum elements, one by one</span>
      </summary>
      <div class="govuk-details__text app-details__wide">
        <table class="govuk-table app-table">
          <caption class="govuk-table__caption govuk-visually-hidden">Elements of the G7 list</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {['Element', 'State', 'Where or why'].map((head) => (
                <th scope="col" class="govuk-table__header">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {Object.values(result.coverage.g7).map(({ number, title, state, because }) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {number} {title}
                </th>
                <td class="govuk-table__cell" data-label="State">
                  <ElementTag state={state} />
                </td>
                <td class="govuk-table__cell app-path">
                  {state === 'present' || state === 'partly' ? (
                    <code>{because.find(({ path }) => path !== null)?.path ?? ''}</code>
                  ) : (
                    (because[0]?.says ?? '')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function TheFile({ release }: { release: ShownRelease }) {
  const { id, bom, may } = release;
  if (bom === null) return null;
  const base = `/api/v1/releases/${id}/bom`;
  return (
    <section class="app-section app-no-print">
      <h2>The file</h2>
      <dl class="app-facts">
        <dt>Name</dt>
        <dd>
          <a class="govuk-link" href={base}>
            {bom.file}
          </a>
          , {fileSize(bom.size)}
        </dd>
        <dt>Format</dt>
        <dd>
          {bom.format} {bom.specVersion}
        </dd>
        <dt>Made</dt>
        <dd>{bom.madeAt === null ? 'It does not say when.' : <Moment at={bom.madeAt} />}</dd>
        <dt>Taken in</dt>
        <dd>
          <Moment at={bom.takenInAt} /> by {bom.takenInBy}
          {bom.origin === 'form' ? ', filled in by hand' : ''}
        </dd>
        <dt>This check</dt>
        <dd>
          <a class="govuk-link" href={`${base}/report/html`}>
            as a page
          </a>
          ,{' '}
          <a class="govuk-link" href={`${base}/report/markdown`}>
            as Markdown
          </a>
          ,{' '}
          <a class="govuk-link" href={`${base}/report/json`}>
            as JSON
          </a>
          ,{' '}
          <a class="govuk-link" href={`${base}/badge`}>
            badge
          </a>
        </dd>
      </dl>
      {may.delete ? (
        <div class="app-buttons">
          <a class="app-button app-button--secondary app-button--small" href={`/releases/${id}/bom/replace`}>
            Take in another file
          </a>
          <a class="app-button app-button--secondary app-button--small" href={`/releases/${id}/bom/delete`}>
            Take the BOM out
          </a>
        </div>
      ) : null}
    </section>
  );
}
