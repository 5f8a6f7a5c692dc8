import type { Paper } from '../paper.ts';
import { isRole } from './party-roles.ts';

const part = String.raw`\p{Lu}[\p{L}\p{N}&-]*(?:\.[\p{L}\p{N}]+)*`;
const name = `${part}(?: ${part}){0,2}`;
const modal = `(?:will|shall|may|must|agrees?|undertakes?|reserves?|warrants?|grants?|has|does|uses|processes|provides|is)`;
const actors = new RegExp(String.raw`(?:^|[\s("“])(${name}) (?:also |further |hereby )?${modal}\b`, 'gu');
const defined = /[("“][^()]{0,80}?["“]([^"”“]{2,40})["”]/gu;
const corporate =
  /\b(?:inc|llc|ltd|limited|gmbh|ab|sas|sa|bv|corp|corporation|plc|pbc|oy|as|aps|pte|co|company|opco)\b/i;
/** Words that stand where a party's name may, and are none. */
const noParty = new Set(
  (
    'service services section agreement terms party parties this it the data each neither either such any if no ' +
    'all dpa sla order content output outputs input inputs software site these those that they he she there which ' +
    'what who someone nothing everything one schedule annex appendix exhibit article clause addendum platform ' +
    'product products website app account subscription personal confidential information gdpr law laws ' +
    'subprocessor subprocessors arbitration arbitrator fees beta api documentation model models regulator ' +
    'supervisory member affiliates affiliate third our your their its access use failure processing where when ' +
    'unless to in on for commission court notice term customers users user features tools materials payment ' +
    'conditions policies policy or and ccpa sccs standard adequacy processor free paid items indemnitees kit ' +
    'credits suspension recipient actions organization url request function decision plan applicant france llc ' +
    'inc prepaid balance betas reseller method automations assets guidelines partner integrator program programme ' +
    'compensation security'
  ).split(' '),
);

/** A name that acts this much less often than the most frequent one is no party. */
const leastShare = 0.15;

/** Proper names that act in the paper ("Tarnwick shall"), the most frequent first. */
export function namedActors(paper: Paper): string[] {
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

/** Names given to a company where the paper introduces it: `Tarnwick AI AB … (“Tarnwick”, “we”)`. */
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
