import { contractStates, renewals, type ShownContract } from '../../app/index.ts';
import { contractStateNames } from '../parts/chips.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Radios, TextField } from '../parts/fields.tsx';
import { Seen } from '../parts/seen.tsx';
import type { Sentences } from '../parts/sentences.ts';

/** What was typed, as it was typed. */
export interface ContractFields {
  readonly name: string;
  readonly reference: string;
  readonly state: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly noticeDays: string;
  readonly renewal: string;
  readonly renewalMonths: string;
}

interface ContractFormProps {
  readonly fields: ContractFields;
  readonly errors: Sentences;
  readonly action: string;
  /** Stands for what is changed; null for a new contract. */
  readonly seen: string | number | null;
  readonly supplier: string;
}

/** What happens at the end, in words. */
export const renewalNames: Readonly<Record<ShownContract['renewal'], { label: string; hint: string }>> = {
  none: { label: 'It ends', hint: 'Nothing goes on unless you make a new contract.' },
  automatic: { label: 'It renews by itself', hint: 'Unless one side gives notice in time.' },
  agreed: { label: 'It renews if both agree', hint: 'Somebody has to act before the end.' },
};

/** What is kept of a contract, to be typed. */
export function ContractForm({ fields, errors, action, seen, supplier }: ContractFormProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{seen === null ? 'Add a contract' : 'Change this contract'}</h1>
      <p class="app-lead">With {supplier}. Its papers are added afterwards, with its first review.</p>
      <form class="app-form" action={action} method="post" novalidate>
        <Seen mark={seen} />
        <TextField name="name" label="Name" error={errors.name} value={fields.name} />
        <TextField
          name="reference"
          label="Reference (optional)"
          hint="The number it has with you or with the supplier."
          error={errors.reference}
          value={fields.reference}
        />
        <Radios
          name="state"
          label="How does it stand?"
          error={errors.state}
          choices={contractStates.map((state) => ({ value: state, label: contractStateNames[state] }))}
          value={fields.state}
          small
        />
        <TextField
          name="startsOn"
          label="First day (optional)"
          hint="For example 1 April 2026 or 01/04/2026"
          error={errors.startsOn}
          value={fields.startsOn}
          width={10}
        />
        <TextField
          name="endsOn"
          label="Last day of the first term (optional)"
          hint="For example 31 March 2027 or 31/03/2027"
          error={errors.endsOn}
          value={fields.endsOn}
          width={10}
        />
        <TextField
          name="noticeDays"
          label="Days of notice before the end (optional)"
          hint="For three months, enter 90 or what the contract says."
          error={errors.noticeDays}
          value={fields.noticeDays}
          width={5}
        />
        <Radios
          name="renewal"
          label="What happens at the end?"
          error={errors.renewal}
          choices={renewals.map((renewal) => ({ value: renewal, ...renewalNames[renewal] }))}
          value={fields.renewal}
          small
        />
        <TextField
          name="renewalMonths"
          label="Months it renews for"
          hint="Only where it renews."
          error={errors.renewalMonths}
          value={fields.renewalMonths}
          width={5}
        />
        <button class="app-button" type="submit">
          Save
        </button>
      </form>
    </>
  );
}
