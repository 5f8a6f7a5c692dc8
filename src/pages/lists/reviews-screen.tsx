import type { ReviewState, ReviewSummary } from '../../app/index.ts';
import { Moment } from '../parts/moment.tsx';
import { StartButtons } from '../reviews/start-buttons.tsx';
import { Gaps } from './cells.tsx';
import type { ListScreen } from './screen.tsx';

const stateWord: Readonly<Record<ReviewState, string>> = {
  draft: 'Being prepared',
  queued: 'Waiting',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

function StateChip({ state }: { state: ReviewState }) {
  const look = state === 'done' ? 'app-status--covered' : state === 'failed' ? 'app-status--absent' : '';
  return <span class={`app-status app-status--plain ${look}`}>{stateWord[state]}</span>;
}

export const reviewsScreen: ListScreen<ReviewSummary> = {
  path: '/reviews',
  title: 'Reviews',
  intro: 'Supplier papers held against the AI Cyber Security Code of Practice.',
  actions: { deed: 'review.edit', buttons: <StartButtons /> },
  searchHint: 'Beginning of a name',
  filters: [
    {
      name: 'state',
      label: 'State',
      choices: [
        { value: '', label: 'Any state' },
        { value: 'draft', label: stateWord.draft },
        { value: 'running', label: 'Under way' },
        { value: 'done', label: stateWord.done },
        { value: 'failed', label: stateWord.failed },
        { value: 'cancelled', label: stateWord.cancelled },
      ],
    },
  ],
  orders: [
    { value: 'created', label: 'Newest first' },
    { value: 'updated', label: 'Changed last first' },
    { value: 'name', label: 'By name' },
  ],
  cells: {
    name: ({ id, name }) => (
      <a class="govuk-link govuk-link--no-visited-state" href={`/reviews/${id}`}>
        {name}
      </a>
    ),
    state: ({ state }) => <StateChip state={state} />,
    gaps: ({ requiredGaps }) => <Gaps count={requiredGaps} />,
    created: ({ createdAt }) => <Moment at={createdAt} />,
    updated: ({ updatedAt }) => <Moment at={updatedAt} />,
  },
  none: (
    <>
      <h2>No review yet</h2>
      <p>A review holds a supplier's papers against the Code and shows what they promise, with each quote.</p>
    </>
  ),
};
