import type { ListedContract } from '../../app/index.ts';
import { Moment } from '../parts/moment.tsx';
import { DayCell, dueChoices, Gaps, gapChoices, TierChip, tierChoices } from './cells.tsx';
import { ofSupplier } from './of-supplier.ts';
import type { ListScreen } from './screen.tsx';

const stateNames: Readonly<Record<ListedContract['state'], string>> = {
  draft: 'Draft',
  negotiating: 'In negotiation',
  signed: 'Signed',
  ended: 'Ended',
};

const renewalNames: Readonly<Record<ListedContract['renewal'], string>> = {
  none: 'Ends',
  automatic: 'Renews by itself',
  agreed: 'Renews if agreed',
};

/** @param today the day it is, `YYYY-MM-DD` */
export const contractsScreen = (today: string): ListScreen<ListedContract> => ({
  path: '/contracts',
  title: 'Contracts',
  intro: 'What was agreed with whom, until when, and what it leaves open.',
  actions: {
    deed: 'contract.edit',
    buttons: (
      <div class="app-buttons">
        <a class="app-button app-button--secondary" href="/imports/contracts">
          Import a table
        </a>
      </div>
    ),
  },
  searchHint: 'Beginning of a name, reference or supplier',
  filters: [
    {
      name: 'state',
      label: 'State',
      choices: [
        { value: '', label: 'Any state' },
        ...Object.entries(stateNames).map(([value, label]) => ({ value, label })),
      ],
    },
    { name: 'tier', label: 'Tier', choices: tierChoices },
    { name: 'gaps', label: 'Required gaps', choices: gapChoices },
    { name: 'due', label: 'Act by', choices: dueChoices },
  ],
  within: ofSupplier,
  orders: [
    { value: 'name', label: 'By name' },
    { value: 'act-by', label: 'Next date first' },
    { value: 'gaps', label: 'Most gaps first' },
    { value: 'tier', label: 'Highest tier first' },
    { value: 'updated', label: 'Changed last first' },
    { value: 'created', label: 'Newest first' },
  ],
  cells: {
    name: ({ id, name }) => (
      <a class="govuk-link govuk-link--no-visited-state" href={`/contracts/${id}`}>
        {name}
      </a>
    ),
    supplier: ({ supplier }) => (
      <a class="govuk-link govuk-link--no-visited-state" href={`/suppliers/${supplier.id}`}>
        {supplier.name}
      </a>
    ),
    state: ({ state }) => stateNames[state],
    tier: ({ tier }) => <TierChip tier={tier} />,
    gaps: ({ requiredGaps }) => <Gaps count={requiredGaps} />,
    'act-by': ({ actBy }) => <DayCell day={actBy} today={today} />,
    starts: ({ startsOn }) => <DayCell day={startsOn} />,
    ends: ({ endsOn }) => <DayCell day={endsOn} />,
    renewal: ({ renewal }) => renewalNames[renewal],
    created: ({ createdAt }) => <Moment at={createdAt} />,
    updated: ({ updatedAt }) => <Moment at={updatedAt} />,
  },
  none: (
    <>
      <h2>No contracts yet</h2>
      <p>A contract is added on the page of its supplier.</p>
      <p>
        <a class="govuk-link" href="/suppliers">
          Go to the suppliers
        </a>
      </p>
    </>
  ),
});
