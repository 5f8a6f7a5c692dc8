import { z } from '@hono/zod-openapi';
import type {
  AnnexVersion,
  CounterDraft,
  Listed,
  NegotiatedClause,
  ShownAnnex,
  ShownCounterDraft,
  ShownNegotiation,
  ShownPlaybook,
  ShownRedline,
  SupplierRefusals,
} from '../../app/index.ts';
import { type Annex, annexJson, clauseIds } from '../../core/annex/index.ts';
import { negotiationStates, outcomes } from '../../core/negotiation/index.ts';
import { redlineModes } from '../../core/redline/index.ts';
import { positions } from '../../core/terms/index.ts';
import { pageShape } from './list-shapes.ts';

/** What leaves by the API about annexes and their negotiation, with the presenter of each. */

const text = z.string();
const moment = z.iso.datetime();
const clause = z.enum(clauseIds);
const position = z.enum(positions);
const state = z.enum(negotiationStates);
const figureValue = z.union([z.number(), text]);

const annexClauseShape = z
  .object({
    number: z.int(),
    id: clause,
    heading: text,
    position,
    figures: z.array(
      z.object({
        name: text,
        title: text,
        trigger: text.nullable(),
        value: figureValue,
        text: text.describe('With its unit.'),
        source: z.enum(['library', 'house', 'contract', 'paper']),
      }),
    ),
    paragraphs: z.array(z.object({ number: text, text, items: z.array(z.object({ label: text, text })) })),
    provisions: z.array(text),
    why: z.object({ kind: text, says: text, found: text.nullable(), closes: z.array(text) }),
    place: z
      .object({ paper: z.int(), file: text, clause: text, says: text })
      .nullable()
      .describe("Where in the supplier's papers it belongs."),
  })
  .openapi('AnnexClause');

export const annexShape = z
  .object({
    title: text,
    version: text,
    date: text,
    tier: text,
    parties: z.object({ supplier: text, customer: text, agreement: text }),
    clauses: z.array(annexClauseShape),
    definitions: z.array(
      z.object({ name: text, ours: z.boolean().describe("False where it is the papers' own name.") }),
    ),
  })
  .openapi('Annex');

export const presentAnnex = (annex: Annex): z.input<typeof annexShape> => annexShape.parse(annexJson(annex));

export const shownAnnexShape = z
  .object({
    annex: annexShape,
    choices: z
      .array(
        z.object({
          clause,
          position: position.nullable(),
          figures: z.record(text, figureValue),
          wanted: z.enum(['in', 'out']).nullable(),
        }),
      )
      .describe('Where this contract departs from the playbook.'),
    next: z.int().describe('The number that the next version takes.'),
    playbook: z.int().nullable(),
  })
  .openapi('ShownAnnex');

export const presentShownAnnex = ({ annex, ...rest }: ShownAnnex): z.input<typeof shownAnnexShape> =>
  shownAnnexShape.parse({ ...rest, annex: presentAnnex(annex) });

const versionShape = z
  .object({
    number: z.int(),
    note: text,
    madeAt: moment,
    madeBy: text,
    playbook: z.int().nullable(),
    papers: z.array(z.object({ file: text, sha256: text })),
  })
  .openapi('AnnexVersion');
export const versionsShape = z.array(versionShape);

const presentVersion = ({ madeAt, ...rest }: AnnexVersion) =>
  versionShape.parse({ ...rest, madeAt: madeAt.toISOString() });
export const presentVersions = (versions: readonly AnnexVersion[]) => versions.map(presentVersion);

export const redlineShape = z
  .object({
    id: z.uuid(),
    version: z.int(),
    paper: text,
    mode: z.enum(redlineModes),
    author: text,
    madeAt: moment,
    madeBy: text,
    placed: z.array(
      z.object({
        what: text,
        clause: clause.nullable(),
        title: text,
        number: text.nullable(),
        says: text.describe('Where it stands and why there.'),
        why: text,
        before: text.nullable(),
        after: text.nullable(),
      }),
    ),
    warnings: z.array(text).describe('To be read before the file goes out.'),
  })
  .openapi('Redline');

