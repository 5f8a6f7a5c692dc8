/** A report as blocks, so that one text becomes Markdown, HTML or lines in a terminal. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface Report {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** As Markdown (CommonMark with tables). Text of the BOM is somebody else's: what Markdown would act on is escaped. */
export function reportMarkdown({ title, blocks }: Report): string {
  return `# ${escapedMarkdown(title)}\n\n${blocks.map(blockMarkdown).join('\n\n')}\n`;
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escapedMarkdown(block.text)}`;
    case 'text':
      return escapedMarkdown(block.text);
    case 'list':
      return block.items.map((item) => `- ${escapedMarkdown(item)}`).join('\n');
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.map(escapedMarkdown).join(' | ')} |`;
      return [row(block.head), `| ${block.head.map(() => '---').join(' | ')} |`, ...block.rows.map(row)].join(
        '\n',
      );
    }
  }
}

function escapedMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&').replace(/\s+/g, ' ');
}

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1d2433;background:#fff}' +
  'h1,h2,p,li{overflow-wrap:anywhere}' +
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #c8cedb}' +
  'th{background:#eef1f7}td{overflow-wrap:anywhere}td:first-child{min-width:5rem}' +
  // On a phone each row is a card: six columns would be a letter wide.
  '@media(max-width:45rem){thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}' +
  'table,tbody,tr,td{display:block}tr{border-bottom:1px solid #c8cedb;padding:.6rem 0}td{border:0;padding:.1rem 0}' +
  'td:first-child{font-weight:600}td[data-label]:not(:first-child)::before{content:attr(data-label) ": ";color:#4f5869}}';

/** As one HTML file that needs nothing else, without script. */
export function reportHtml({ title, blocks }: Report): string {
  return (
    `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<title>${escapedHtml(title)}</title><style>${style}</style></head>\n<body><main><h1>${escapedHtml(title)}</h1>\n` +
    `${blocks.map(blockHtml).join('\n')}\n</main></body></html>\n`
  );
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapedHtml(block.text)}</h2>`;
    case 'text':
      return `<p>${escapedHtml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapedHtml(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${escapedHtml(cell)}</th>`).join('');
      const rows = block.rows
        .map((row) => `<tr>${row.map((cell, place) => cellHtml(cell, block.head[place])).join('')}</tr>`)
        .join('\n');
      return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows}\n</tbody></table>`;
    }
  }
}

function cellHtml(cell: string, head = ''): string {
  const label = cell === '' ? '' : ` data-label="${escapedHtml(head)}"`;
  return `<td${label}>${escapedHtml(cell)}</td>`;
}

export function escapedHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
