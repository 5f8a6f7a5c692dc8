import { z } from 'zod';
import { parseContent } from '../../core/code/index.ts';
import { fourthPartyKinds } from '../../core/portfolio/index.ts';
import { answersSchema } from '../../core/scope/index.ts';
import { contractStates, renewals } from '../contracts/contract.ts';
import { useStates } from '../uses/use.ts';
import content from './example.yaml';

const text = z.string();
const rest = z.strictObject({ name: text.min(1), kind: z.enum(fourthPartyKinds), purpose: text });

const useContent = z.strictObject({
  name: text.min(1),
  purpose: text,
  state: z.enum(useStates),
  answers: z.union([z.literal('use.yaml'), answersSchema]),
});
const releaseContent = z.strictObject({ name: text.min(1), daysAgo: z.int(), bom: text.min(1) });
const systemContent = z.strictObject({
  name: text.min(1),
  description: text,
  uses: z.array(useContent),
  restsOn: z.array(rest),
  releases: z.array(releaseContent),
});
const contractContent = z.strictObject({
  name: text.min(1),
  reference: text,
  state: z.enum(contractStates),
  startsInDays: z.int(),
  endsInDays: z.int(),
  noticeDays: z.int().nullable(),
  renewal: z.enum(renewals),
  renewalMonths: z.int().nullable(),
  governs: z.array(text),
  label: text,
  papers: z.array(text),
});
const supplierContent = z.strictObject({
  name: text.min(1),
  website: text,
  contact: text,
  notes: text,
  systems: z.array(systemContent),
  contracts: z.array(contractContent),
});

export type ExampleSupplier = z.infer<typeof supplierContent>;
export type ExampleSystem = z.infer<typeof systemContent>;
export type ExampleContract = z.infer<typeof contractContent>;

/** The invented suppliers of the built-in example, and what fourth parties rest on. */
export const example = parseContent(
  z.strictObject({ suppliers: z.array(supplierContent), among: z.array(rest.extend({ from: text })) }),
  content,
  'app/example/example.yaml',
);
