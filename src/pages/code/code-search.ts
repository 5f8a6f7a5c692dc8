import { filterProvisions, type Provision, phases, roles, strengths } from '../../core/code/index.ts';

/** What the Code browser is asked for; each part stands in the address, so that it can be sent. */
export interface CodeQuery {
  readonly text: string;
  readonly role: string;
  readonly phase: string;
  readonly strength: string;
}

const oneOf = <T extends string>(known: readonly T[], value: string): T | undefined =>
  known.find((item) => item === value);

/** Provisions that fit the choices and hold every word of the text, in the order of the Code. Unknown choices count as none. */
export function searchCode(query: CodeQuery): readonly Provision[] {
  const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
  return filterProvisions({
    role: oneOf(roles, query.role),
    phase: oneOf(phases, query.phase),
    strength: oneOf(strengths, query.strength),
  }).filter((provision) => {
    const text = searchable(provision);
    return words.every((word) => text.includes(word));
  });
}

function searchable({ id, etsi, title, summary, whyItMatters, duties }: Provision): string {
  return [id, etsi, title, summary, whyItMatters, ...duties.map((duty) => duty.summary)]
    .join(' ')
    .toLowerCase();
}
