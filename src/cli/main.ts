import { suggestion } from '../core/scope/index.ts';
import { annexCommand } from './annex.ts';
import { auditCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import { bomCommand } from './bom.ts';
import { codeCommand } from './code.ts';
import { type Command, exit, UsageError } from './command.ts';
import { compareCommand } from './compare.ts';
import { fitHelp } from './fit-help.ts';
import { type Io, processIo } from './io.ts';
import { labelsCommand } from './labels.ts';
import { passwordCommand } from './password.ts';
import { playbookCommand } from './playbook.ts';
import { redlineCommand } from './redline.ts';
import { restoreCommand } from './restore.ts';
import { reviewCommand } from './review.ts';
import { scopeCommand } from './scope.ts';
import { serveCommand } from './serve.ts';

const commands: readonly Command[] = [
  reviewCommand,
  annexCommand,
  redlineCommand,
  compareCommand,
  bomCommand,
  playbookCommand,
  serveCommand,
  passwordCommand,
  auditCommand,
  labelsCommand,
  backupCommand,
  restoreCommand,
  scopeCommand,
  codeCommand,
];

/**
 * Runs one command line, without the program's own name.
 * @returns the exit code: 0 done, 1 something was found, 2 bad usage or unreadable input, 70 a fault of ours.
 */
export async function main(args: string[], io: Io = processIo()): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help(rest[0], io);
  if (name === '--version') return version(io);
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return unknown(name, io);
  if (rest.includes('--help') || rest.includes('-h')) return help(name, io);
  return run(command, rest, io);
}

async function run(command: Command, args: string[], io: Io): Promise<number> {
  try {
    return await command.run(args, io);
  } catch (error) {
    if (isUsage(error)) {
      io.error(`candour ${command.name}: ${error.message}\nSee: candour help ${command.name}\n`);
      return exit.usage;
    }
    io.error(`candour ${command.name} failed, which is a fault of ours: ${String(error)}\n`);
    if (error instanceof Error && process.env.CANDOUR_DEBUG) io.error(`${error.stack}\n`);
    return exit.fault;
  }
}

/** Node's own argument parser throws a TypeError with such a code. */
function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}

function help(name: string | undefined, io: Io): number {
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) {
    io.out(`${fitHelp(command.usage.trim(), io.columns)}\n`);
    return exit.done;
  }
  if (name !== undefined) return unknown(name, io);
  const width = Math.max(...commands.map((each) => each.name.length));
  const list = commands.map((each) => `  ${each.name.padEnd(width)}  ${each.summary}`).join('\n');
  io.out(
    `Candour reviews AI supply contracts against the UK AI Cyber Security Code of Practice.\n\n` +
      `candour COMMAND\n\n${list}\n\ncandour help COMMAND tells more. To begin: candour serve\n`,
  );
  return exit.done;
}

function unknown(name: string, io: Io): number {
  const names = commands.map((command) => command.name);
  io.error(`candour: there is no command "${name}".${suggestion(name, names)} See: candour help\n`);
  return exit.usage;
}

async function version(io: Io): Promise<number> {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  io.out(`${manifest.version}\n`);
  return exit.done;
}
