export type {
  Annex,
  AnnexClause,
  AnnexDefinition,
  AnnexFigure,
  AnnexParagraph,
  Appendix,
  ClauseId,
  ClauseReason,
  FigureSource,
  LabelledItem,
  Particular,
  PartyNames,
  Place,
  ReasonKind,
  Worded,
} from './annex.ts';
export { disclaimer } from './annex-document.ts';
export {
  type AnnexDocument,
  annexDocuments,
  annexToDocx,
  annexToHtml,
  annexToMarkdown,
  annexToPdf,
  type DocumentFormat,
  documentFormats,
  noteToDocx,
  noteToHtml,
  noteToMarkdown,
  noteToPdf,
  writeDocument,
} from './annex-files.ts';
export { type AnnexJson, annexJson } from './annex-json.ts';
export { clauseIds, clausesCalledFor } from './choose-clauses.ts';
export { citeQuote } from './cite-quote.ts';
export { bookmarkStart, clauseBookmark } from './clause-bookmark.ts';
export { type AnnexOptions, composeAnnex } from './compose.ts';
export { figureSchema, figureWanted } from './figure-schema.ts';
export { libraryEntry, printedParameters } from './library-entry.ts';
export { defaultParties, partyNames } from './party-names.ts';
export { type ClausePlay, housePlaybook, type Playbook, positionIn } from './playbook.ts';
export { type PlaybookRead, parsePlaybook } from './playbook-file.ts';
export { playbookTemplate } from './playbook-template.ts';
