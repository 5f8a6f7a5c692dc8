import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import {
  compareBoms,
  diffMachineForm,
  diffReport,
  notComparedIn,
  readBom,
  reportHtml,
  reportMarkdown,
} from '../core/bom/index.ts';
import { refuse } from './bom-check.ts';
import { readBomFile } from './bom-file.ts';
import { exit, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { reportText } from './report-text.ts';

const options = {
  json: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
  html: { type: 'boolean', default: false },
} as const;

/** `candour bom diff`: 0 when nothing material changed, 1 when something did, 2 when a file cannot be read. */
export async function diffCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [oldFile, newFile, ...others] = positionals;
  if (oldFile === undefined || newFile === undefined || others.length > 0)
    throw new UsageError('name two BOM files, the older one first.');
  const old = readBom(await readBomFile(oldFile));
  if (!old.ok) return refuse(oldFile, old.because, values.json, io);
  const next = readBom(await readBomFile(newFile));
  if (!next.ok) return refuse(newFile, next.because, values.json, io);
  const changes = compareBoms(old.inventory, next.inventory);
  const notCompared = notComparedIn(old.inventory, next.inventory);
  const report = diffReport(changes, `${basename(oldFile)} to ${basename(newFile)}`, notCompared);
  const machine = diffMachineForm(changes, notCompared);
  if (values.json) io.out(`${JSON.stringify(machine, null, 2)}\n`);
  else if (values.markdown) io.out(reportMarkdown(report));
  else if (values.html) io.out(reportHtml(report));
  else io.out(`${reportText(report, io)}\n`);
  return machine.material ? exit.found : exit.done;
}
