import type { AnnexVersion, ShownNegotiation } from '../../app/index.ts';
import { type AnnexDocument, documentFormats } from '../../core/annex/index.ts';
import { formatWords } from '../annex/annex-page.tsx';
import { Moment } from '../parts/moment.tsx';
import { counted } from '../parts/phrases.ts';

/** The versions of the annex, each with the files that were written when it was made. */
export function Versions({ review, shown }: { review: string; shown: ShownNegotiation }) {
  return (
    <section class="app-section" id="versions">
      <h2>Versions of the annex</h2>
      <ol class="app-versions" reversed>
        {shown.versions.map((version) => (
          <li class="app-card">
            <Version review={review} version={version} />
          </li>
        ))}
      </ol>
      {shown.may.edit ? (
        <p>
          <a class="govuk-link" href={`/reviews/${review}/annex`}>
            Choose differently, and make the next version
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Version({ review, version }: { review: string; version: AnnexVersion }) {
  const { number, note, madeAt, madeBy, annex } = version;
  return (
    <>
      <h3 class="app-card__title">Version {number}</h3>
      <p class="app-small app-quiet">
        <Moment at={madeAt} />, {madeBy}
        {annex === null ? null : `, ${counted(annex.clauses.length, 'clause')}`}
      </p>
      {note === '' ? null : <p>{note}</p>}
      <Files review={review} number={number} document="annex" title="Annex, for the supplier:" />
      <Files
        review={review}
        number={number}
        document="note"
        title="Negotiation note, not for the supplier:"
      />
    </>
  );
}

function Files(props: { review: string; number: number; document: AnnexDocument; title: string }) {
  const { review, number, document, title } = props;
  return (
    <p class="app-downloads">
      <span>{title}</span>
      {documentFormats.map((format) => (
        <a
          class="govuk-link"
          href={`/api/v1/reviews/${review}/annex/versions/${number}/${document}/${format}`}
          download
        >
          <span class="govuk-visually-hidden">
            {document === 'annex' ? 'Annex' : 'Negotiation note'}, version {number}, as{' '}
          </span>
          {formatWords[format]}
        </a>
      ))}
    </p>
  );
}
