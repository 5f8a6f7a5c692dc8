import { parseArgs } from 'node:util';
import { checkSignature, type SignatureReport, verifyDetached } from '../core/bom/index.ts';
import { readBomFile, readText } from './bom-file.ts';
import { trustFrom } from './bom-trust.ts';
import { exit, UsageError } from './command.ts';
import type { Io } from './io.ts';

const options = {
  json: { type: 'boolean', default: false },
  key: { type: 'string' },
  algorithm: { type: 'string' },
  signature: { type: 'string' },
  secret: { type: 'string' },
} as const;

/** `candour bom verify`: 0 when signed by the key given, 1 when not, 2 when a file or key cannot be read. */
export async function verifyCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('name one file.');
  const trust = await trustFrom(values.key, values.algorithm, values.secret);
  const content = await readBomFile(file);
  const report: SignatureReport =
    values.signature === undefined
      ? checkSignature(content, trust)
      : {
          whole: await verifyDetached(content, await readText(values.signature), trust.pinned),
          signers: [],
          parts: [],
        };
  if (values.json)
    io.out(`${JSON.stringify({ ...report.whole, signers: report.signers, parts: report.parts }, null, 2)}\n`);
  else io.out(verdictText(report));
  const isValid =
    report.whole.state === 'valid' || (trust.secret !== undefined && report.whole.state === 'integrity-only');
  return isValid ? exit.done : exit.found;
}

function verdictText({ whole, signers, parts }: SignatureReport): string {
  const more = signers.length > 1 ? signers : [];
  const lines = [...more, ...parts].map(({ state, says, path, algorithm }) =>
    `  ${path ?? ''} ${algorithm ?? ''} ${state}: ${says}`.replace(/\s+/g, ' '),
  );
  return `${whole.state}: ${whole.says}\n${lines.map((line) => `  ${line.trim()}\n`).join('')}`;
}
