import { parseArgs } from 'node:util';
import {
  type HeldRole,
  type Party,
  parties,
  questionOf,
  type Reason,
  roleTitles,
  type Scope,
  scopeOf,
  useTemplate,
} from '../core/scope/index.ts';
import { type Command, exit, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { readUse } from './use-input.ts';
import { wrap } from './wrap.ts';
import { writeTemplate } from './write-template.ts';

const usage = `
candour scope init [FILE]     writes a commented use file, or prints it
candour scope show FILE       roles, tier and obligations that follow from a use file
  --json                      the whole scope as JSON

The use file answers about a dozen questions about what the system is used for. A question left out counts as not
known, which is taken as its stricter case and said so.
`;

export const scopeCommand: Command = {
  name: 'scope',
  summary: 'describe a use; see the roles, tier and obligations that follow',
  usage,
  run: runScope,
};

async function runScope(args: string[], io: Io): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === 'init') return init(rest, io);
  if (verb === 'show') return show(rest, io);
  throw new UsageError(verb === undefined ? 'say "init" or "show".' : `there is no "scope ${verb}".`);
}

async function init(args: string[], io: Io): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [file] = positionals;
  await writeTemplate(
    useTemplate(),
    file,
    `Answer what you know in it, then: candour scope show ${file}`,
    io,
  );
  return exit.done;
}

async function show(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('name one use file.');
  const scope = scopeOf((await readUse(file)).answers);
  io.out(values.json ? `${JSON.stringify(scope, null, 2)}\n` : scopeText(scope, io.columns));
  return exit.done;
}

const partyTitles: Readonly<Record<Party, string>> = { us: 'You', supplier: 'The supplier' };

/** Roles, tier and obligations as a person reads them in a terminal. */
export function scopeText(scope: Scope, columns: number): string {
  const roles = parties.map((party) => roleLines(partyTitles[party], scope.roles[party], columns)).join('\n');
  const counts = parties
    .map((party) => {
      const laid = scope.obligations.filter((each) => each.party === party);
      const required = laid.filter((each) => each.strength === 'required').length;
      return `  ${partyTitles[party]}: ${laid.length} duties of the Code, ${required} of them required`;
    })
    .join('\n');
  return `${tierLines(scope, columns)}\n\n${roles}\n\nWhat follows\n${counts}\n${notKnownLines(scope, columns)}`;
}

function tierLines(scope: Scope, columns: number): string {
  const { level, reasons } = scope.tier;
  return `Tier: ${level}\n${reasonLines(reasons, columns, 2)}`;
}

function roleLines(title: string, held: readonly HeldRole[], columns: number): string {
  if (held.length === 0) return `${title}: no role under the Code`;
  const lines = held.map(
    ({ role, reasons }) => `  ${roleTitles[role].title}\n${reasonLines(reasons, columns, 4)}`,
  );
  return `${title}\n${lines.join('\n')}`;
}

/** Several unanswered questions give the same sentence: it is said once. */
function reasonLines(reasons: readonly Reason[], columns: number, indent: number): string {
  const sentences = new Set(reasons.map((reason) => reason.because));
  return [...sentences].map((sentence) => bullet(sentence, columns, indent)).join('\n');
}

function bullet(text: string, columns: number, indent: number): string {
  return ' '.repeat(indent) + wrap(`- ${text}`, columns, indent + 2, indent);
}

function notKnownLines(scope: Scope, columns: number): string {
  if (scope.notKnown.length === 0) return '';
  const texts = scope.notKnown.map((id) => bullet(questionOf(id).text, columns, 2));
  return `\nNot known, so taken as the stricter case\n${texts.join('\n')}\n`;
}
