import type { Change } from '../change/change.ts';
import type { NotCompared } from '../change/not-compared.ts';
import { diffMachineForm } from '../machine-form.ts';
import type { Block, Report } from './report.ts';

/** A comparison as a report for people: material changes, notable ones, what they start and what could not be compared. */
export function diffReport(
  changes: readonly Change[],
  title: string,
  notCompared: readonly NotCompared[] = [],
): Report {
  const material = changes.filter((change) => change.class === 'material');
  const notable = changes.filter((change) => change.class === 'notable');
  return {
    title: `BOM changes: ${title}`,
    blocks: [
      { kind: 'text', text: summary(material.length, notable.length) },
      ...table('Material changes', material),
      ...table('Notable changes', notable),
      ...duties(changes),
      ...leftOut(notCompared),
    ],
  };
}

function summary(material: number, notable: number): string {
  if (material + notable === 0) return 'No change of fact.';
  return `${material} material ${material === 1 ? 'change' : 'changes'}, ${notable} notable.`;
}

function table(heading: string, changes: readonly Change[]): Block[] {
  if (changes.length === 0) return [];
  const rows = changes.map((change) => [
    change.subject,
    change.because,
    change.old ?? '(nothing said)',
    change.new ?? '(nothing said)',
    change.provisions.join(', '),
    change.newPaths[0] ?? change.oldPaths[0] ?? '',
  ]);
  return [
    { kind: 'heading', text: heading },
    { kind: 'table', head: ['What', 'Change', 'Before', 'Now', 'Provisions', 'Where'], rows },
  ];
}

function leftOut(notCompared: readonly NotCompared[]): Block[] {
  if (notCompared.length === 0) return [];
  return [
    { kind: 'heading', text: 'Not compared' },
    {
      kind: 'text',
      text: 'The two files have different formats. Silence on the following does not mean that nothing changed: ask the supplier.',
    },
    { kind: 'list', items: notCompared.map(({ says }) => says) },
  ];
}

function duties(changes: readonly Change[]): Block[] {
  const { duties: started, term } = diffMachineForm(changes);
  if (started.length === 0) return [];
  const days = term?.days
    ? ` The model clause asks for ${term.days.low} days at low tier, ${term.days.medium} at medium, ${term.days.high} at high.`
    : '';
  const items = started.map(({ id, says }) => (id === 'notice' ? `${says}${days}` : says));
  return [
    { kind: 'heading', text: 'What this starts' },
    { kind: 'list', items },
  ];
}
