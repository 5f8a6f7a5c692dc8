import type { StoredWording } from '../app/index.ts';
import {
  type CatalogueVersion,
  dutySentence,
  type Principle,
  type Provision,
  principleIdIn,
  principles,
  principleTitleIn,
  provisionIdIn,
  roleNames,
  systemKindNames,
  systemKinds,
  threatById,
} from '../core/code/index.ts';
import type { Io } from './io.ts';
import { wrap } from './wrap.ts';

/** How a person reads the Code in a terminal: plain text at a width, bold only where colour is wanted. */
export type Reader = Pick<Io, 'columns' | 'colour'>;

/** Provisions under their principles, a line or two each. */
export function listText(
  provisions: readonly Provision[],
  version: CatalogueVersion,
  reader: Reader,
): string {
  if (provisions.length === 0) return 'The Code lays down nothing that fits all of these filters.\n';
  const groups = principles.flatMap((principle) => {
    const held = provisions.filter((provision) => provision.principle === principle.number);
    return held.length === 0 ? [] : [groupText(principle, held, version, reader)];
  });
  return `${groups.join('\n')}\n${wrap(countOf(provisions), reader.columns)}\n`;
}

function groupText(
  principle: Principle,
  held: readonly Provision[],
  version: CatalogueVersion,
  reader: Reader,
): string {
  const width = Math.max(...held.map((provision) => provisionIdIn(version, provision).length));
  const lines = held.map((provision) => {
    const lead = `  ${provisionIdIn(version, provision).padEnd(width)}  ${strengthOf(provision).padEnd(11)}  `;
    const roles = provision.obliged.map((role) => roleNames[role]).join(', ');
    return lead + wrap(`${provision.title} (${roles})`, reader.columns, lead.length, lead.length);
  });
  return `${bold(wrap(headingOf(principle, version), reader.columns, 2), reader)}\n${lines.join('\n')}\n`;
}

/** "Principle 5: Identify, track and protect your assets (secure development)". */
function headingOf(principle: Principle, version: CatalogueVersion): string {
  const label = version.family === 'uk' ? 'Principle ' : '';
  return `${label}${principleIdIn(version, principle)}: ${principleTitleIn(version, principle)} (${principle.phase})`;
}

function strengthOf(provision: Provision): string {
  return provision.mixed ? 'mixed' : provision.strength;
}

function countOf(provisions: readonly Provision[]): string {
  const required = provisions.filter((provision) => provision.strength === 'required').length;
  const mixed = provisions.filter((provision) => provision.mixed).length;
  const note = mixed > 0 ? ` (of which ${mixed} mixed: part required, part recommended)` : '';
  const total = `${provisions.length} ${provisions.length === 1 ? 'provision' : 'provisions'}`;
  return `${total}: ${required} required${note}, ${provisions.length - required} recommended.`;
}

/** One provision with all that is known of it. */
export function provisionText(
  provision: Provision,
  version: CatalogueVersion,
  wording: StoredWording | null,
  reader: Reader,
): string {
  const heading = (text: string) => `\n${bold(text, reader)}`;
  const indented = (text: string, by = 2) => ' '.repeat(by) + wrap(text, reader.columns, by, by);
  const bullet = (text: string) => `  - ${wrap(text, reader.columns, 4, 4)}`;
  const principle = principles.find(({ number }) => number === provision.principle);
  return [
    bold(wrap(`${provisionIdIn(version, provision)} ${provision.title}`, reader.columns, 2), reader),
    indented(`${provision.phase}; UK Code ${provision.id}; ETSI ${provision.etsi}`),
    ...(principle === undefined ? [] : [indented(headingOf(principle, version))]),
    `\n${wrap(provision.summary, reader.columns)}`,
    heading('Duties'),
    ...provision.duties.flatMap((duty) => [
      indented(`${duty.id}, ${duty.strength}:`),
      indented(dutySentence(duty, version), 4),
    ]),
    ...(provision.obligedImplied
      ? [indented('The Code names nobody here; the roles are those of the provision above it.')]
      : []),
    heading('Official wording'),
    ...wordingLines(provision, wording).map((line) => indented(line)),
    heading('Why it matters'),
    indented(provision.whyItMatters),
    heading('Threats it answers'),
    ...provision.threats.map((id) => bullet(threatLine(id))),
    heading('Example measures'),
    ...systemKinds.flatMap((kind) => [
      indented(`${systemKindNames[kind]}:`),
      indented(provision.measures[kind], 4),
    ]),
    heading('Evidence that shows it'),
    ...provision.evidence.map(bullet),
    '',
  ].join('\n');
}

function threatLine(id: string): string {
  const threat = threatById(id);
  return threat === undefined ? id : `${threat.name}: ${threat.explanation}`;
}

function wordingLines(provision: Provision, wording: StoredWording | null): readonly string[] {
  if (wording === null)
    return ['Not imported. Save the page of the Code and run: candour code import-text FILE'];
  const text = wording.byProvision[provision.id];
  if (text === undefined) return [`${wording.source} has no wording for ${provision.id}.`];
  return [
    ...text.split('\n'),
    `(UK Code, from ${wording.source}, imported ${wording.importedAt.slice(0, 10)})`,
  ];
}

function bold(text: string, { colour }: Reader): string {
  return colour ? `\u001b[1m${text}\u001b[0m` : text;
}
