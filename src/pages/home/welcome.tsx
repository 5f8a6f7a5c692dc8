import { questions } from '../../core/scope/index.ts';
import { OpenExample } from '../example/example-buttons.tsx';
import { StatusTag } from '../parts/status.tsx';
import { StartButtons } from '../reviews/start-buttons.tsx';

const ways = [
  {
    title: 'Give it the papers',
    text: 'Terms, data processing agreement, service levels: as DOCX, PDF or saved web pages.',
  },
  {
    title: 'Say what you use it for',
    text: `${questions.length} short questions settle who has which role and how much proof is fair to ask for.`,
  },
  {
    title: 'Read what is promised',
    text: 'Every finding shows its quote in place. You confirm or change it, and take an annex that closes the gaps.',
  },
] as const;

/** What a newcomer sees before there is any review. */
export function Welcome() {
  return (
    <>
      <div class="app-hero">
        <div>
          <h1>What has your AI supplier really promised?</h1>
          <p class="app-lead">
            Candour holds a supplier's papers against the AI Cyber Security Code of Practice: who owes what,
            what is promised, what is missing, and what to put into the contract.
          </p>
          <StartButtons />
          <OpenExample />
          <p class="app-quiet app-small">
            The example organisation has invented suppliers, contracts and papers. You can throw it away
            again.
          </p>
        </div>
        <SampleFinding />
      </div>
      <ol class="app-cards app-ways">
        {ways.map(({ title, text }) => (
          <li class="app-card">
            <h2 class="app-ways__title">{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What a finding looks like, so that a newcomer knows what to expect. */
function SampleFinding() {
  return (
    <figure class="app-sample">
      <figcaption class="app-overline">A finding, as you will see it</figcaption>
      <p class="app-sample__title">
        Notice of incidents <StatusTag status="covered" />
      </p>
      <blockquote class="app-quote app-quote--covered">
        <p>
          <span class="app-quiet">7.2</span> The Supplier shall notify the Customer{' '}
          <mark class="app-mark">within 48 hours after becoming aware</mark> of a security incident.
        </p>
      </blockquote>
      <p class="app-small app-quiet">
        48 hours given, 24 hours asked for in a high-tier use. Provision 10.3 of the Code.
      </p>
    </figure>
  );
}
