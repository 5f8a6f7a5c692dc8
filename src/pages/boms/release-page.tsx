import type { ShownRelease } from '../../app/index.ts';
import type { KeptBom } from '../../core/bom/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { fileSize } from '../parts/file-size.ts';
import { Moment } from '../parts/moment.tsx';
import { counted } from '../parts/phrases.ts';
import type { Sentences } from '../parts/sentences.ts';
import { BomUpload } from './bom-upload.tsx';
import { Code, G7 } from './coverage-part.tsx';
import { Faults } from './faults-part.tsx';
import { Questions } from './questions-part.tsx';
import { ReleaseFrame } from './release-frame.tsx';
import { noticeSentence, SignatureTag } from './words.tsx';

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
