import { parseArgs } from 'node:util';
import { AppError, importOfficialWording, readOfficialWording, type StoredWording } from '../app/index.ts';
import {
  type CatalogueVersion,
  catalogueVersionById,
  filterProvisions,
  type Provision,
  provisionIdIn,
  provisions,
  toOscalCatalog,
} from '../core/code/index.ts';
import { filterFrom, provisionFrom, versionFrom } from './code-filter.ts';
import { listText, provisionText } from './code-text.ts';
import { type Command, exit, UsageError } from './command.ts';
import { dataFolder } from './data-folder.ts';
import type { Io } from './io.ts';

const usage = `
candour code                  lists the 72 provisions of the Code
candour code ID               shows one: 5.1, its ETSI id 5.2.1-1, or a duty such as 2.7.b; 5 lists principle 5
candour code import-text FILE
                              keeps the official wording of a saved page of the Code (HTML or text), to be shown
                              beside our summary. Kept in the data folder ($CANDOUR_DATA), never sent anywhere.
  --role R                    what obliges a developer, system-operator, data-custodian or end-user
  --phase P                   design, development, deployment, maintenance or end-of-life
  --strength S                required, recommended or possible
  --principle N               1 to 13
  --version V                 ids, titles and verbs of: uk (Code, 2025-01), ts (ETSI TS 104 223 V1.1.1) or
                              en (ETSI EN 304 223 V2.1.1)
  --json                      the same as JSON
  --oscal                     the whole catalogue as OSCAL 1.2 JSON
`;

export const codeCommand: Command = {
  name: 'code',
  summary: 'list, filter and explain the provisions of the Code',
  usage,
  run: runCode,
};

const options = {
  role: { type: 'string' },
  phase: { type: 'string' },
  strength: { type: 'string' },
  principle: { type: 'string' },
  version: { type: 'string' },
  json: { type: 'boolean', default: false },
  oscal: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parsed>['values'];

const parsed = (args: string[]) => parseArgs({ args, allowPositionals: true, options });

/**
 * `candour code`, without those two words.
 * @returns the exit code
 * @throws UsageError on a wrong id, filter or file, in a sentence that names what would be right
 */
export async function runCode(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parsed(args);
  const [first, ...others] = positionals;
  if (first === 'import-text') return importText(others, values, io);
  if (others.length > 0) throw new UsageError('name one provision at a time.');
  if (first !== undefined && isNarrowed(values)) throw new UsageError('give an id or filters, not both.');
  const version = catalogueVersionById(versionFrom(values.version));
  if (values.oscal) return writeOscal(first, values, version, io);

  const provision = first === undefined || isPrincipleNumber(first) ? null : provisionFrom(first);
  const kept =
    provision === null ? filterProvisions(filterFrom({ principle: first, ...values })) : [provision];
  if (values.json) printJson(machineForm(kept, version, await importedWording(io)), io);
  else if (provision === null) io.out(listText(kept, version, io));
  else io.out(provisionText(provision, version, await importedWording(io), io));
  return exit.done;
}

/** `candour code 5` is short for `--principle 5`. */
function isPrincipleNumber(first: string): boolean {
  return /^\d{1,2}$/.test(first);
}

function isNarrowed({ role, phase, strength, principle }: Values): boolean {
  return [role, phase, strength, principle].some((value) => value !== undefined);
}

function writeOscal(first: string | undefined, values: Values, version: CatalogueVersion, io: Io): number {
  if (first !== undefined || isNarrowed(values) || values.json)
    throw new UsageError('--oscal writes the whole catalogue. Give it alone or with --version.');
  printJson(toOscalCatalog({ version: version.id, now: new Date() }), io);
  return exit.done;
}

async function importText(files: readonly string[], values: Values, io: Io): Promise<number> {
  const [file, ...others] = files;
  const plain = !isNarrowed(values) && values.version === undefined && !values.json && !values.oscal;
  if (file === undefined || others.length > 0 || !plain)
    throw new UsageError('name one saved page of the Code, and no options: candour code import-text FILE');
  const { path, wording } = await importOfficialWording(file, dataFolder(), new Date()).catch(
    (error: unknown) => {
      throw error instanceof AppError ? new UsageError(error.message) : error;
    },
  );
  io.out(`Kept the wording of ${wording.byProvision.size} of ${provisions.length} provisions in ${path}.\n`);
  for (const fault of wording.faults) io.error(`${fault}\n`);
  return exit.done;
}

async function importedWording(io: Io): Promise<StoredWording | null> {
  const { wording, fault } = await readOfficialWording(dataFolder());
  if (fault !== null) io.error(`${fault}\n`);
  return wording;
}

/** `label` is the id in the version asked for; `officialWording` is there where the user imported it. */
function machineForm(kept: readonly Provision[], version: CatalogueVersion, wording: StoredWording | null) {
  const { id, publication, version: edition, published } = version;
  return {
    version: { id, publication, version: edition, published },
    provisions: kept.map((provision) => {
      const official = wording?.byProvision[provision.id];
      return {
        label: provisionIdIn(version, provision),
        ...provision,
        ...(official === undefined ? {} : { officialWording: official }),
      };
    }),
  };
}

function printJson(value: unknown, io: Io): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}
