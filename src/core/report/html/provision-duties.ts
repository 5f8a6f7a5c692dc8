import { intensityTitles, type Obligation } from '../../scope/index.ts';
import { strengthNames } from '../names.ts';
import type { ProvisionItem } from '../questions.ts';
import { html, type Markup } from './markup.ts';

/**
 * A provision and what of it is owed, each duty with its strength and what the tier asks to see. Among duties of both
 * parties ours are marked.
 */
export function provisionDuties({ provision, obligations }: ProvisionItem, markOurs = false): Markup {
  const [only, ...more] = obligations;
  const heading = html`<span class="provision">${provision.id}</span> <b>${provision.title}</b>`;
  if (only === undefined) return heading;
  if (more.length === 0) return html`${heading}: ${dutyText(only, markOurs)}`;
  return html`${heading}:<ul>${obligations.map((obligation) => html`<li>${dutyText(obligation, markOurs)}</li>`)}</ul>`;
}

function dutyText({ party, duty, strength, intensity }: Obligation, markOurs: boolean): Markup {
  const shows = intensityTitles[intensity].title.toLowerCase();
  return html`${duty.summary} <span class="given">(${markOurs && party === 'us' ? 'ours, ' : null}${strengthNames[strength].toLowerCase()}; ${shows})</span>`;
}
