import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import {
  checkBom,
  checkMachineForm,
  checkReport,
  coverageBadge,
  type ProvisionCoverage,
  provisionWords,
  reportHtml,
  reportMarkdown,
} from '../core/bom/index.ts';
import { digestsOf, readBomFile, readText } from './bom-file.ts';
import { trustFrom } from './bom-trust.ts';
import { exit, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { reportText } from './report-text.ts';

const options = {
  json: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
  html: { type: 'boolean', default: false },
  badge: { type: 'boolean', default: false },
  require: { type: 'string' },
  key: { type: 'string' },
  algorithm: { type: 'string' },
  signature: { type: 'string' },
  bytes: { type: 'string', multiple: true },
} as const;

/** `candour bom check`: 0 when it can be read and what is required is met, 1 when not met, 2 when it cannot be read. */
export async function checkCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('name one BOM file.');
  const checked = await checkBom(await readBomFile(file), {
    ...(await trustFrom(values.key, values.algorithm)),
    signature: values.signature === undefined ? null : await readText(values.signature),
    digests: await digestsOf(values.bytes ?? []),
  });
  if (!checked.ok) return refuse(file, withWayOut(file, checked.because), values.json, io);
  const missing = unmet(values.require, checked.coverage.code);
  const title = basename(file);
  if (values.json) io.out(`${JSON.stringify(checkMachineForm(checked), null, 2)}\n`);
  else if (values.badge) io.out(coverageBadge(checked.coverage));
  else if (values.markdown) io.out(reportMarkdown(checkReport(checked, title)));
  else if (values.html) io.out(reportHtml(checkReport(checked, title)));
  else io.out(`${reportText(checkReport(checked, title), io)}\n`);
  if (missing.length === 0) return exit.done;
  io.error(
    `Required and not shown by this BOM: ${missing.map(({ provision, state }) => `${provision} (${provisionWords[state]})`).join(', ')}.\n`,
  );
  return exit.found;
}

/** From a model card a BOM can be written, so the way there is told. */
function withWayOut(file: string, because: string): string {
  return because.includes('model card')
    ? `${because} To write a BOM from it: candour bom new --model-card ${file}`
    : because;
}

export function refuse(file: string, because: string, json: boolean, io: Io): number {
  if (json) io.out(`${JSON.stringify({ readable: false, file, because }, null, 2)}\n`);
  io.error(`${file}: ${because}\n`);
  return exit.usage;
}

/** What is required and neither met nor shown to be not applicable. */
function unmet(required: string | undefined, code: readonly ProvisionCoverage[]): ProvisionCoverage[] {
  const ids = (required ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  return ids.flatMap((id) => {
    const found = code.find(({ provision }) => provision === id);
    if (found === undefined)
      throw new UsageError(
        `"${id}" is no provision that a BOM can show. Those are: ${code.map(({ provision }) => provision).join(', ')}.`,
      );
    return found.state === 'met' || found.state === 'not-applicable' ? [] : [found];
  });
}
