import { appended } from './package-changes.ts';
import { insertAt, splice } from './splices.ts';
import { attributeOf, childOf, elementsNamed, spansOf } from './xml-spans.ts';

/** Lists added to a document's own, so that the numbers of a schedule are Word's and count by themselves. */
export interface OwnLists {
  /** The `w:numId` of the clauses: 1. / 1.1 / (a). */
  readonly clauses: number;
  /** The `w:numId` of one more run of items, which begins at (a). */
  readonly items: () => number;
  /** The numbering part with these lists. */
  readonly text: () => string;
}

interface Level {
  readonly format: string;
  readonly text: string;
  /** Left edge of the text and how far the number hangs out, in twentieths of a point. */
  readonly left: number;
  readonly hanging: number;
  readonly bold: boolean;
}

const clauseLevels: readonly Level[] = [
  { format: 'decimal', text: '%1.', left: 720, hanging: 720, bold: true },
  { format: 'decimal', text: '%1.%2', left: 720, hanging: 720, bold: false },
  { format: 'lowerLetter', text: '(%3)', left: 1440, hanging: 720, bold: false },
];
const itemLevels: readonly Level[] = [
  { format: 'lowerLetter', text: '(%1)', left: 1440, hanging: 720, bold: false },
];

function listXml(id: number, levels: readonly Level[]): string {
  // Word takes lists with one nsid for one list when documents are put together.
  const nsid = (0x4ca00000 + id).toString(16).toUpperCase().padStart(8, '0');
  const kind = levels.length > 1 ? 'multilevel' : 'singleLevel';
  const inside = levels.map(
    ({ format, text, left, hanging, bold }, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr><w:rPr><w:b w:val="${bold ? 1 : 0}"/></w:rPr></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${nsid}"/><w:multiLevelType w:val="${kind}"/>${inside.join('')}</w:abstractNum>`;
}

/** @param numbering the document's numbering part, well-formed. */
export function ownLists(numbering: string): OwnLists {
  const root = spansOf(numbering);
  const idsOf = (name: string, attribute: string) =>
    (root ? elementsNamed(root, name) : []).map((element) =>
      Number(attributeOf(numbering, element, attribute)),
    );
  const after = (ids: readonly number[]) => Math.max(0, ...ids.filter(Number.isSafeInteger)) + 1;
  const clauseList = after(idsOf('w:abstractNum', 'abstractNumId'));
  const itemList = clauseList + 1;
  const clauses = after(idsOf('w:num', 'numId'));
  const uses = [`<w:num w:numId="${clauses}"><w:abstractNumId w:val="${clauseList}"/></w:num>`];
  return {
    clauses,
    items() {
      const use = clauses + uses.length;
      uses.push(
        `<w:num w:numId="${use}"><w:abstractNumId w:val="${itemList}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
      );
      return use;
    },
    text: () =>
      withLists(numbering, listXml(clauseList, clauseLevels) + listXml(itemList, itemLevels), uses.join('')),
  };
}

/** Lists stand before their uses, and both before what may follow them (`w:numIdMacAtCleanup`). */
function withLists(numbering: string, lists: string, uses: string): string {
  const root = spansOf(numbering);
  const firstUse = childOf(root, 'w:num');
  const cleanup = childOf(root, 'w:numIdMacAtCleanup');
  if (firstUse === null && cleanup === null) return appended(numbering, lists + uses);
  const usesAt = cleanup?.start ?? root?.close ?? 0;
  return splice(numbering, [insertAt(firstUse?.start ?? usesAt, lists), insertAt(usesAt, uses)]);
}
