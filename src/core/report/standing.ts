import { z } from 'zod';
import { dutyById, parseContent } from '../code/index.ts';
import type { Standing } from './review.ts';
import content from './standing.yaml';

const sentence = z.string().min(1);
const told = z.strictObject({ because: sentence, next: sentence });
const wording = parseContent(
  z.strictObject({
    met: told,
    weak: told,
    missing: told,
    ask: told,
    'own-action': told.extend({ relies: sentence }),
    towardsOwnSuppliers: z.array(
      z.string().refine((id) => dutyById(id) !== undefined, { message: 'the Code has no such duty' }),
    ),
  }),
  content,
  'core/report/standing.yaml',
);

/** What fills the braces of standing.yaml. */
export interface Particulars {
  readonly found: string;
  readonly terms: string;
  readonly summary: string;
  readonly asks: string;
  readonly roles: string;
}

/** What a reader is told about an obligation of this standing: why, and what to do next. */
export function tell(standing: Standing, particulars: Particulars): { because: string; next: string } {
  const { because, next } = wording[standing];
  const relies =
    standing === 'own-action' && particulars.found !== '' ? ` ${wording['own-action'].relies}` : '';
  return { because: fill(because + relies, particulars), next: fill(next, particulars) };
}

/** Whether a party has this duty towards its own suppliers, so that a right in this contract helps only the buyer. */
export function isTowardsOwnSuppliers(duty: string): boolean {
  return wording.towardsOwnSuppliers.includes(duty);
}

function fill(template: string, particulars: Particulars): string {
  return Object.entries(particulars).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, () => value),
    template,
  );
}
