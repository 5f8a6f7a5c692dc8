import type { BomStandingState, NoticeStanding, NoticeState } from '../../app/index.ts';
import {
  type CoverageState,
  elementWords,
  type NodeKind,
  type PartKind,
  type PartRole,
  type ProvisionState,
  provisionWords,
  type SignatureState,
  signatureWords,
} from '../../core/bom/index.ts';
import { capitalised, counted } from '../parts/phrases.ts';
import { type Look, Tag } from '../parts/status.tsx';

const signatureLooks: Readonly<Record<SignatureState, Look>> = {
  valid: 'covered',
  'integrity-only': 'weak',
  'no-key': 'weak',
  none: 'ask',
  invalid: 'absent',
  refused: 'absent',
  'non-standard': 'absent',
  malformed: 'absent',
};

export const SignatureTag = ({ state }: { state: SignatureState }) => (
  <Tag look={signatureLooks[state]} word={capitalised(signatureWords[state])} />
);

const provisionLooks: Readonly<Record<ProvisionState, Look>> = {
  met: 'covered',
  partly: 'weak',
  unknown: 'ask',
  withheld: 'ask',
  silent: 'absent',
  'not-applicable': 'own',
};

export function ProvisionTag({ state }: { state: string }) {
  return isKey(state, provisionLooks) ? (
    <Tag look={provisionLooks[state]} word={capitalised(provisionWords[state])} />
  ) : null;
}

const elementLooks: Readonly<Record<CoverageState, Look>> = {
  present: 'covered',
  partly: 'weak',
  unknown: 'ask',
  withheld: 'ask',
  silent: 'absent',
  ask: 'ask',
  'not-applicable': 'own',
};

export function ElementTag({ state }: { state: string }) {
  if (!isKey(state, elementLooks)) return null;
  return (
    <Tag
      look={elementLooks[state]}
      word={state === 'ask' ? 'To be asked' : capitalised(elementWords[state])}
    />
  );
}

/** An element's state in a sentence. */
export const elementWord = (state: string): string =>
  isKey(state, elementWords) ? elementWords[state] : state;

function isKey<K extends string>(key: string, record: Readonly<Record<K, unknown>>): key is K {
  return Object.hasOwn(record, key);
}

const noticeLooks: Readonly<Record<NoticeState, Look>> = {
  'not-needed': 'own',
  'in-time': 'covered',
  short: 'weak',
  afterwards: 'absent',
  none: 'absent',
};
const noticeTitles: Readonly<Record<NoticeState, string>> = {
  'not-needed': 'No notice owed',
  'in-time': 'Announced',
  short: 'Announced too late',
  afterwards: 'Announced afterwards',
  none: 'Not announced',
};

export const NoticeTag = ({ state }: { state: NoticeState }) => (
  <Tag look={noticeLooks[state]} word={noticeTitles[state]} />
);

/** How a material change stands to the notice that was owed, in a sentence. */
export function noticeSentence({ state, days, promised }: NoticeStanding): string {
  const owed =
    promised === null
      ? 'Provision 7.4 of the Code asks for notice before such a change; no contract was found to say how early.'
      : `The contract promises ${counted(promised, 'day')} of notice, as provision 7.4 of the Code asks.`;
  switch (state) {
    case 'not-needed':
      return 'Nothing changed that notice is owed of.';
    case 'in-time':
      return `Notice came ${counted(days ?? 0, 'day')} before. ${owed}`;
    case 'short':
      return `Notice came only ${counted(days ?? 0, 'day')} before. ${owed}`;
    case 'afterwards':
      return `Notice came ${days === 0 ? 'on the day itself' : `${counted(-(days ?? 0), 'day')} afterwards`}. ${owed}`;
    case 'none':
      return `No notice of this change is recorded. ${owed}`;
  }
}

const standingLooks: Readonly<Record<BomStandingState, Look>> = {
  missing: 'absent',
  old: 'weak',
  fresh: 'covered',
  open: 'own',
};
const standingTitles: Readonly<Record<BomStandingState, string>> = {
  missing: 'Not delivered',
  old: 'Older than agreed',
  fresh: 'As agreed',
  open: 'Delivered',
};

export const StandingOfBomTag = ({ state }: { state: BomStandingState }) => (
  <Tag look={standingLooks[state]} word={standingTitles[state]} />
);

export const partKindWords: Readonly<Record<PartKind, string>> = {
  model: 'Model',
  dataset: 'Data set',
  software: 'Software',
  service: 'Service',
  hardware: 'Hardware',
  organisation: 'Organisation',
};

const roleSentences: Readonly<Record<PartRole, string>> = {
  used: 'is part of it',
  'base-model': 'is the base of',
  'training-data': 'trains a model of it',
  'test-data': 'tests a model of it',
  provider: 'runs',
  producer: 'made',
  supplier: 'supplies',
};

/** What a part is to a system: "is the base of claims-7b". */
export const roleSentence = (role: PartRole, of: string | null): string =>
  `${roleSentences[role]}${of === null || role === 'training-data' || role === 'test-data' ? '' : role === 'used' ? `, in ${of}` : ` ${of}`}`;

export const nodeKindWords: Readonly<Record<NodeKind, readonly [one: string, many: string]>> = {
  system: ['System', 'System'],
  model: ['Model', 'Models'],
  service: ['Service', 'Services'],
  configuration: ['Prompt or setting', 'Prompts and settings'],
  'base-model': ['Base model', 'Base models'],
  dataset: ['Data set', 'Data sets'],
  organisation: ['Provider', 'Providers and makers'],
  region: ['Place of processing', 'Places of processing'],
};
