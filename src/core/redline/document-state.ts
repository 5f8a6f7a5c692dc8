import { revisionsIn } from './revision.ts';
import { openPart, type WordPackage, type WordPart } from './word-package.ts';
import { attributeOf, elementsNamed, type SpanElement } from './xml-spans.ts';

/** What a person should know about a document before its redline goes out, in sentences. */
export function stateOf(docx: WordPackage, main: WordPart, author: string): string[] {
  return [
    ...signatureWarning(docx),
    ...macroWarning(docx),
    ...protectionWarning(docx),
    ...revisionWarnings(main, author),
    ...embeddedWarning(main),
  ];
}

function signatureWarning({ file, parts }: WordPackage): string[] {
  const isSigned = [...parts.keys()].some((name) => name.toLowerCase().startsWith('_xmlsignatures/'));
  return isSigned
    ? [`${file} is digitally signed. The redline voids the signature: Word will say that it is not valid.`]
    : [];
}

function macroWarning({ file, parts }: WordPackage): string[] {
  const hasMacros = [...parts.keys()].some((name) => name.toLowerCase().endsWith('vbaproject.bin'));
  return hasMacros
    ? [`${file} holds macros. They were not run, and they are still in the redline as they were.`]
    : [];
}

const protections: Readonly<Record<string, string>> = {
  readOnly: 'against every change',
  forms: 'so that only form fields can be filled in',
  comments: 'so that only comments can be added',
  trackedChanges: 'so that every change is tracked',
};

function protectionWarning(docx: WordPackage): string[] {
  const [settings] = docx.related('settings');
  const opened = settings === undefined ? null : openPart(docx, settings);
  if (!opened?.ok) return [];
  const { text, root } = opened.part;
  const protection = elementsNamed(root, 'w:documentProtection').find(isEnforced(text));
  if (protection === undefined) return [];
  const how = protections[attributeOf(text, protection, 'edit') ?? ''] ?? 'against changes';
  return [
    `${docx.file} is protected ${how}. Until that is lifted in Word (Review, Restrict Editing), nobody can accept or reject the changes.`,
  ];
}

const isEnforced = (text: string) => (protection: SpanElement) =>
  /^(?:1|true|on)$/.test(attributeOf(text, protection, 'enforcement') ?? '');

function revisionWarnings(main: WordPart, author: string): string[] {
  const revisions = revisionsIn(main);
  const others = new Set(revisions.map((revision) => revision.author).filter((name) => name !== author));
  const theirs = revisions.filter((revision) => revision.author !== author).length;
  const ours = revisions.length - theirs;
  return [
    ...(theirs > 0
      ? [
          `The document already holds ${counted(theirs, 'tracked change')} by ${[...others].map((name) => name || 'an unnamed author').join(', ')}. They were kept as they are; the annex was written as if they were accepted.`,
        ]
      : []),
    ...(ours > 0
      ? [
          `The document already holds ${counted(ours, 'tracked change')} by ${author}, the name this redline is written under. Tell the two apart by their dates, or use another name.`,
        ]
      : []),
  ];
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

function embeddedWarning({ root }: WordPart): string[] {
  return elementsNamed(root, 'w:altChunk').length > 0
    ? ['The document embeds another one that could not be read. Clauses in it were not looked at.']
    : [];
}
