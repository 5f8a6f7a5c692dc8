import type { Coverage } from '../cover/cover.ts';
import { escapedHtml } from './report.ts';

/** A small SVG for a README: how many of the Code's provisions a BOM shows. */
export function coverageBadge({ figures }: Pick<Coverage, 'figures'>): string {
  const { met, of } = figures.code;
  const value = `${met} of ${of}`;
  const share = of === 0 ? 0 : met / of;
  const colour = share >= 0.8 ? '#1f7a3d' : share >= 0.4 ? '#8a6100' : '#a3262a';
  const label = 'BOM: Code provisions shown';
  const title = escapedHtml(`${label}: ${value}`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="20" role="img" aria-label="${title}"><title>${title}</title>` +
    `<rect width="178" height="20" fill="#333a48"/><rect x="178" width="62" height="20" fill="${colour}"/>` +
    `<g fill="#fff" font-family="Verdana,Geneva,sans-serif" font-size="11" text-anchor="middle"><text x="89" y="14">${escapedHtml(label)}</text><text x="209" y="14">${value}</text></g></svg>\n`
  );
}