export const presentRedline = ({ madeAt, ...rest }: ShownRedline) =>
  redlineShape.parse({ ...rest, madeAt: madeAt.toISOString() });

const draftShape = z
  .object({
    id: z.uuid(),
    version: z.int(),
    redline: z.uuid().nullable(),
    file: text,
    size: z.int(),
    addedAt: moment,
    addedBy: text,
  })
  .openapi('CounterDraft');

const presentDraft = ({ addedAt, ...rest }: CounterDraft) =>
  draftShape.parse({ ...rest, addedAt: addedAt.toISOString() });

const changeShape = z
  .object({
    kind: z.enum(['same', 'changed', 'moved', 'struck', 'added']),
    before: text.nullable(),
    after: text.nullable(),
    numberBefore: text.nullable(),
    numberAfter: text.nullable(),
    words: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text })),
    marked: z.enum(['tracked', 'silent', 'both']).nullable().describe('Whether Word shows the change.'),
  })
  .openapi('ParagraphChange');

const standing = z.enum(['covered', 'weak', 'absent']);

export const comparisonShape = draftShape
  .extend({
    ours: text.describe('The file it is held against.'),
    comparison: z.object({
      clauses: z.array(
        z.object({
          clause: text,
          heading: text,
          outcome: z.enum(outcomes),
          marked: z.enum(['tracked', 'silent', 'both']).nullable(),
          status: z.object({ ours: standing, theirs: standing }).nullable(),
          says: text,
          paragraphs: z.array(changeShape),
        }),
      ),
      elsewhere: z.array(changeShape),
      authors: z.array(text),
      silent: z.int(),
      warnings: z.array(text),
    }),
  })
  .openapi('ComparedCounterDraft');

export const presentComparison = ({ addedAt, ...rest }: ShownCounterDraft) =>
  comparisonShape.parse({ ...rest, addedAt: addedAt.toISOString() });

const weight = z.enum(['required', 'recommended']);
const desk = z.enum(['security', 'legal']);
const refusalShape = z.object({ clause, reason: text, at: moment, weight, desk, nextStep: text });

const negotiatedShape = z
  .object({
    clause,
    heading: text,
    state: state.nullable(),
    next: z.array(state),
    history: z.array(
      z.object({ to: state, by: text, at: moment, reason: text.nullable(), wording: text.nullable() }),
    ),
  })
  .openapi('NegotiatedClause');

export const negotiationShape = z
  .object({
    clauses: z.array(negotiatedShape),
    refusals: z.array(refusalShape),
    versions: versionsShape,
    redlines: z.array(redlineShape),
    counterDrafts: z.array(draftShape),
  })
  .openapi('Negotiation');

const presentNegotiated = (negotiated: NegotiatedClause) => negotiatedShape.parse(negotiated);

export const presentNegotiation = (shown: ShownNegotiation) =>
  negotiationShape.parse({
    clauses: shown.clauses.map(presentNegotiated),
    refusals: shown.refusals,
    versions: presentVersions(shown.versions),
    redlines: shown.redlines.map(presentRedline),
    counterDrafts: shown.counterDrafts.map(presentDraft),
  });

export const refusalsShape = pageShape(
  z.object({
    supplier: z.uuid().nullable(),
    name: text,
    refusals: z.array(refusalShape.extend({ heading: text, review: z.uuid(), reviewName: text })),
  }),
).openapi('Refusals');

export const presentRefusals = (refusals: Listed<SupplierRefusals>) => refusalsShape.parse(refusals);

export const playbookShape = z
  .object({
    text: text.describe('YAML; where the house has none, one to start from.'),
    number: z.int().nullable().describe('Counts how often it was saved.'),
    savedAt: moment.nullable(),
    savedBy: text.nullable(),
  })
  .openapi('Playbook');

export const presentPlaybook = ({ savedAt, ...rest }: ShownPlaybook) =>
  playbookShape.parse({ ...rest, savedAt: savedAt?.toISOString() ?? null });
