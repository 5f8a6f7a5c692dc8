/** Markup that is safe to put into a page as it stands. Only `html` and `trusted` make it. */
export interface Markup {
  readonly markup: string;
}

export type Part = Markup | string | number | null | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What HTML forbids even as a reference: controls other than white space, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text as it may stand between tags or in a quoted attribute. What HTML cannot hold becomes a replacement character. */
export function escapeHtml(text: string): string {
  return text
    .replace(forbidden, '\uFFFD')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A template whose values are escaped, except markup made by another template. Lists are joined; null is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return trusted(strings.reduce((text, piece, index) => text + markupOf(values[index - 1] ?? null) + piece));
}

/** Markup of our own making, such as the style sheet. Never the words of a paper or a person. */
export function trusted(markup: string): Markup {
  return { markup };
}

function markupOf(value: Part): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(markupOf).join('');
}
