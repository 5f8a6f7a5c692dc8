import { appended } from './package-changes.ts';
import type { Author } from './tracked-xml.ts';
import { escaped } from './xml-text.ts';

export interface Comment {
  readonly id: number;
  readonly paragraphs: readonly string[];
}

/** The comments part with further comments. */
export function withComments(part: string, author: Author, comments: readonly Comment[]): string {
  return comments.length === 0
    ? part
    : appended(part, comments.map((comment) => commentXml(author, comment)).join(''));
}

function commentXml({ name, date }: Author, { id, paragraphs }: Comment): string {
  const text = paragraphs.map(
    (words) => `<w:p><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`,
  );
  const day = escaped(date.replace(/\.\d+/, ''));
  return `<w:comment w:id="${id}" w:author="${escaped(name)}" w:date="${day}" w:initials="${escaped(initialsOf(name))}">${text.join('')}</w:comment>`;
}

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 4);
