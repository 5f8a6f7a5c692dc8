import type { ParagraphNumber } from './numberer.ts';

interface OpenList {
  readonly list: string;
  readonly level: number;
  readonly indent: number;
}

/**
 * How deep in lists a paragraph stands. Word states a level within a list only; where one list stands inside another,
 * the indents tell.
 */
export interface ListDepths {
  /** Of a numbered or bulleted paragraph: 1 outermost. */
  readonly ofItem: (number: ParagraphNumber, indent: number) => number;
  /** Of another paragraph: that of the item whose text edge it shares, 0 where there is none. */
  readonly ofParagraph: (indent: number) => number;
}

export function listDepths(): ListDepths {
  let open: OpenList[] = [];
  return {
    ofItem({ list, level }, indent) {
      const known = open.findLastIndex((item) => item.list === list);
      open =
        known >= 0
          ? open.slice(0, known + 1).filter((item) => item.list !== list || item.level < level)
          : open.filter((item) => item.indent < indent);
      open.push({ list, level, indent });
      return open.length;
    },
    ofParagraph(indent) {
      return indent <= 0 ? 0 : open.findLastIndex((item) => item.indent === indent) + 1;
    },
  };
}
