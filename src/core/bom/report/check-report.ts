import { provisionById } from '../../code/index.ts';
import type { BomChecked } from '../check-bom.ts';
import type { ThingKind } from '../fact.ts';
import { elementWords, provisionWords, signatureWords } from './plain-words.ts';
import type { Block, Report } from './report.ts';

const mostFaultsShown = 50;
/** What there is one of, and several. */
const kinds: readonly (readonly [ThingKind, string, string])[] = [
  ['model', 'model', 'models'],
  ['dataset', 'data set', 'data sets'],
  ['configuration', 'prompt or setting', 'prompts and settings'],
  ['service', 'service', 'services'],
  ['software', 'software component', 'software components'],
  ['hardware', 'piece of hardware', 'pieces of hardware'],
  ['vulnerability', 'vulnerability', 'vulnerabilities'],
];

/** A check as a report for people: what the BOM is, what is wrong with it, what it shows, what to ask. */
export function checkReport(checked: BomChecked, title: string): Report {
  return {
    title: `BOM check: ${title}`,
    blocks: [
      { kind: 'text', text: summary(checked) },
      {
        kind: 'text',
        text: `Signature: ${signatureWords[checked.signature.whole.state]}. ${checked.signature.whole.says}`,
      },
      ...floating(checked),
      ...faults(checked),
      ...code(checked),
      ...g7(checked),
      ...questions(checked),
    ],
  };
}

function summary({ inventory, schemaValid }: BomChecked): string {
  const counts = kinds.flatMap(([kind, one, several]) => {
    const number = inventory.things.filter((thing) => thing.kind === kind).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : several}`];
  });
  const schema = schemaValid ? 'keeps its schema' : 'breaks its schema; the facts were read all the same';
  return `${inventory.format} ${inventory.specVersion}, ${schema}. It names ${counts.join(', ') || 'nothing'}.`;
}

function floating({ floating: models }: BomChecked): Block[] {
  if (models.length === 0) return [];
  const names = [...new Set(models.map(({ name }) => name))].slice(0, 10).join(', ');
  return [
    { kind: 'text', text: `No fixed version: ${names}. Such a model can change without its BOM changing.` },
  ];
}

function faults({ faults: list }: BomChecked): Block[] {
  if (list.length === 0) return [];
  const rows = list.slice(0, mostFaultsShown).map(({ path, message }) => [path, message]);
  const more =
    list.length > rows.length
      ? [{ kind: 'text' as const, text: `${list.length - rows.length} more are left out here.` }]
      : [];
  return [
    { kind: 'heading', text: 'What is wrong with the file' },
    { kind: 'table', head: ['Where', 'What and what to write instead'], rows },
    ...more,
  ];
}

function code({ coverage }: BomChecked): Block[] {
  const { met, of, percent } = coverage.figures.code;
  const rows = coverage.code.map(({ provision, state, points, of: all, because }) => {
    const open = because.filter(
      ({ decides, state: each }) => decides && each !== 'present' && each !== 'not-applicable',
    );
    const why =
      state === 'not-applicable'
        ? (because[0]?.because[0]?.says ?? '')
        : open.map(({ title, state: each }) => `${title}: ${elementWords[each]}`).join('; ');
    return [
      provision,
      provisionById(provision)?.title ?? '',
      provisionWords[state],
      `${round(points)} of ${round(all)}`,
      why,
    ];
  });
  return [
    { kind: 'heading', text: `The Code: ${met} of ${of} provisions shown, ${percent}% of the points` },
    { kind: 'table', head: ['Provision', 'About', 'State', 'Points', 'What is missing'], rows },
  ];
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function g7({ coverage }: BomChecked): Block[] {
  const { present, of, percent } = coverage.figures.g7;
  const rows = coverage.g7.map(({ element, state, because }) => {
    const place = because.find(({ path }) => path !== null);
    return [
      element.g7 ?? '',
      element.title,
      elementWords[state],
      state === 'present' || state === 'partly' ? (place?.path ?? '') : (because[0]?.says ?? ''),
    ];
  });
  return [
    { kind: 'heading', text: `The G7 list of minimum elements: ${present} of ${of} there, ${percent}%` },
    { kind: 'table', head: ['Number', 'Element', 'State', 'Where or why'], rows },
  ];
}

function questions({ coverage }: BomChecked): Block[] {
  if (coverage.ask.length === 0) return [];
  const items = coverage.ask.map(({ question, provisions }) =>
    provisions.length === 0 ? question : `${question} (${provisions.join(', ')})`,
  );
  return [
    { kind: 'heading', text: 'To ask the supplier' },
    { kind: 'list', items },
  ];
}
