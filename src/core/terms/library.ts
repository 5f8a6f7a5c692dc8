import { parseContent } from '../code/index.ts';
import aiSecurityStandard from './content/ai-security-standard.yaml';
import auditRights from './content/audit-rights.yaml';
import continuityRecovery from './content/continuity-recovery.yaml';
import customerDataTraining from './content/customer-data-training.yaml';
import dataDeletion from './content/data-deletion.yaml';
import dataProtection from './content/data-protection.yaml';
import humanOversight from './content/human-oversight.yaml';
import incidentNotification from './content/incident-notification.yaml';
import incidentSupport from './content/incident-support.yaml';
import independentAssurance from './content/independent-assurance.yaml';
import loggingMonitoring from './content/logging-monitoring.yaml';
import modelChangeNotice from './content/model-change-notice.yaml';
import outputResponsibility from './content/output-responsibility.yaml';
import processingLocation from './content/processing-location.yaml';
import prohibitedUse from './content/prohibited-use.yaml';
import riskManagement from './content/risk-management.yaml';
import securityMeasures from './content/security-measures.yaml';
import securityTesting from './content/security-testing.yaml';
import securityUpdates from './content/security-updates.yaml';
import staffTraining from './content/staff-training.yaml';
import subprocessorControl from './content/subprocessor-control.yaml';
import systemDescription from './content/system-description.yaml';
import threatNotification from './content/threat-notification.yaml';
import trainingDataProvenance from './content/training-data-provenance.yaml';
import usageGuidance from './content/usage-guidance.yaml';
import vulnerabilityDisclosure from './content/vulnerability-disclosure.yaml';
import { type RawClause, rawFlag, rawGeneral, rawTerm } from './content-schema.ts';
import { definitionsFor } from './defined-terms.ts';
import rawFlags from './flags.yaml';
import changeOfUse from './general/change-of-use.yaml';
import precedence from './general/precedence.yaml';
import remedies from './general/remedies.yaml';
import {
  type Flag,
  type FlagId,
  type GeneralClause,
  type GeneralId,
  generalIds,
  type ModelClause,
  type Term,
  type TermId,
  termIds,
} from './term.ts';

const content: Readonly<Record<TermId, unknown>> = {
  'system-description': systemDescription,
  'training-data-provenance': trainingDataProvenance,
  'customer-data-training': customerDataTraining,
  'threat-notification': threatNotification,
  'incident-notification': incidentNotification,
  'incident-support': incidentSupport,
  'model-change-notice': modelChangeNotice,
  'security-updates': securityUpdates,
  'vulnerability-disclosure': vulnerabilityDisclosure,
  'human-oversight': humanOversight,
  'prohibited-use': prohibitedUse,
  'output-responsibility': outputResponsibility,
  'audit-rights': auditRights,
  'independent-assurance': independentAssurance,
  'subprocessor-control': subprocessorControl,
  'processing-location': processingLocation,
  'security-measures': securityMeasures,
  'security-testing': securityTesting,
  'logging-monitoring': loggingMonitoring,
  'usage-guidance': usageGuidance,
  'data-deletion': dataDeletion,
  'continuity-recovery': continuityRecovery,
  'staff-training': staffTraining,
  'risk-management': riskManagement,
  'data-protection': dataProtection,
  'ai-security-standard': aiSecurityStandard,
};
const general: Readonly<Record<GeneralId, unknown>> = { precedence, 'change-of-use': changeOfUse, remedies };

function modelClause({ preferred, fallback, minimum, ...rest }: RawClause): ModelClause {
  const wording = {
    preferred: { paragraphs: preferred },
    fallback: { paragraphs: fallback },
    minimum: { paragraphs: minimum },
  };
  return { ...rest, wording, definitions: definitionsFor(Object.values(wording)).map(({ term }) => term) };
}

function sameId(file: string, expected: string, found: string): void {
  if (found !== expected) throw new Error(`${file} has the id "${found}" instead of "${expected}".`);
}

function readTerm(id: TermId): Term {
  const file = `terms/content/${id}.yaml`;
  const raw = parseContent(rawTerm, content[id], file);
  sameId(file, id, raw.id);
  return { ...raw, id, clause: modelClause(raw.clause) };
}

function readGeneral(id: GeneralId): GeneralClause {
  const file = `terms/general/${id}.yaml`;
  const raw = parseContent(rawGeneral, general[id], file);
  sameId(file, id, raw.id);
  return { ...raw, id, clause: modelClause(raw.clause) };
}

/** The 26 terms, in the order of `termIds`. */
export const terms: readonly Term[] = termIds.map(readTerm);

/** Clauses beyond the terms: precedence, change of use, remedies. */
export const generalClauses: readonly GeneralClause[] = generalIds.map(readGeneral);

/** The five flags of weak language, in the order of `flagIds`. */
export const flags: readonly Flag[] = parseContent(rawFlag.array(), rawFlags, 'terms/flags.yaml');

function finder<Item extends { readonly id: string }>(kind: string, items: readonly Item[]) {
  const byId = new Map<string, Item>(items.map((item) => [item.id, item]));
  return (id: Item['id']): Item => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`There is no ${kind} "${id}".`);
    return found;
  };
}

/** The term of an id. */
export const termById: (id: TermId) => Term = finder('term', terms);
/** The general clause of an id. */
export const generalById: (id: GeneralId) => GeneralClause = finder('general clause', generalClauses);
/** The flag of an id. */
export const flagById: (id: FlagId) => Flag = finder('flag', flags);
