import type { NegotiatedClause } from '../../app/index.ts';
import type { NegotiationState } from '../../core/negotiation/index.ts';
import { Radios, TextArea } from '../parts/fields.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { stateNames } from '../parts/status.tsx';

/** What a form about a clause sent, to be shown again where something has to be corrected. */
export interface SentStep {
  readonly to: string;
  readonly reason: string;
  readonly wording: string;
}

const stateHints: Readonly<Partial<Record<NegotiationState, string>>> = {
  'agreed-with-changes': 'Give the words that were agreed on.',
  refused: 'Say why: it counts against the supplier until it is settled.',
  withdrawn: 'We give the clause up. Say why.',
};

interface StepFormProps {
  readonly review: string;
  readonly negotiated: NegotiatedClause;
  readonly sent: SentStep;
  readonly errors: Sentences;
  /** The counter-draft in which it was read; the form leads back to it. */
  readonly counterDraft: string | null;
}

/** The name of a field of the form: on the page of a counter-draft there are many such forms. */
export const stepField = (field: string, clause: string, counterDraft: string | null): string =>
  counterDraft === null ? field : `${field}-${clause}`;

/** Where a clause now stands: the states it can go to, with the reason or the words that a state asks for. */
export function StepForm({ review, negotiated, sent, errors, counterDraft }: StepFormProps) {
  const { clause, next, heading } = negotiated;
  const named = (field: string) => stepField(field, clause, counterDraft);
  return (
    <form
      class="app-card"
      action={`/reviews/${review}/negotiation/${clause}`}
      method="post"
      novalidate
      aria-label={`Where “${heading}” stands`}
    >
      {counterDraft === null ? null : <input type="hidden" name="counterDraft" value={counterDraft} />}
      <Radios
        name={named('to')}
        label="Where does this clause stand now?"
        small
        error={errors.to}
        choices={next.map((state) => {
          const hint = stateHints[state];
          return { value: state, label: stateNames[state], ...(hint === undefined ? {} : { hint }) };
        })}
        value={sent.to}
      />
      <TextArea name={named('reason')} label="Why?" error={errors.reason} value={sent.reason} rows={2} />
      {next.includes('agreed-with-changes') ? (
        <TextArea
          name={named('wording')}
          label="The words agreed on"
          hint="Only where they are not ours."
          error={errors.wording}
          value={sent.wording}
          rows={4}
        />
      ) : null}
      <button class="app-button app-button--small" type="submit">
        Note it<span class="govuk-visually-hidden">: {heading}</span>
      </button>
    </form>
  );
}
