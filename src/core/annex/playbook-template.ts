import { type TermParameter, tiers } from '../terms/index.ts';
import type { ClauseId } from './annex.ts';
import { clauseIds } from './choose-clauses.ts';
import { libraryEntry, printedParameters } from './library-entry.ts';
import { housePlaybook } from './playbook.ts';

/**
 * A playbook file to start from: our own settings, with every clause and figure of the library as a comment to take the
 * mark from and change. `parsePlaybook` reads it as it stands.
 */
export function playbookTemplate(): string {
  return [
    '# A playbook: what your house asks for as a rule. Name only what differs from the settings shown here.',
    '# To change a clause, take the "# " from its lines. Lines with "##" only explain.',
    '# A position or figure is one value for every tier, or some of low, medium and high.',
    '',
    'house: ""  # the customer\'s name, as the annex prints it',
    `positions: ${flow(housePlaybook.positions)}  # preferred, fallback or minimum`,
    'clauses:',
    ...clauseIds.flatMap(clauseLines),
    '',
  ].join('\n');
}

function clauseLines(id: ClauseId): string[] {
  const { clause } = libraryEntry(id);
  const figures = printedParameters(id);
  return [
    '',
    `  ## ${clause.heading}`,
    `  # ${id}:`,
    `  #   position: ${flow(housePlaybook.positions)}`,
    '  #   leave-out: false',
    ...(figures.length > 0 ? ['  #   figures:', ...figures.flatMap(figureLines)] : []),
  ];
}

function figureLines({ name, title, unit, trigger, ask }: TermParameter): string[] {
  const explained = [title, ...(unit === null ? [] : [`in ${unit}`]), ...(trigger === null ? [] : [trigger])];
  return [`  ## ${explained.join(', ')}`, `  #     ${name}: ${flow(ask)}`];
}

const flow = (byTier: Readonly<Record<(typeof tiers)[number], number | string>>): string =>
  `{ ${tiers.map((tier) => `${tier}: ${typeof byTier[tier] === 'number' ? byTier[tier] : quoted(byTier[tier])}`).join(', ')} }`;

const quoted = (word: string): string => (/^[a-z]+$/.test(word) ? word : JSON.stringify(word));
