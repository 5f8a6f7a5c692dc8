import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { bomForm } from '../core/bom/index.ts';
import { askForBom } from './bom-questions.ts';
import { UsageError } from './command.ts';

/** Answers that come by a pipe, and what was asked. */
function piped(lines: readonly string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(lines.map((line) => `${line}\n`).join(''));
  let asked = '';
  output.on('data', (piece) => {
    asked += piece;
  });
  return { answers: askForBom({ input, output, isTerminal: false }), asked: () => asked };
}

/** An empty answer to every question: of a group that may repeat, only the first is asked. */
const empty = bomForm.flatMap(({ many, fields }) => (many ? [''] : fields.map(() => '')));
const placeOf = (group: string) => {
  const before = bomForm.slice(
    0,
    bomForm.findIndex(({ id }) => id === group),
  );
  return before.reduce((sum, { many, fields }) => sum + (many ? 1 : fields.length), 0);
};

describe('questions for a BOM', () => {
  it('are answered line by line, each group until its first answer is left empty', async () => {
    const models = bomForm.find(({ id }) => id === 'models');
    const one = (models?.fields ?? []).map(({ id }) => (id === 'name' ? ' claims-7b ' : ''));
    const lines = [...empty];
    lines.splice(placeOf('models'), 0, ...one, ...one);
    const { answers, asked } = piped(lines);
    expect(await answers).toEqual({ models: [{ name: 'claims-7b' }, { name: 'claims-7b' }] });
    expect(asked()).not.toContain('?:');
  });

  it('that are broken off write nothing and say what to do without a terminal', async () => {
    await expect(piped(['Robin']).answers).rejects.toThrow(/answers ended.*nothing was written.*--answers/);
    await expect(piped([]).answers).rejects.toThrow(UsageError);
  });

  it('that are all left empty write nothing', async () => {
    await expect(piped(empty).answers).rejects.toThrow('nothing was answered');
  });
});
