import { fourthPartyKinds } from '../../core/portfolio/index.ts';
import { Radios, TextField } from '../parts/fields.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { partyKindNames } from './branches.tsx';

export interface RelianceFields {
  readonly name: string;
  readonly kind: string;
  readonly purpose: string;
}

export const noReliance: RelianceFields = { name: '', kind: 'sub-processor', purpose: '' };

interface RelianceFormProps {
  readonly action: string;
  readonly fields: RelianceFields;
  readonly errors: Sentences;
  /** Opened from the start, as where there is something to correct. */
  readonly open: boolean;
}

/** Notes by hand that something rests on a fourth party. */
export function RelianceForm({ action, fields, errors, open }: RelianceFormProps) {
  return (
    <details class="govuk-details app-end app-no-print" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Add whom it rests on</span>
      </summary>
      <div class="govuk-details__text app-form">
        <form action={action} method="post" novalidate>
          <TextField
            name="name"
            label="Name"
            hint="One that is there already is taken; a new one is added."
            error={errors.name}
            value={fields.name}
          />
          <Radios
            name="kind"
            label="What is it?"
            error={errors.kind}
            choices={fourthPartyKinds.map((kind) => ({ value: kind, label: partyKindNames[kind] }))}
            value={fields.kind}
            small
          />
          <TextField
            name="purpose"
            label="What for (optional)"
            error={errors.purpose}
            value={fields.purpose}
          />
          <button class="app-button app-button--small" type="submit">
            Add
          </button>
        </form>
      </div>
    </details>
  );
}
