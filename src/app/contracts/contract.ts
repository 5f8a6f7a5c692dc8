import { z } from 'zod';
import { contractDates, type Day, isDay } from '../../core/portfolio/index.ts';
import type { Change, ContractRow, View } from '../../store/index.ts';
import { required, typed } from '../input.ts';
import { heldKept, keptIn } from '../kept.ts';
import type { ContractSummary } from '../suppliers/supplier.ts';

export const contractStates = ['draft', 'negotiating', 'signed', 'ended'] as const;
export const renewals = ['none', 'automatic', 'agreed'] as const;

/** Between these no reckoning with renewals of a century leaves the years of four figures. */
const [firstDay, lastDay] = ['1900-01-01', '2200-12-31'];
const day = z
  .string()
  .refine((text) => isDay(text) && text >= firstDay && text <= lastDay, {
    error: 'Enter a day as year, month and day, such as 2027-03-31.',
    // What is no day is not compared with another.
    abort: true,
  })
  .nullable()
  .default(null);
const whole = (least: number, most: number, unit: string) =>
  z
    .number({ error: `Enter a number of ${unit}.` })
    .int({ error: `Enter a whole number of ${unit}.` })
    .min(least, { error: `Enter ${least} ${unit} or more.` })
    .max(most, { error: `Enter ${most} ${unit} or fewer.` })
    .nullable()
    .default(null);

const fields = z.strictObject({
  name: required(200, 'Enter a name for the contract.'),
  reference: typed(200).default(''),
  state: z.enum(contractStates, 'Choose how the contract stands.').default('draft'),
  startsOn: day,
  endsOn: day,
  noticeDays: whole(0, 3650, 'days'),
  renewal: z.enum(renewals, 'Choose what happens at the end.').default('none'),
  renewalMonths: whole(1, 1200, 'months'),
});
type Fields = z.output<typeof fields>;

/** What has to be true of several fields together; each fault stands at the field that mends it. */
const together = ({ startsOn, endsOn, renewal, renewalMonths }: Fields): [keyof Fields, string] | null => {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    return ['endsOn', 'Enter an end that is not before the start.'];
  }
  if (renewal === 'automatic' && renewalMonths === null) {
    return ['renewalMonths', 'Enter for how many months it renews.'];
  }
  return null;
};

const inAccord = (input: Fields, context: z.RefinementCtx): void => {
  const fault = together(input);
  if (fault !== null) context.addIssue({ code: 'custom', path: [fault[0]], message: fault[1] });
};

export const contractSchema = fields.superRefine(inAccord);
export const contractEditSchema = fields.extend({ revision: z.number().int().min(1) }).superRefine(inAccord);
export type ContractInput = z.input<typeof contractSchema>;

/** The columns of what was typed. */
export const columnsOf = (input: Fields) => ({
  name: input.name,
  reference: input.reference,
  state: input.state,
  starts_on: input.startsOn,
  ends_on: input.endsOn,
  notice_days: input.noticeDays,
  renewal: input.renewal,
  renewal_months: input.renewal === 'none' ? null : input.renewalMonths,
});

/** The contract, or `not-found`. */
export const contractIn = (view: View, id: string) => keptIn(view, 'contract', id);

/** The contract, held until the commit, or `not-found`. */
export const heldContract = (change: Change, id: string) => heldKept(change, 'contract', id);

/** The subject of a contract's audit entries. */
export const contractSubject = (id: string) => ({ kind: 'contract', id });

/** A contract as a list shows it, with the dates that follow on a day. */
export function presentContract(row: ContractRow, today: Day): ContractSummary {
  return {
    id: row.id,
    name: row.name,
    reference: row.reference,
    state: row.state,
    dates: contractDates(
      {
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        noticeDays: row.notice_days,
        renewal: row.renewal,
        renewalMonths: row.renewal_months,
      },
      today,
    ),
  };
}
