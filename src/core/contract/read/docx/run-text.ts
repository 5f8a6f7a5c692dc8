import { childNamed, elementsOf, isOn, valOf, type XmlElement } from '../xml-tree.ts';
import { type Styles, sizeOf } from './styles.ts';

/** What stands in a paragraph, in its order, with tracked changes accepted. */
export interface ParagraphText {
  readonly text: string;
  /** Paragraphs of text boxes anchored here (`w:txbxContent`). */
  readonly boxes: readonly XmlElement[];
  readonly notes: readonly NoteReference[];
  /** True where all its words are bold. */
  readonly bold: boolean;
  /** Height of its smallest words in half points; null where it has none. */
  readonly size: number | null;
  /** Insertions, deletions and moves inside it. */
  readonly changes: number;
  /** Characters that Word hides. */
  readonly hidden: number;
  /** LISTNUM and AUTONUM fields: the number they print is stored nowhere. */
  readonly unprinted: number;
  readonly comments: number;
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

/** Elements whose children are read in their place. */
const containers = new Set([
  'w:r',
  'w:hyperlink',
  'w:fldSimple',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
]);
const insertions = new Set(['w:ins', 'w:moveTo']);
const deletions = new Set(['w:del', 'w:moveFrom']);

const characters: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

/** Ticks and boxes that Word draws with symbol fonts, by their code there. */
const symbols: ReadonlyMap<string, string> = new Map([
  ['00FE', '☒'],
  ['0078', '☒'],
  ['0052', '☑'],
  ['00FC', '✓'],
  ['00A8', '☐'],
  ['006F', '☐'],
  ['00B7', '•'],
]);

function symbolOf(element: XmlElement): string {
  const code = (element.attributes['w:char'] ?? '').toUpperCase().replace(/^F0/, '00');
  return symbols.get(code) ?? '';
}

interface Gathering {
  readonly text: string[];
  readonly boxes: XmlElement[];
  readonly notes: NoteReference[];
  bold: boolean;
  size: number | null;
  changes: number;
  hidden: number;
  unprinted: number;
  comments: number;
  /** For each open field, whether its instruction is being read, not its result. */
  readonly instructions: boolean[];
}

/** What a style or a run makes of its words. */
interface Look {
  readonly bold: boolean;
  readonly size: number;
  readonly hidden: boolean;
}

/**
 * The text of a paragraph: results of fields, not their instructions; deletions left out and insertions kept; hidden
 * text left out; tabs and breaks as white space.
 */
export function paragraphText(paragraph: XmlElement, style: Look, styles: Styles): ParagraphText {
  const into: Gathering = {
    text: [],
    boxes: [],
    notes: [],
    bold: true,
    size: null,
    changes: 0,
    hidden: 0,
    unprinted: 0,
    comments: 0,
    instructions: [],
  };
  const lookOf = (run: XmlElement) => runLook(run, style, styles);
  gatherChildren(paragraph, style, lookOf, into);
  const { text, boxes, notes, bold, size, changes, hidden, unprinted, comments } = into;
  return {
    text: text.join(''),
    boxes,
    notes,
    bold: bold && size !== null,
    size,
    changes,
    hidden,
    unprinted,
    comments,
  };
}

function runLook(run: XmlElement, style: Look, styles: Styles): Look {
  const properties = childNamed(run, 'w:rPr');
  if (!properties) return style;
  const characterStyle = valOf(properties, 'w:rStyle');
  const named = characterStyle === null ? null : styles.style(characterStyle);
  return {
    bold: isOn(properties, 'w:b') ?? (named?.bold || style.bold),
    size: sizeOf(properties) ?? named?.size ?? style.size,
    hidden: isOn(properties, 'w:vanish') ?? (named?.hidden || style.hidden),
  };
}

type LookOf = (run: XmlElement) => Look;

function gatherChildren(parent: XmlElement, look: Look, lookOf: LookOf, into: Gathering): void {
  for (const child of elementsOf(parent)) gather(child, look, lookOf, into);
}

function gather(element: XmlElement, look: Look, lookOf: LookOf, into: Gathering): void {
  const { name } = element;
  if (insertions.has(name) || deletions.has(name)) into.changes += 1;
  if (deletions.has(name)) return;
  if (containers.has(name) || insertions.has(name))
    gatherChildren(element, name === 'w:r' ? lookOf(element) : look, lookOf, into);
  else if (name === 'w:t' || name === 'm:t') addText(wordsOf(element), look, into);
  else if (name === 'mc:AlternateContent') {
    const branch = branchOf(element);
    if (branch) gatherChildren(branch, look, lookOf, into);
  } else if (name.startsWith('m:')) gatherChildren(element, look, lookOf, into);
  else gatherMark(element, look, into);
}

/** Both branches of alternate content say the same in two ways; reading both would double every text box. */
function branchOf(alternate: XmlElement): XmlElement | null {
  return childNamed(alternate, 'mc:Choice') ?? childNamed(alternate, 'mc:Fallback');
}

/** What stands in a run beside its words. */
function gatherMark(element: XmlElement, look: Look, into: Gathering): void {
  switch (element.name) {
    case 'w:sym':
      addText(symbolOf(element), look, into);
      break;
    case 'w:fldChar':
      turnField(element.attributes['w:fldCharType'] ?? '', into);
      break;
    case 'w:instrText':
      if (/^\s*(?:LISTNUM|AUTONUM)/i.test(wordsOf(element))) into.unprinted += 1;
      break;
    case 'w:commentReference':
      into.comments += 1;
      break;
    case 'w:footnoteReference':
      into.notes.push({ kind: 'footnote', id: element.attributes['w:id'] ?? '' });
      break;
    case 'w:endnoteReference':
      into.notes.push({ kind: 'endnote', id: element.attributes['w:id'] ?? '' });
      break;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      into.boxes.push(...textBoxesIn(element));
      break;
    default:
      addText(characters.get(element.name) ?? '', look, into);
  }
}

function wordsOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

function addText(text: string, look: Look, into: Gathering): void {
  if (text === '' || into.instructions.includes(true)) return;
  if (look.hidden) {
    into.hidden += text.length;
    return;
  }
  into.text.push(text);
  if (!/\S/.test(text)) return;
  into.size = Math.min(into.size ?? look.size, look.size);
  if (!look.bold) into.bold = false;
}

function turnField(type: string, into: Gathering): void {
  if (type === 'begin') into.instructions.push(true);
  else if (type === 'separate' && into.instructions.length > 0) into.instructions.splice(-1, 1, false);
  else if (type === 'end') into.instructions.pop();
}

/** The outermost text boxes in a drawing; a box inside a box is found when its paragraph is read. */
function textBoxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  const inside = element.name === 'mc:AlternateContent' ? branchOf(element) : element;
  return inside ? elementsOf(inside).flatMap(textBoxesIn) : [];
}
