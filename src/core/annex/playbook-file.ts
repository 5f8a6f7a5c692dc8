import { z } from 'zod';
import { type FileFault, readYamlFile, shown, suggestion } from '../scope/index.ts';
import {
  type ByTier,
  type Position,
  positions,
  type TermParameter,
  type Tier,
  tiers,
} from '../terms/index.ts';
import type { ClauseId } from './annex.ts';
import { clauseIds } from './choose-clauses.ts';
import { figureSchema, figureWanted } from './figure-schema.ts';
import { printedParameters } from './library-entry.ts';
import { type ClausePlay, housePlaybook, type Playbook } from './playbook.ts';

export type PlaybookRead =
  | { readonly ok: true; readonly playbook: Playbook }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

type Path = readonly string[];
type Entries = Readonly<Record<string, unknown>>;

/** Notes a fault at a key. */
type Blame = (path: Path, message: string) => void;

const topKeys = ['house', 'positions', 'clauses'] as const;
const clauseKeys = ['position', 'figures', 'leave-out'] as const;

/**
 * Reads a house's playbook (YAML). It names only what differs from ours:
 *
 *     house: Example Borough Council
 *     positions: { low: fallback }
 *     clauses:
 *       incident-notification: { figures: { hours: { high: 12 } } }
 *       staff-training: { position: minimum }
 *       independent-assurance: { leave-out: true }
 *
 * A position or figure is one value for every tier, or some of low, medium and high. Faults carry the line; an unknown
 * key is refused by its name, with the nearest valid one.
 */
export function parsePlaybook(yaml: string): PlaybookRead {
  const file = readYamlFile(yaml);
  if (!file.ok) return file;
  if (file.content === null) {
    return {
      ok: false,
      faults: [{ line: 1, message: `A playbook lists ${topKeys.join(', ')}, each with a colon.` }],
    };
  }
  const faults: FileFault[] = [];
  const playbook = playbookOf(file.content, (path, message) =>
    faults.push({ line: file.lineOf(path), message }),
  );
  return faults.length > 0
    ? { ok: false, faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
    : { ok: true, playbook };
}

function playbookOf(content: Entries, blame: Blame): Playbook {
  refuseUnknown(content, topKeys, [], 'A playbook', blame);
  const clauses = entriesOf(content.clauses, ['clauses'], blame);
  refuseUnknown(clauses, clauseIds, ['clauses'], 'The clause library', blame);
  const house = positionsOf(content.positions, ['positions'], housePlaybook.positions, blame);
  const plays = clauseIds
    .filter((id) => clauses[id] !== undefined)
    .map((id) => [id, playOf(id, clauses[id], house, blame)] as const);
  return {
    house: houseOf(content.house, blame),
    positions: house,
    clauses: Object.fromEntries(plays),
  };
}

function houseOf(value: unknown, blame: Blame): string | null {
  const name = z.string().trim().max(200).nullish().safeParse(value);
  if (!name.success) {
    blame(['house'], '"house" must be a name of at most 200 characters. Write it in quotation marks.');
    return null;
  }
  return name.data || null;
}

function playOf(id: ClauseId, value: unknown, house: Playbook['positions'], blame: Blame): ClausePlay {
  const path = ['clauses', id];
  const play = entriesOf(value, path, blame);
  refuseUnknown(play, clauseKeys, path, 'A clause in a playbook', blame);
  const leaveOut = z.boolean().default(false).safeParse(play['leave-out']);
  if (!leaveOut.success) blame([...path, 'leave-out'], '"leave-out" must be true or false.');
  return {
    position: play.position == null ? null : positionsOf(play.position, [...path, 'position'], house, blame),
    figures: figuresOf(id, play.figures, [...path, 'figures'], blame),
    leaveOut: leaveOut.success && leaveOut.data,
  };
}

function positionsOf(
  value: unknown,
  path: Path,
  otherwise: Readonly<Record<Tier, Position>>,
  blame: Blame,
): Readonly<Record<Tier, Position>> {
  return forTiers(value, path, otherwise, blame, (given, at) => {
    const found = positions.find((one) => one === given);
    if (found === undefined) {
      blame(
        at,
        `${named(given)} is no position.${nearest(given, positions)} Choose one of: ${positions.join(', ')}.`,
      );
    }
    return found;
  });
}

function figuresOf(id: ClauseId, value: unknown, path: Path, blame: Blame): Readonly<Record<string, ByTier>> {
  const figures = entriesOf(value, path, blame);
  const parameters = printedParameters(id);
  refuseUnknown(
    figures,
    parameters.map(({ name }) => name),
    path,
    `The clause "${id}"`,
    blame,
  );
  return Object.fromEntries(
    parameters
      .filter(({ name }) => figures[name] !== undefined)
      .map((parameter) => [
        parameter.name,
        forTiers(figures[parameter.name], [...path, parameter.name], parameter.ask, blame, (given, at) =>
          figureOf(parameter, given, at, blame),
        ),
      ]),
  );
}

function figureOf(
  parameter: TermParameter,
  given: unknown,
  at: Path,
  blame: Blame,
): number | string | undefined {
  const figure = figureSchema(parameter).safeParse(given);
  if (figure.success) return figure.data;
  blame(at, `"${parameter.name}" must be ${figureWanted(parameter)}; ${named(given)} is not.`);
  return undefined;
}

/** One value for every tier, or a value for some; the others keep what holds otherwise. */
function forTiers<Value>(
  value: unknown,
  path: Path,
  otherwise: Readonly<Record<Tier, Value>>,
  blame: Blame,
  read: (given: unknown, at: Path) => Value | undefined,
): Readonly<Record<Tier, Value>> {
  if (value == null) return otherwise;
  const isByTier = typeof value === 'object' && !Array.isArray(value);
  if (!isByTier) {
    const one = read(value, path);
    return one === undefined ? otherwise : { low: one, medium: one, high: one };
  }
  const given = entriesOf(value, path, blame);
  refuseUnknown(given, tiers, path, 'A setting by tier', blame);
  const at = (tier: Tier): Value =>
    given[tier] === undefined ? otherwise[tier] : (read(given[tier], [...path, tier]) ?? otherwise[tier]);
  return { low: at('low'), medium: at('medium'), high: at('high') };
}

function entriesOf(value: unknown, path: Path, blame: Blame): Entries {
  const entries = z.record(z.string(), z.unknown()).safeParse(value ?? {});
  if (entries.success) return entries.data;
  blame(path, `"${path.at(-1) ?? ''}" must be a list of names, each with a colon.`);
  return {};
}

function refuseUnknown(
  entries: Entries,
  known: readonly string[],
  path: Path,
  owner: string,
  blame: Blame,
): void {
  for (const key of Object.keys(entries).filter((name) => !known.includes(name))) {
    const list = known.length === 0 ? 'It has none to set.' : `It has: ${known.join(', ')}.`;
    blame([...path, key], `${owner} has no "${shown(key)}".${nearest(key, known)} ${list}`);
  }
}

const nearest = (given: unknown, candidates: readonly string[]): string =>
  typeof given === 'string' && candidates.length > 0 ? suggestion(given, candidates) : '';

const named = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' ? `"${shown(String(given))}"` : 'what stands there';
