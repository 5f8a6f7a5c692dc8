import { madeOnce } from '../made-once.ts';
import concepts from './concepts.yaml';
import aiSecurityStandard from './signals/ai-security-standard.yaml';
import auditRights from './signals/audit-rights.yaml';
import continuityRecovery from './signals/continuity-recovery.yaml';
import customerDataTraining from './signals/customer-data-training.yaml';
import dataDeletion from './signals/data-deletion.yaml';
import dataProtection from './signals/data-protection.yaml';
import discretionaryLanguage from './signals/discretionary-language.yaml';
import genericCompliance from './signals/generic-compliance.yaml';
import humanOversight from './signals/human-oversight.yaml';
import incidentNotification from './signals/incident-notification.yaml';
import incidentSupport from './signals/incident-support.yaml';
import independentAssurance from './signals/independent-assurance.yaml';
import liabilityCap from './signals/liability-cap.yaml';
import loggingMonitoring from './signals/logging-monitoring.yaml';
import modelChangeNotice from './signals/model-change-notice.yaml';
import outputDisclaimer from './signals/output-disclaimer.yaml';
import outputResponsibility from './signals/output-responsibility.yaml';
import processingLocation from './signals/processing-location.yaml';
import prohibitedUse from './signals/prohibited-use.yaml';
import riskManagement from './signals/risk-management.yaml';
import securityMeasures from './signals/security-measures.yaml';
import securityTesting from './signals/security-testing.yaml';
import securityUpdates from './signals/security-updates.yaml';
import staffTraining from './signals/staff-training.yaml';
import subprocessorControl from './signals/subprocessor-control.yaml';
import systemDescription from './signals/system-description.yaml';
import threatNotification from './signals/threat-notification.yaml';
import trainingDataProvenance from './signals/training-data-provenance.yaml';
import unilateralChange from './signals/unilateral-change.yaml';
import usageGuidance from './signals/usage-guidance.yaml';
import vulnerabilityDisclosure from './signals/vulnerability-disclosure.yaml';
import { readSubject, signalFinder } from './signals.ts';

const subjects: readonly unknown[] = [
  aiSecurityStandard,
  auditRights,
  continuityRecovery,
  customerDataTraining,
  dataDeletion,
  dataProtection,
  discretionaryLanguage,
  genericCompliance,
  humanOversight,
  incidentNotification,
  incidentSupport,
  independentAssurance,
  liabilityCap,
  loggingMonitoring,
  modelChangeNotice,
  outputDisclaimer,
  outputResponsibility,
  processingLocation,
  prohibitedUse,
  riskManagement,
  securityMeasures,
  securityTesting,
  securityUpdates,
  staffTraining,
  subprocessorControl,
  systemDescription,
  threatNotification,
  trainingDataProvenance,
  unilateralChange,
  usageGuidance,
  vulnerabilityDisclosure,
];

/** The signals of all terms and flags, compiled once. */
export const carriedFinder = madeOnce(() => signalFinder(concepts, subjects.map(readSubject)));
