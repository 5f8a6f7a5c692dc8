import type { Status } from '../../core/contract/index.ts';
import type { NegotiationState, Outcome } from '../../core/negotiation/index.ts';
import {
  isUnsure,
  likely,
  type Settled,
  type Standing,
  standingNames,
  statusNames,
} from '../../core/report/index.ts';

/** How a status looks: its sign and its colour. */
export type Look = 'covered' | 'weak' | 'absent' | 'ask' | 'own';

const statusLooks: Readonly<Record<Status, Look>> = { covered: 'covered', weak: 'weak', absent: 'absent' };

const standingLooks: Readonly<Record<Standing, Look>> = {
  met: 'covered',
  weak: 'weak',
  missing: 'absent',
  ask: 'ask',
  'own-action': 'own',
};

/** What the papers say of a term. */
export const StatusTag = ({ status }: { status: Status }) => (
  <Tag look={statusLooks[status]} word={statusNames[status]} />
);

/** How a term counts; where the evidence is thin, a request to read instead of a plain status. */
export const SettledTag = ({ counts }: { counts: Settled }) =>
  isUnsure(counts) ? (
    <>
      <Tag look="ask" word="Low confidence" /> <span class="app-quiet app-small">{likely(counts)}</span>
    </>
  ) : (
    <StatusTag status={counts.status} />
  );

/** How an obligation stands. */
export const StandingTag = ({ standing }: { standing: Standing }) => (
  <Tag look={standingLooks[standing]} word={standingNames[standing]} />
);

const stateLooks: Readonly<Record<NegotiationState, Look>> = {
  proposed: 'ask',
  agreed: 'covered',
  'agreed-with-changes': 'own',
  refused: 'absent',
  withdrawn: 'weak',
};

/** The states of a clause between the parties, as a person reads them. */
export const stateNames: Readonly<Record<NegotiationState, string>> = {
  proposed: 'Proposed',
  agreed: 'Agreed',
  'agreed-with-changes': 'Agreed with changes',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
};

/** Where a clause stands between the parties. */
export const NegotiationTag = ({ state }: { state: NegotiationState }) => (
  <Tag look={stateLooks[state]} word={stateNames[state]} />
);

const outcomeLooks: Readonly<Record<Outcome, Look>> = {
  accepted: 'covered',
  open: 'ask',
  changed: 'weak',
  moved: 'own',
  struck: 'absent',
};

/** What became of a clause, as a person reads it. */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  accepted: 'Accepted',
  open: 'Still open',
  changed: 'Changed',
  moved: 'Moved',
  struck: 'Struck',
};

/** What a counter-draft made of a clause. */
export const OutcomeTag = ({ outcome }: { outcome: Outcome }) => (
  <Tag look={outcomeLooks[outcome]} word={outcomeNames[outcome]} />
);

/** A word with its sign, for whatever stands well, weakly or not at all. */
export function Tag({ look, word }: { look: Look; word: string }) {
  return (
    <span class={`app-status app-status--${look}`}>
      <Sign look={look} />
      {word}
    </span>
  );
}

const strokes: Readonly<Record<Look, string>> = {
  covered: 'M4 8.5 7 11.5 12.5 5',
  weak: 'M3 9.5q2.5-4 5-1.5t5-1.5',
  absent: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  ask: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2Q8 8.8 8 10M8 13v.2',
  own: 'M3 8h9M8.5 4.5 12 8l-3.5 3.5',
};

/** A sign beside the word, so that a status is never told by colour alone. */
function Sign({ look }: { look: Look }) {
  return (
    <svg class="app-status__sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={strokes[look]}
        fill="none"
        stroke="currentColor"
        stroke-width="2.2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
