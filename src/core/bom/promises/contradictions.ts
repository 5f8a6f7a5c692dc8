import type { Finding, Findings, Quote } from '../../contract/index.ts';
import type { TermId } from '../../terms/index.ts';
import { organisationKey } from '../parts/parts-of.ts';
import { areaOf, areasNamed, liesIn } from './areas.ts';
import type { Claims } from './claims.ts';
import { untoldLimits } from './licence-limits.ts';
import { keptTooLong } from './retention.ts';
import type { Claim, SaidThing } from './said.ts';
import { type ChangesNoticed, unannounced } from './unannounced.ts';

/**
 * - `contradicts`: the paper promises what the BOM says is not so.
 * - `not-named`: the BOM names somebody or somewhere that no paper names.
 */
export type ContradictionKind = 'contradicts' | 'not-named';

/** What a BOM says beside what the papers say. */
export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly term: TermId;
  readonly claim: Claim;
  /** The passage it stands against; null where no paper speaks of it. */
  readonly quote: Quote | null;
  /** One sentence. */
  readonly because: string;
}

/** What a contract's papers say: the findings as they now stand, and the texts they were read from. */
export interface PapersSay {
  readonly findings: Findings;
  readonly texts: readonly string[];
}

/** What a BOM says, and how what changed in it was announced. */
export interface BomSays {
  readonly claims: Claims;
  readonly things: readonly SaidThing[];
  /** Null where it was compared with no other. */
  readonly changed: ChangesNoticed | null;
}

const mostTold = 100;

/**
 * Where a BOM says otherwise than the papers: training on customers' data, changes without notice, how long data is kept,
 * places of processing, providers, limits on use. Those that contradict stand first; at most 100.
 */
export function contradictionsOf({ claims, things, changed }: BomSays, papers: PapersSay): Contradiction[] {
  return [
    ...training(claims, papers.findings),
    ...(changed === null ? [] : unannounced(changed, papers.findings)),
    ...keptTooLong(things, papers.findings),
    ...places(claims, papers.findings),
    ...providers(claims, papers),
    ...untoldLimits(things, papers),
  ].slice(0, mostTold);
}

function training({ customerDataTrains }: Claims, { terms }: Findings): Contradiction[] {
  const finding = terms['customer-data-training'];
  const stance = finding.params.stance;
  if (finding.status === 'absent' || (stance !== 'never' && stance !== 'opt-in')) return [];
  const promised =
    stance === 'never'
      ? 'The paper says that customers’ data does not train models'
      : 'The paper lets customers’ data train models only where the customer agrees';
  return customerDataTrains.map((claim) => ({
    kind: 'contradicts',
    term: 'customer-data-training',
    claim,
    quote: quoteOf(finding),
    because: `${promised}; the BOM names such data as training data.`,
  }));
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function places({ places: claimed }: Claims, { terms }: Findings): Contradiction[] {
  const finding = terms['processing-location'];
  if (finding.status === 'absent') return [];
  const named = [...new Set(finding.quotes.flatMap(({ text }) => areasNamed(text)))];
  if (named.length === 0) return [];
  return claimed.flatMap((claim): Contradiction[] => {
    const area = areaOf(claim.value);
    if (area === null || liesIn(area, named)) return [];
    return [
      {
        kind: 'contradicts',
        term: 'processing-location',
        claim,
        quote: quoteOf(finding),
        because: `The BOM names ${area}; the paper names ${list.format(named)}.`,
      },
    ];
  });
}

function providers({ providers: claimed }: Claims, { findings, texts }: PapersSay): Contradiction[] {
  if (texts.length === 0) return [];
  const words = texts.map(spaced);
  const finding = findings.terms['subprocessor-control'];
  const seen = new Set<string>();
  return claimed.flatMap((claim): Contradiction[] => {
    const key = organisationKey(claim.value);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    if (words.some((text) => text.includes(spaced(key)))) return [];
    return [
      {
        kind: 'not-named',
        term: 'subprocessor-control',
        claim,
        quote: finding.status === 'absent' ? null : quoteOf(finding),
        because: `The BOM has ${claim.value} run a service; no paper names it.`,
      },
    ];
  });
}

function quoteOf({ quotes }: Finding): Quote | null {
  return quotes[0] ?? null;
}

/** Words with a space on either side, so that "ovh" is not found in "above". */
function spaced(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
