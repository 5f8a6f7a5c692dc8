import { type ContractInput, contractStates, renewals, type ShownContract } from '../../app/index.ts';
import { contractStateNames } from '../parts/chips.tsx';
import type { SentForm } from '../parts/form.ts';
import type { Sentences } from '../parts/sentences.ts';
import { type ContractFields, renewalNames } from './contract-form.tsx';

export const noContract: ContractFields = {
  name: '',
  reference: '',
  state: 'draft',
  startsOn: '',
  endsOn: '',
  noticeDays: '',
  renewal: 'none',
  renewalMonths: '',
};

export const contractFieldsIn = (form: SentForm): ContractFields => ({
  name: form.text('name'),
  reference: form.text('reference'),
  state: form.text('state'),
  startsOn: form.day('startsOn'),
  endsOn: form.day('endsOn'),
  noticeDays: form.text('noticeDays').trim(),
  renewal: form.text('renewal'),
  renewalMonths: form.text('renewalMonths').trim(),
});

export const contractFieldsOf = (contract: ShownContract): ContractFields => ({
  name: contract.name,
  reference: contract.reference,
  state: contract.state,
  startsOn: contract.startsOn ?? '',
  endsOn: contract.endsOn ?? '',
  noticeDays: contract.noticeDays?.toString() ?? '',
  renewal: contract.renewal,
  renewalMonths: contract.renewalMonths?.toString() ?? '',
});

/** What each field is called. */
export const contractLabels: Readonly<Record<keyof ContractFields, string>> = {
  name: 'Name',
  reference: 'Reference',
  state: 'How it stands',
  startsOn: 'First day',
  endsOn: 'Last day of the first term',
  noticeDays: 'Days of notice before the end',
  renewal: 'At the end',
  renewalMonths: 'Months of each renewal',
};

const choiceWords = new Map<string, string>([
  ...Object.entries(contractStateNames).map(([state, word]): [string, string] => [`state ${state}`, word]),
  ...Object.entries(renewalNames).map(([renewal, { label }]): [string, string] => [
    `renewal ${renewal}`,
    label,
  ]),
]);

/** What a person reads for the value of a field. */
export const contractWords = (field: keyof ContractFields, value: string): string =>
  choiceWords.get(`${field} ${value}`) ?? value;

export type ContractRead =
  | { readonly ok: true; readonly input: ContractInput }
  | { readonly ok: false; readonly errors: Sentences };

/** What was typed as the verbs take it; a choice that is none is told at its field. */
export function contractInput(fields: ContractFields): ContractRead {
  const state = contractStates.find((known) => known === fields.state);
  const renewal = renewals.find((known) => known === fields.renewal);
  if (state === undefined) return { ok: false, errors: { state: 'Choose how the contract stands.' } };
  if (renewal === undefined) return { ok: false, errors: { renewal: 'Choose what happens at the end.' } };
  const { name, reference, startsOn, endsOn, noticeDays, renewalMonths } = fields;
  return {
    ok: true,
    input: {
      name,
      reference,
      state,
      startsOn: startsOn || null,
      endsOn: endsOn || null,
      noticeDays: numberOrNull(noticeDays),
      renewal,
      renewalMonths: renewal === 'none' ? null : numberOrNull(renewalMonths),
    },
  };
}

/** Not a number where something else was typed, so that the verb says so. */
const numberOrNull = (text: string): number | null => (text === '' ? null : Number(text));
