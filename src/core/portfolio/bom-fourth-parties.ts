import type { Part } from '../bom/index.ts';
import { type FourthPartyKind, kindOfWork, partyKey } from './name-fourth-parties.ts';

/** What a BOM says of a part, as far as it tells whom its system rests on. */
export type PartSaid = Pick<Part, 'kind' | 'key' | 'name' | 'role' | 'of' | 'path'>;

/** Somebody, or a model or data set of somebody else, that a BOM names. */
export interface PartyOfBom {
  readonly name: string;
  readonly kind: FourthPartyKind;
  readonly purpose: string;
  /** JSON path of where the BOM names it first. */
  readonly path: string;
}

const [mostNamed, longestText] = [200, 200];

/**
 * Whom a system rests on by its BOM: base models, models and data of others, who makes those, and who runs its services.
 * What the supplier made itself is none of them; a model or data set of nobody named counts where its name has the
 * publisher in it (`river/river-7b`). Each is told once, with everything it is needed for; at most 200.
 *
 * @param own names of the supplier, who is no fourth party
 */
export function fourthPartiesOfBom(parts: readonly PartSaid[], own: readonly string[]): PartyOfBom[] {
  const background = backgroundOf(parts, own);
  const named = new Map<string, PartyOfBom>();
  for (const part of parts) {
    const party = partyFrom(part, background);
    const key = partyKey(party?.name ?? '');
    if (party === null || key === '' || background.ours.has(key)) continue;
    const before = named.get(key);
    named.set(key, before === undefined ? party : joined(before, party));
  }
  return [...named.values()].slice(0, mostNamed);
}

interface Background {
  readonly ours: ReadonlySet<string>;
  /** By the name of a model or data set: its suppliers, or where none is told its producers. */
  readonly makers: ReadonlyMap<string, readonly string[]>;
  readonly datasets: ReadonlySet<string>;
}

function backgroundOf(parts: readonly PartSaid[], own: readonly string[]): Background {
  const makers = new Map<string, string[]>();
  for (const wanted of ['supplier', 'producer'] as const) {
    const found = parts.filter(({ role, of }) => role === wanted && of !== null && !makers.has(of));
    for (const { name, of } of found) makers.set(of ?? '', [...(makers.get(of ?? '') ?? []), name]);
  }
  const datasets = parts.filter(({ kind }) => kind === 'dataset').map(({ name }) => name);
  return { ours: new Set(own.map(partyKey)), makers, datasets: new Set(datasets) };
}

function partyFrom(part: PartSaid, background: Background): PartyOfBom | null {
  const { role, kind, of } = part;
  if (role === 'base-model') return said(part, 'model', of === null ? 'Base model' : `Base model of ${of}`);
  if (role === 'provider') return said(part, runnerKind(part, background), of === null ? '' : `Runs ${of}`);
  if (role === 'supplier' || role === 'producer') return makerFrom(part, background);
  if ((kind !== 'model' && kind !== 'dataset') || isOwn(part, background)) return null;
  return kind === 'model' ? said(part, 'model', 'Model in use') : said(part, 'data-provider', 'Data set');
}

function said({ name, path }: PartSaid, kind: FourthPartyKind, purpose: string): PartyOfBom {
  return { name: name.slice(0, longestText), kind, purpose: purpose.slice(0, longestText), path };
}

/** Who makes a model runs it as its provider; of others the name tells, or what they run. */
function runnerKind({ name, of }: PartSaid, { makers, datasets }: Background): FourthPartyKind {
  const makesModels = [...makers].some(
    ([made, names]) => !datasets.has(made) && names.some((each) => partyKey(each) === partyKey(name)),
  );
  return makesModels ? 'model-provider' : (kindOfWork(name) ?? kindOfWork(of ?? '') ?? 'sub-processor');
}

function makerFrom(part: PartSaid, { makers, datasets }: Background): PartyOfBom | null {
  const { of, name } = part;
  if (of === null || makers.get(of)?.includes(name) !== true) return null;
  return datasets.has(of)
    ? said(part, 'data-provider', `Gives ${of}`)
    : said(part, 'model-provider', `Makes ${of}`);
}

function isOwn({ name, key }: PartSaid, { makers, ours }: Background): boolean {
  const known = makers.get(name);
  return known === undefined ? !key.includes('/') : known.some((each) => ours.has(partyKey(each)));
}

function joined(before: PartyOfBom, { purpose }: PartyOfBom): PartyOfBom {
  const purposes = before.purpose.split('; ').filter((each) => each !== '');
  const all = [...new Set([...purposes, purpose])].join('; ');
  return { ...before, purpose: all.length > longestText ? before.purpose : all };
}
