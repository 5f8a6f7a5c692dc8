import type { Home } from '../../app/index.ts';
import { tierChoices } from '../lists/cells.tsx';
import { Select } from '../parts/fields.tsx';
import { counted } from '../parts/phrases.ts';
import { AheadPart } from './ahead-part.tsx';
import { ChangesPart } from './changes-part.tsx';
import { CoveragePart } from './coverage-part.tsx';
import { FirstPart } from './first-part.tsx';
import { RetrofitPart } from './retrofit-part.tsx';

/** Where we stand: what to do first, what is planned, what is covered, what comes, what changed. */
export function HomePage({ home, tier }: { home: Home; tier: string }) {
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <h1>Where we stand</h1>
          <p class="app-quiet">All suppliers and contracts against the AI Cyber Security Code of Practice.</p>
        </div>
        <div class="app-buttons">
          <a class="app-button" href="/suppliers/new">
            Add a supplier
          </a>
        </div>
      </div>
      <form class="app-filters" action="/" method="get" aria-label="Narrow what is shown">
        <Select name="tier" label="Tier" choices={tierChoices} value={tier} />
        <button class="app-button app-button--secondary app-button--small" type="submit">
          Show
        </button>
      </form>
      <Tiles counts={home.counts} tier={tier} />
      <FirstPart home={home} tier={tier} />
      <RetrofitPart home={home} tier={tier} />
      <CoveragePart coverage={home.coverage} />
      <AheadPart home={home} tier={tier} />
      <ChangesPart changes={home.changes} />
    </>
  );
}

function Tiles({ counts, tier }: { counts: Home['counts']; tier: string }) {
  const narrowed = (path: string, wish: Record<string, string>): string =>
    `${path}?${new URLSearchParams({ ...wish, ...(tier === '' ? {} : { tier }) })}`;
  const tiles = [
    { number: counts.suppliers, note: 'suppliers', href: narrowed('/suppliers', {}) },
    { number: counts.contracts, note: 'contracts in force', href: narrowed('/contracts', {}) },
    {
      number: counts.contracts - counts.reviewed,
      note: 'of them not reviewed yet',
      href: narrowed('/contracts', { gaps: 'not-reviewed' }),
    },
    {
      number: counts.requiredGaps,
      note: `${counts.requiredGaps === 1 ? 'required gap' : 'required gaps'} in ${counted(counts.withGaps, 'contract')}`,
      href: narrowed('/contracts', { gaps: 'some', sort: 'gaps' }),
    },
  ];
  return (
    <ul class="app-tiles">
      {tiles.map(({ number, note, href }) => (
        <li>
          <a class="app-tile" href={href}>
            <span class="app-tile__number">{number}</span>
            <span class="app-tile__note">{note}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
