import { wrap } from './wrap.ts';

/** An option or a form of the command, and where what is said of it begins. */
const described = /^ *\S.*?\S {2,}(?=\S)/;

/**
 * The help of a command, as it is written for a wide terminal, fitted to a narrower one: what is said of an option stays
 * in its column, and prose flows.
 */
export function fitHelp(usage: string, columns: number): string {
  const lines = usage.split('\n');
  if (lines.every((line) => line.length <= columns)) return usage;
  return paragraphs(lines)
    .map((paragraph) => fitted(paragraph, columns))
    .join('\n');
}

interface Paragraph {
  readonly lead: string;
  readonly text: string;
}

/** Lines that go on where the one before left off are put to it. */
function paragraphs(lines: readonly string[]): Paragraph[] {
  const found: Paragraph[] = [];
  for (const line of lines) {
    const lead = described.exec(line)?.[0] ?? /^ */.exec(line)?.[0] ?? '';
    const text = line.slice(lead.length);
    const before = found.at(-1);
    const goesOn =
      before !== undefined &&
      before.text !== '' &&
      text !== '' &&
      lead.trim() === '' &&
      lead.length === before.lead.length &&
      !isForm(before) &&
      !text.startsWith('candour ');
    if (goesOn) found.splice(-1, 1, { lead: before.lead, text: `${before.text} ${text}` });
    else found.push({ lead, text });
  }
  return found;
}

/** `candour review FILE...`: how the command is typed. */
const isForm = ({ lead, text }: Paragraph): boolean => lead === '' && text.startsWith('candour ');

function fitted(paragraph: Paragraph, columns: number): string {
  const { lead, text } = paragraph;
  if (text === '') return '';
  return `${lead}${wrap(text, columns, isForm(paragraph) ? 4 : lead.length, lead.length)}`;
}
