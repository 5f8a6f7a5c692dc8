import {
  type Block,
  type Cell,
  edition,
  type PrintDocument,
  type Table,
  type Words,
} from './print-document.ts';

/** One page of HTML that needs nothing else, for the screen and for print. */
export function toHtml(document: PrintDocument): string {
  const { title, footer, blocks } = document;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header><span>${escaped(title)}</span><span>${escaped(edition(document))}</span></header>
<main>
<h1>${escaped(title)}</h1>
${htmlOf(blocks)}
</main>
<footer>${escaped(footer)}</footer>
</body>
</html>
`;
}

/** The blocks alone, for a page of our own. Nothing in them is a heading above the second level. */
export function htmlOf(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2${block.newPage ? ' class="new-page"' : ''}>${escaped(block.text)}</h2>`;
    case 'clause':
      return `<h2 class="clause" id="clause-${block.number}"><span class="number">${block.number}.</span> ${escaped(block.text)}</h2>`;
    case 'paragraph':
      return numberedHtml(block.number, block.words, false);
    case 'item':
      return numberedHtml(block.label, block.words, true);
    case 'shown':
      return numberedHtml(block.label, block.words, block.under === 'paragraph');
    case 'definition':
      return `<p class="definition">${wordsHtml(block.words)}</p>`;
    case 'text':
      return `<p${block.small ? ' class="small"' : ''}>${wordsHtml(block.words)}</p>`;
    case 'table':
      return tableHtml(block);
  }
}

function numberedHtml(label: string, words: readonly Words[], isItem: boolean): string {
  return `<p class="numbered${isItem ? ' item' : ''}"><span class="number">${label}</span> <span>${wordsHtml(words)}</span></p>`;
}

function tableHtml({ head, rows, widths }: Table): string {
  const columns = widths.map((share) => `<col style="width:${share}%">`).join('');
  const heading =
    head.length === 0
      ? ''
      : `<thead><tr>${head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead>`;
  const body = rows
    .map(
      ([first = [], ...rest]) =>
        `<tr><th scope="row">${cellHtml(first)}</th>${rest.map((cell) => `<td>${cellHtml(cell)}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<table><colgroup>${columns}</colgroup>${heading}<tbody>${body}</tbody></table>`;
}

const cellHtml = (paragraphs: Cell): string =>
  paragraphs.map((words) => `<p>${wordsHtml(words)}</p>`).join('');

function wordsHtml(words: readonly Words[]): string {
  return words
    .map(({ text, bold = false, italic = false }) => {
      const inner = italic ? `<em>${escaped(text)}</em>` : escaped(text);
      return bold ? `<strong>${inner}</strong>` : inner;
    })
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const style = `
:root{color:#161a22;background:#fff;font:16px/1.5 Arial,Helvetica,sans-serif}
body{max-width:48rem;margin:0 auto;padding:1.5rem}
header,footer{display:flex;justify-content:space-between;gap:1rem;color:#1f2a44;font-size:.8rem}
header{border-bottom:1px solid #b8bfcc;padding-bottom:.5rem}
footer{border-top:1px solid #b8bfcc;padding-top:.5rem;margin-top:2.5rem}
h1,h2{color:#1f2a44;line-height:1.25}
h2{font-size:1.3rem;margin:2rem 0 .75rem}
h2.clause{font-size:1.05rem}
.number{display:inline-block;min-width:3rem}
.numbered{display:flex;margin:.5rem 0}
.numbered>.number{flex:0 0 3rem}
h2.clause .number{min-width:3rem}
.item,.definition{margin-left:3rem}
table{width:100%;border-collapse:collapse;margin:1rem 0;font-size:.875rem;table-layout:fixed}
th,td{border:1px solid #b8bfcc;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:break-word;hyphens:auto}
thead th{background:#eef1f6}
tbody th{font-weight:normal}
td p,th p{margin:0 0 .25rem}
.small{font-size:.8rem;color:#4a5263;margin-top:1.5rem}
@media (max-width:40rem){table{table-layout:auto}th,td{overflow-wrap:anywhere;padding:.3rem}.numbered>.number{flex-basis:2.25rem}}
@media print{
@page{size:A4;margin:2.2cm}
body{max-width:none;padding:0;font-size:10.5pt}
.new-page{break-before:page}
h2{break-after:avoid}
tr,.item{break-inside:avoid}
}
`;
