export type {
  Conflict,
  Finding,
  Findings,
  FlagFinding,
  Ground,
  ParameterValue,
  Quote,
  Status,
} from './finding.ts';
export type { Clause, ClauseRole, Fault, Paper, PaperFormat, PaperKind, ReadResult, Run } from './paper.ts';
export { paperFormats, paperKinds } from './paper.ts';
