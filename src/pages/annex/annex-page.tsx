import { annexFormats, type DocumentFormat, type ShownReview } from '../../app/index.ts';
import type {
  Annex,
  AnnexClause,
  AnnexDefinition,
  AnnexParagraph,
  LabelledItem,
} from '../../core/annex/index.ts';
import type { Position } from '../../core/terms/index.ts';
import { counted } from '../parts/phrases.ts';
import { ReportFrame } from '../report/report-frame.tsx';

const formatWord: Readonly<Record<DocumentFormat, string>> = {
  docx: 'for Word',
  pdf: 'as PDF',
  md: 'as Markdown',
  html: 'as a web page',
};

const positionWord: Readonly<Record<Position, string>> = {
  preferred: 'What we ask for',
  fallback: 'What we settle for',
  minimum: 'The least we accept',
};

/** The clauses that close the gaps, as they will be sent, each with why it is there. */
export function AnnexPage({ review, annex }: { review: ShownReview; annex: Annex }) {
  return (
    <ReportFrame review={review} tab="annex">
      <h1>{annex.title}</h1>
      {annex.clauses.length === 0 ? (
        <NothingToAdd review={review.id} />
      ) : (
        <Clauses review={review.id} annex={annex} />
      )}
    </ReportFrame>
  );
}

function NothingToAdd({ review }: { review: string }) {
  return (
    <div class="app-empty">
      <h2>These papers call for no further clause</h2>
      <p>
        Everything that a contract can settle in this use is settled. What is left are questions and our own
        actions.
      </p>
      <p class="app-buttons">
        <a class="app-button app-button--secondary" href={`/reviews/${review}/obligations`}>
          See the obligations
        </a>
      </p>
    </div>
  );
}

function Clauses({ review, annex }: { review: string; annex: Annex }) {
  return (
    <>
      <p class="app-lead">
        {counted(annex.clauses.length, 'clause')} to put to the supplier. Only gaps and weak promises are in
        it. The notes beside the clauses are for you and do not go out.
      </p>
      <p class="app-buttons app-no-print">
        {annexFormats.map((format, index) => (
          <a
            class={index === 0 ? 'app-button' : 'app-button app-button--secondary'}
            href={`/api/v1/reviews/${review}/annex/files/annex/${format}`}
            download
          >
            Download {formatWord[format]}
          </a>
        ))}
      </p>
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
            <details class="govuk-details app-annex__definitions">
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
          <ClauseRow review={review} clause={clause} />
        ))}
      </div>
    </>
  );
}

function Definitions({ definitions }: { definitions: readonly AnnexDefinition[] }) {
  return (
    <dl class="app-annex__names">
      {definitions.map(({ name, text, items }) => (
        <>
          <dt>{name}</dt>
          <dd>
            {text}
            <Items items={items} />
          </dd>
        </>
      ))}
    </dl>
  );
}

function ClauseRow({ review, clause }: { review: string; clause: AnnexClause }) {
  const { number, heading, position, wordings, reason, place, protects } = clause;
  return (
    <section class="app-annex__row" id={clause.id}>
      <div class="app-annex__text">
        <h2 class="app-annex__heading">
          <span class="app-annex__number">{number}</span> {heading}
        </h2>
        <Wording paragraphs={wordings[position].paragraphs} />
      </div>
      <div class="app-annex__note">
        <p>
          <strong>Why it is here.</strong> {reason.says}
        </p>
        <p>{protects}</p>
        {place === null ? null : <p class="app-quiet">{place.says}</p>}
        <Negotiation clause={clause} />
        <p>
          <TermLink review={review} clause={clause} />
        </p>
      </div>
    </section>
  );
}

function TermLink({ review, clause }: { review: string; clause: AnnexClause }) {
  if (clause.reason.kind === 'general') return null;
  return (
    <a class="govuk-link" href={`/reviews/${review}/terms/${clause.id}`}>
      What the papers say<span class="govuk-visually-hidden">: {clause.heading}</span>
    </a>
  );
}

/** What is said to the supplier and what we would give up: for our own side. */
function Negotiation({ clause }: { clause: AnnexClause }) {
  const { position, wordings, likelyAnswer, concede } = clause;
  const others = (['fallback', 'minimum'] as const).filter((other) => other !== position);
  return (
    <details class="govuk-details app-annex__details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          To negotiate<span class="govuk-visually-hidden">: {clause.heading}</span>
        </span>
      </summary>
      <div class="govuk-details__text">
        <p>
          <strong>Likely answer.</strong> {likelyAnswer}
        </p>
        <p>
          <strong>What to concede.</strong> {concede}
        </p>
        {others.map((other) => (
          <>
            <p>
              <strong>{positionWord[other]}</strong>
            </p>
            <Wording paragraphs={wordings[other].paragraphs} />
          </>
        ))}
      </div>
    </details>
  );
}

function Wording({ paragraphs }: { paragraphs: readonly AnnexParagraph[] }) {
  return (
    <>
      {paragraphs.map(({ number, text, items }) => (
        <div class="app-annex__paragraph">
          <span class="app-annex__number">{number}</span>
          <div>
            <p>{text}</p>
            <Items items={items} />
          </div>
        </div>
      ))}
    </>
  );
}

function Items({ items }: { items: readonly LabelledItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul class="app-annex__items">
      {items.map(({ label, text }) => (
        <li>
          <span class="app-annex__number">{label}</span> <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
