import type { Paper } from '../paper.ts';
import { wordsOf } from './words.ts';

/** The names by which a paper calls its two sides, each as words in the form they are compared in. */
export interface Parties {
  readonly supplier: readonly (readonly string[])[];
  readonly customer: readonly (readonly string[])[];
}

const supplierRoles = [
  'we',
  'us',
  'our',
  'ours',
  'ourselves',
  'provider',
  'supplier',
  'vendor',
  'processor',
  'licensor',
  'service provider',
  'data processor',
  'data importer',
  'importer',
  'seller',
  'contractor',
];
const customerRoles = [
  'you',
  'your',
  'yours',
  'yourself',
  'customer',
  'client',
  'subscriber',
  'licensee',
  'buyer',
  'controller',
  'data controller',
  'data exporter',
  'exporter',
  'user',
  'users',
  'end users',
  'customers',
  'clients',
  'members',
  'subscribers',
  'licensees',
  'end user',
  'member',
  'purchaser',
  'authority',
  'agency',
];

const part = String.raw`\p{Lu}[\p{L}\p{N}&-]*(?:\.[\p{L}\p{N}]+)*`;
const name = `${part}(?: ${part}){0,2}`;
const modal = `(?:will|shall|may|must|agrees?|undertakes?|reserves?|warrants?|grants?|has|does|uses|processes|provides|is)`;
const actors = new RegExp(String.raw`(?:^|[\s("“])(${name}) (?:also |further |hereby )?${modal}\b`, 'gu');
const defined = /[("“][^()]{0,80}?["“]([^"”“]{2,40})["”]/gu;
const corporate =
  /\b(?:inc|llc|ltd|limited|gmbh|ab|sas|sa|bv|corp|corporation|plc|pbc|oy|as|aps|pte|co|company|opco)\b/i;
const noParty = new Set([
  'service',
  'services',
  'section',
  'agreement',
  'terms',
  'party',
  'parties',
  'this',
  'it',
  'the',
  'data',
  'each',
  'neither',
  'either',
  'such',
  'any',
  'if',
  'no',
  'all',
  'dpa',
  'sla',
  'order',
  'content',
  'output',
  'outputs',
  'input',
  'inputs',
  'software',
  'site',
  'these',
  'those',
  'that',
  'they',
  'he',
  'she',
  'there',
  'which',
  'what',
  'who',
  'someone',
  'nothing',
  'everything',
  'one',
  'schedule',
  'annex',
  'appendix',
  'exhibit',
  'article',
  'clause',
  'addendum',
  'platform',
  'product',
  'products',
  'website',
  'app',
  'account',
  'subscription',
  'personal',
  'confidential',
  'information',
  'gdpr',
  'law',
  'laws',
  'subprocessor',
  'subprocessors',
  'arbitration',
  'arbitrator',
  'fees',
  'beta',
  'api',
  'documentation',
  'model',
  'models',
  'regulator',
  'supervisory',
  'member',
  'affiliates',
  'affiliate',
  'third',
  'our',
  'your',
  'their',
  'its',
  'access',
  'use',
  'failure',
  'processing',
  'where',
  'when',
  'unless',
  'to',
  'in',
  'on',
  'for',
  'commission',
  'court',
  'notice',
  'term',
  'customers',
  'users',
  'user',
  'features',
  'tools',
  'materials',
  'payment',
  'conditions',
  'policies',
  'policy',
  'or',
  'and',
  'ccpa',
  'sccs',
  'standard',
  'adequacy',
  'processor',
  'free',
  'paid',
  'items',
  'indemnitees',
  'kit',
  'credits',
  'suspension',
  'recipient',
  'actions',
  'organization',
  'or',
  'url',
  'request',
  'function',
  'decision',
  'plan',
  'applicant',
  'france',
  'llc',
  'inc',
  'prepaid',
  'balance',
  'betas',
  'reseller',
  'method',
  'automations',
  'assets',
  'guidelines',
  'partner',
  'integrator',
  'program',
  'programme',
  'compensation',
  'security',
]);

/** Who is the supplier and who the customer in a paper, by its roles, its definitions and its grammar. */
export function partiesOf(paper: Paper): Parties {
  const named = namedActors(paper);
  const buyers = addressesReader(paper) ? new Set<string>() : customersNamed(paper, named);
  const supplier = [...supplierRoles, ...named.filter((one) => !buyers.has(one))];
  const customer = [...customerRoles, ...buyers];
  return { supplier: forms(supplier.filter((one) => !buyers.has(one))), customer: forms(customer) };
}

/** The parties where only the supplier's names are known, as in sentences that stand alone. */
export function partiesNamed(suppliers: readonly string[]): Parties {
  return { supplier: forms([...supplierRoles, ...suppliers]), customer: forms(customerRoles) };
}

function forms(names: readonly string[]): readonly (readonly string[])[] {
  return [...new Set(names)]
    .map(wordsOf)
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length);
}

/** Proper names that act in the paper ("Tarnwick shall"), the most frequent first. */
function namedActors(paper: Paper): string[] {
  const counts = new Map<string, number>();
  for (const { plain } of paper.clauses) {
    for (const [, actor] of plain.matchAll(actors)) {
      const key = actor?.toLowerCase() ?? '';
      if (isRole(key) || key.split(' ').some((one) => noParty.has(one) || isRole(one))) continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  for (const one of definedCompanies(paper)) counts.set(one, (counts.get(one) ?? 0) + 2);
  const most = Math.max(...counts.values(), 0);
  return [...counts]
    .filter(([, count]) => count >= Math.max(Math.min(2, most), most * leastShare))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([one]) => one);
}

function isRole(key: string): boolean {
  return supplierRoles.includes(key) || customerRoles.includes(key);
}

/** A paper that calls its reader "you" this often names the customer so, and no product or company beside. */
const oftenAddressed = 10;

function addressesReader(paper: Paper): boolean {
  const addressed = paper.clauses.filter(({ plain }) => /\byou(?:r|rs)?\b/i.test(plain));
  return addressed.length >= oftenAddressed;
}

/** Names given to a company where the paper introduces it: `Berget AI AB … (“Berget”, “we”)`. */
function definedCompanies(paper: Paper): string[] {
  const found: string[] = [];
  for (const { plain } of paper.clauses.slice(0, 40)) {
    for (const match of plain.matchAll(defined)) {
      const before = plain.slice(Math.max(0, match.index - 160), match.index);
      const around = plain.slice(match.index, match.index + 120);
      const key = (match[1] ?? '').toLowerCase().replace(/[,.]$/, '');
      if (!corporate.test(before) && !/["“](?:we|us|our)["”,]/i.test(around)) continue;
      if (isRole(key) || key.split(' ').some((part) => noParty.has(part))) continue;
      found.push(key);
    }
  }
  return found;
}

/** A name that acts this much less often than the most frequent one is no party. */
const leastShare = 0.15;

const buyerVerbs =
  /^ (?:shall pay|will pay|pays|orders|instructs|may object|as controller|is the controller|submits|wishes to receive|purchases)/i;
const sellerVerbs =
  /^ (?:provides|supplies|operates|hosts|processes|makes available|will provide|shall provide|shall supply|offers|will process|shall process|shall run|shall operate)/i;

/** Named parties that stand on the buying side. "Company" is the buyer where the paper says so. */
function customersNamed(paper: Paper, named: readonly string[]): Set<string> {
  const score = new Map(named.map((one) => [one, 0]));
  for (const { plain } of paper.clauses) {
    const lower = plain.toLowerCase();
    for (const one of named) {
      for (let at = lower.indexOf(one); at >= 0; at = lower.indexOf(one, at + one.length)) {
        const after = lower.slice(at + one.length, at + one.length + 30);
        const before = lower.slice(Math.max(0, at - 40), at);
        const buys =
          buyerVerbs.test(after) ||
          /(?:customer|client|you|buyer)[^.]{0,25}[("“]+$/.test(before) ||
          /(?:charge|invoice|tell|ordered by|supplied to|provided to|(?:written|prior) notice to) $/.test(
            before,
          );
        const sells =
          sellerVerbs.test(after) || /(?:provided by|supplied by|offered by|operated by) $/.test(before);
        score.set(one, (score.get(one) ?? 0) + (buys ? 1 : 0) - (sells ? 1 : 0));
      }
    }
  }
  return new Set([...score].filter(([, value]) => value >= 2).map(([one]) => one));
}
