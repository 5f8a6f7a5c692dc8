import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type BomAnswers, bomForm, type Entry, type FormGroup } from '../core/bom/index.ts';
import { UsageError } from './command.ts';

/** Where questions are asked and answered. */
export interface Asked {
  readonly input: Readable;
  readonly output: Writable;
  readonly isTerminal: boolean;
}

const introduction = `Leave empty what does not apply. Write "unknown" or "withheld" where that is the answer.
Ctrl-C stops, and nothing is written.
`;

/**
 * Asks for everything a BOM can say, one line an answer. Questions and answers may come by a pipe too.
 *
 * @throws UsageError when the answers end before the questions, or when there is none
 */
export async function askForBom({ input, output, isTerminal }: Asked): Promise<BomAnswers> {
  const reader = createInterface({ input, output, terminal: isTerminal });
  const lines = reader[Symbol.asyncIterator]();
  // A pipe may have ended while its lines are still being read; a reader that is closed prompts no more.
  let isOpen = true;
  reader.once('close', () => {
    isOpen = false;
  });
  const ask: Ask = async (question) => {
    if (isOpen) {
      reader.setPrompt(question);
      reader.prompt();
    } else output.write(question);
    const { done, value } = await lines.next();
    if (done) throw brokenOff(isTerminal);
    return value.trim();
  };
  try {
    output.write(introduction);
    const answers: Record<string, Entry[]> = {};
    for (const group of bomForm) {
      output.write(`\n${group.title}${group.many ? ' (leave the first answer empty to go on)' : ''}\n`);
      const entries = await entriesOf(group, ask);
      if (entries.length > 0) answers[group.id] = entries;
    }
    if (Object.keys(answers).length === 0)
      throw new UsageError('nothing was answered, so nothing was written.');
    return answers;
  } finally {
    reader.close();
    output.write('\n');
  }
}

type Ask = (question: string) => Promise<string>;

function brokenOff(isTerminal: boolean): UsageError {
  return new UsageError(
    isTerminal
      ? 'the questions were broken off, so nothing was written.'
      : 'the answers ended before the questions, so nothing was written. Without a terminal, name a file of answers (--answers FILE; --template prints an empty one) or a model card (--model-card DIR).',
  );
}

async function entriesOf(group: FormGroup, ask: Ask): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (;;) {
    const entry = await entryOf(group, ask);
    if (Object.keys(entry).length > 0) entries.push(entry);
    if (!group.many || Object.keys(entry).length === 0) return entries;
  }
}

async function entryOf(group: FormGroup, ask: Ask): Promise<Entry> {
  const entry: Record<string, string> = {};
  for (const [place, { id, text }] of group.fields.entries()) {
    const answer = await ask(`${text}${text.includes('?') ? '' : ':'} `);
    if (answer !== '') entry[id] = answer;
    else if (group.many && place === 0) return {};
  }
  return entry;
}
