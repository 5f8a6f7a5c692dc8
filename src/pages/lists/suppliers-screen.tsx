import type { ListedSupplier } from '../../app/index.ts';
import { Moment } from '../parts/moment.tsx';
import { DayCell, dueChoices, Gaps, gapChoices, TierChip, tierChoices } from './cells.tsx';
import type { ListScreen } from './screen.tsx';

/** @param today the day it is, `YYYY-MM-DD` */
export const suppliersScreen = (today: string): ListScreen<ListedSupplier> => ({
  path: '/suppliers',
  title: 'Suppliers',
  intro: 'Who supplies AI to us, how much hangs on it, and what their papers leave open.',
  actions: {
    deed: 'supplier.edit',
    buttons: (
      <div class="app-buttons">
        <a class="app-button" href="/suppliers/new">
          Add a supplier
        </a>
        <a class="app-button app-button--secondary" href="/imports/suppliers">
          Import a table
        </a>
      </div>
    ),
  },
  searchHint: 'Beginning of a name',
  filters: [
    { name: 'tier', label: 'Tier', choices: tierChoices },
    { name: 'gaps', label: 'Required gaps', choices: gapChoices },
    { name: 'due', label: 'Act by', choices: dueChoices },
  ],
  orders: [
    { value: 'name', label: 'By name' },
    { value: 'tier', label: 'Highest tier first' },
    { value: 'gaps', label: 'Most gaps first' },
    { value: 'act-by', label: 'Next date first' },
    { value: 'updated', label: 'Changed last first' },
    { value: 'created', label: 'Newest first' },
  ],
  cells: {
    name: ({ id, name, example }) => (
      <>
        <a class="govuk-link govuk-link--no-visited-state" href={`/suppliers/${id}`}>
          {name}
        </a>
        {example ? <span class="app-chip app-rows__chip">Example</span> : null}
      </>
    ),
    tier: ({ tier }) => <TierChip tier={tier} />,
    gaps: ({ requiredGaps }) => <Gaps count={requiredGaps} />,
    'act-by': ({ actBy }) => <DayCell day={actBy} today={today} />,
    created: ({ createdAt }) => <Moment at={createdAt} />,
    updated: ({ updatedAt }) => <Moment at={updatedAt} />,
  },
  none: (
    <>
      <h2>No suppliers yet</h2>
      <p>Add the first, with the system you buy and what you use it for.</p>
    </>
  ),
});
