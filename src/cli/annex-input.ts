import { readFile } from 'node:fs/promises';
import {
  type Annex,
  composeAnnex,
  housePlaybook,
  type Playbook,
  parsePlaybook,
} from '../core/annex/index.ts';
import type { Review } from '../core/report/index.ts';
import { UsageError } from './command.ts';

/** What the commands that write an annex have in common, for `parseArgs`. */
export const annexOptions = {
  use: { type: 'string' },
  out: { type: 'string' },
  playbook: { type: 'string' },
  author: { type: 'string' },
  date: { type: 'string' },
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

export const annexOptionsHelp = `  --use USE            what the system is used for (candour scope init writes an example)
  --playbook PLAYBOOK  your house's positions and figures (candour playbook init writes an example)
  --author NAME        your own side, as it is to be named
  --date DATE          the date it bears, such as 2026-12-02; without it today
  --all                the whole model annex, whatever the papers say
  --json               prints what was put where and why as one JSON object, and nothing else`;

interface AnnexInput {
  readonly playbook?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly all?: boolean | undefined;
}

export interface ComposedAnnex {
  readonly annex: Annex;
  /** Who writes it: `--author`, else the playbook's house. */
  readonly author: string;
  /** ISO 8601 with time. */
  readonly at: string;
}

/**
 * The annex that the options ask for.
 * @throws UsageError where the date is none or the playbook cannot be used.
 */
export async function annexFor(review: Review, input: AnnexInput): Promise<ComposedAnnex> {
  const playbook = await readPlaybook(input.playbook);
  const at = dateOf(input.date);
  const house = input.author ?? playbook.house;
  const annex = composeAnnex(review, {
    version: '1',
    date: at.slice(0, 10),
    playbook: { ...playbook, house },
    all: input.all ?? false,
  });
  return { annex, author: house ?? 'Customer', at };
}

async function readPlaybook(path: string | undefined): Promise<Playbook> {
  if (path === undefined) return housePlaybook;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`the playbook ${path} cannot be opened. Check the path.`);
  });
  const read = parsePlaybook(text);
  if (read.ok) return read.playbook;
  const faults = read.faults.map(({ line, message }) =>
    line === null ? `  ${message}` : `  line ${line}: ${message}`,
  );
  throw new UsageError(`${path} cannot be used:\n${faults.join('\n')}`);
}

function dateOf(given: string | undefined): string {
  if (given === undefined) return `${new Date().toISOString().slice(0, 19)}Z`;
  const isDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?$/.test(given);
  if (!isDate || Number.isNaN(Date.parse(given)))
    throw new UsageError(`--date ${given} is no date. Write it as 2026-12-02.`);
  return given.length === 10 ? `${given}T12:00:00Z` : given;
}
