import { parseArgs } from 'node:util';
import { playbookTemplate } from '../core/annex/index.ts';
import { type Command, exit, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { writeTemplate } from './write-template.ts';

const usage = `
candour playbook init [FILE]

Writes a commented playbook, or prints it: the positions and figures that your house asks for as a rule. Name it with
--playbook when you write an annex or a redline.
`;

export const playbookCommand: Command = {
  name: 'playbook',
  summary: "write your house's own positions and figures for the annex",
  usage,
  run: runPlaybook,
};

async function runPlaybook(args: string[], io: Io): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [verb, file] = positionals;
  if (verb !== 'init')
    throw new UsageError(verb === undefined ? 'say "init".' : `there is no "playbook ${verb}".`);
  await writeTemplate(
    playbookTemplate(),
    file,
    'Change what differs in your house, and name it with --playbook.',
    io,
  );
  return exit.done;
}
