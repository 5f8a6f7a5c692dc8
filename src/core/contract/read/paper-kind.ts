import type { PaperKind } from '../paper.ts';

/** What tells the kinds apart: first the name a paper bears, and where it bears none, how often it uses these words. */
interface KindMark {
  readonly kind: PaperKind;
  readonly name: RegExp;
  readonly body: RegExp | null;
}

/** The narrower name first: a data processing addendum is a DPA, not an addendum. */
const marks: readonly KindMark[] = [
  {
    kind: 'dpa',
    name: /\b(?:data (?:processing|processor|protection|transfer)s? (?:agreement|addendum|terms|annex|schedule)|dpa|processor terms|privacy addendum|business associate agreement|standard contractual clauses)\b/i,
    body: /\b(?:data subjects?|sub-?processors?|personal data|processor|controller)\b/gi,
  },
  {
    kind: 'sla',
    name: /\b(?:service level(?:s| agreement| schedule| terms)?|sla|support (?:and|&) (?:service|maintenance)|uptime)\b/i,
    body: /\b(?:service credits?|uptime|downtime|availability|response times?)\b/gi,
  },
  {
    kind: 'disclosure-policy',
    name: /\b(?:(?:vulnerabilit\w+|responsible|coordinated) (?:and \w+ )?disclosure|bug bounty|reporting (?:a |of )?(?:security )?vulnerabilit\w+)\b/i,
    body: /\b(?:vulnerabilit(?:y|ies)|researchers?|safe harbou?r|proof of concept)\b/gi,
  },
  {
    kind: 'aup',
    name: /\b(?:acceptable use|usage polic\w+|aup|prohibited use|use restrictions|community (?:guidelines|standards)|content policy)\b/i,
    body: /\b(?:prohibited|you (?:may|must) not|disallowed|misuse|abuse)\b/gi,
  },
  {
    kind: 'security-schedule',
    name: /\b(?:(?:information |data |cyber )?security (?:schedule|exhibit|annex|addendum|measures|policy|terms|standards|overview|white ?paper)|technical and organi[sz]ational measures|toms?)\b/i,
    body: /\b(?:encrypt\w*|access controls?|penetration test\w*|firewalls?|backups?|iso 27001|soc 2)\b/gi,
  },
  {
    kind: 'order-form',
    name: /\b(?:order (?:form|confirmation|schedule)|(?:your|purchase|service) order|sales order|quotation|quote|statement of work|sow|cover page)\b|^your .{1,40} order$/i,
    body: /\b(?:order number|quantity|unit price|subtotal|billing (?:contact|address)|purchase order|subscription start)\b/gi,
  },
  {
    kind: 'addendum',
    name: /\b(?:addendum|amendment|rider|supplement(?:al)? agreement|standard clauses|variation)\b/i,
    body: null,
  },
  {
    kind: 'terms',
    name: /\b(?:terms|conditions|agreement|tos|eula|licen[cs]e|contract|general conditions)\b/i,
    body: /\b(?:terms|agreement|liabilit(?:y|ies)|warrant(?:y|ies)|fees|terminat\w+|governing law|intellectual property)\b/gi,
  },
];

/** Fewer words of a kind than this in a hundred are no sign of it. */
const enoughPerHundred = 1.2;

/** The kind a title or file name says, or null: "Data Processing Addendum" is a DPA. */
export function kindByName(name: string): PaperKind | null {
  const words = name.replace(/[_-]+/g, ' ');
  return marks.find((mark) => mark.name.test(words))?.kind ?? null;
}

function kindByBody(texts: readonly string[]): PaperKind {
  const body = texts.join(' ').slice(0, 200_000);
  const hundreds = Math.max(1, body.split(' ').length / 100);
  const scored = marks.flatMap(({ kind, body: pattern }) =>
    pattern ? [{ kind, score: (body.match(pattern)?.length ?? 0) / hundreds }] : [],
  );
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= enoughPerHundred ? best.kind : 'other';
}

/**
 * What kind of paper this is: by its title, else its first headings, else its file name, else the words it uses.
 * A name that only says "agreement" or "terms" is checked against nothing else: suppliers name these papers well.
 */
export function recognisePaperKind(paper: {
  readonly file: string;
  readonly title: string;
  readonly clauses: readonly { readonly role: string; readonly plain: string }[];
}): PaperKind {
  const stem = paper.file.replace(/^.*[/\\]/, '').replace(/\.\w{1,8}$/, '');
  const opening = paper.clauses
    .slice(0, 12)
    .filter(({ role, plain }) => role === 'heading' && plain.length < 100);
  for (const name of [paper.title, ...opening.map(({ plain }) => plain), stem]) {
    const kind = kindByName(name);
    if (kind) return kind;
  }
  return kindByBody(paper.clauses.map(({ plain }) => plain));
}
