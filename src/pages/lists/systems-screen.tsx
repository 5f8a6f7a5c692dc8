import type { ListedSystem } from '../../app/index.ts';
import { Moment } from '../parts/moment.tsx';
import { TierChip, tierChoices } from './cells.tsx';
import { ofSupplier } from './of-supplier.ts';
import type { ListScreen } from './screen.tsx';

export const systemsScreen: ListScreen<ListedSystem> = {
  path: '/systems',
  title: 'Systems',
  intro: 'What is bought, from whom, and how sensitive its uses are.',
  actions: null,
  searchHint: 'Beginning of a name',
  filters: [{ name: 'tier', label: 'Tier', choices: tierChoices }],
  within: ofSupplier,
  orders: [
    { value: 'name', label: 'By name' },
    { value: 'tier', label: 'Highest tier first' },
    { value: 'updated', label: 'Changed last first' },
    { value: 'created', label: 'Newest first' },
  ],
  cells: {
    name: ({ id, name }) => (
      <a class="govuk-link govuk-link--no-visited-state" href={`/systems/${id}`}>
        {name}
      </a>
    ),
    supplier: ({ supplier }) => (
      <a class="govuk-link govuk-link--no-visited-state" href={`/suppliers/${supplier.id}`}>
        {supplier.name}
      </a>
    ),
    tier: ({ tier }) => <TierChip tier={tier} />,
    created: ({ createdAt }) => <Moment at={createdAt} />,
    updated: ({ updatedAt }) => <Moment at={updatedAt} />,
  },
  none: (
    <>
      <h2>No systems yet</h2>
      <p>A system is added on the page of its supplier.</p>
      <p class="app-buttons">
        <a class="app-button" href="/suppliers">
          Go to the suppliers
        </a>
      </p>
    </>
  ),
};
