import type { ReportFormat, ShownReview } from '../../app/index.ts';
import type { DocumentFormat } from '../../core/annex/index.ts';

interface Offer {
  readonly href: string;
  readonly title: string;
  readonly text: string;
}

const reports: readonly { format: ReportFormat; title: string; text: string }[] = [
  {
    format: 'html',
    title: 'Report as a web page',
    text: 'One file with everything in it. Opens anywhere and prints well.',
  },
  {
    format: 'findings-csv',
    title: 'Terms as a table',
    text: 'CSV for a spreadsheet, one line a term, with the quotes.',
  },
  { format: 'csv', title: 'Obligations as a table', text: 'CSV for a spreadsheet, one line an obligation.' },
  {
    format: 'json',
    title: 'Everything for programs',
    text: 'JSON with papers, findings, quotes, scope and gaps.',
  },
];

const annexes: readonly { format: DocumentFormat; title: string; text: string }[] = [
  {
    format: 'docx',
    title: 'Annex for Word',
    text: 'The clauses that close the gaps, to send to the supplier.',
  },
  { format: 'pdf', title: 'Annex as PDF', text: 'The same clauses, to read and to sign off.' },
  { format: 'html', title: 'Annex as a web page', text: 'The same clauses in one file that opens anywhere.' },
  { format: 'md', title: 'Annex as Markdown', text: 'The same clauses as plain text.' },
];

/** Everything that can be taken away. */
export function DownloadsPage({ review }: { review: ShownReview }) {
  const files = `/api/v1/reviews/${review.id}`;
  return (
    <>
      <p class="app-overline">{review.name}</p>
      <h1>Download</h1>
      <Offers
        title="Report"
        offers={reports.map((one) => ({ ...one, href: `${files}/report/${one.format}` }))}
      />
      <Offers
        title="Annex"
        offers={annexes.map((one) => ({ ...one, href: `${files}/annex/files/annex/${one.format}` }))}
      />
    </>
  );
}

function Offers({ title, offers }: { title: string; offers: readonly Offer[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="app-cards">
        {offers.map((offer) => (
          <li class="app-card">
            <h3>
              <a class="govuk-link govuk-link--no-visited-state" href={offer.href} download>
                {offer.title}
              </a>
            </h3>
            <p>{offer.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
