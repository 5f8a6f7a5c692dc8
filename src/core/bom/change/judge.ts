import { isGuardrailName } from '../configuration-name.ts';
import type { Fact, FactName } from '../fact.ts';
import { isFloating } from '../floating.ts';
import { algorithmStrength } from '../hash-algorithm.ts';
import { type Delta, onlyIn } from './deltas.ts';
import { licenceTerms } from './licence-terms.ts';
import type { Pair } from './match.ts';
import { normalForm } from './normal-form.ts';
import type { Way } from './policy.ts';
import { sensitivityRank } from './sensitivity.ts';

/** What a difference amounts to. @param versionChanged true where the thing's version differs too */
export function judge(delta: Delta, pair: Pair, versionChanged: boolean): Way {
  const way = judged(delta, pair, versionChanged);
  const isTestData = pair.new.kind === 'dataset' && isTestOnly(pair);
  if (!isTestData) return way;
  if (way === 'swapped') return 'swapped-test';
  return way === 'changed' && delta.name !== 'dataset-role' ? 'changed-test' : way;
}

function judged(delta: Delta, pair: Pair, versionChanged: boolean): Way {
  switch (delta.name) {
    case 'hash':
      return delta.how === 'changed' ? judgeHash(delta, pair, versionChanged) : delta.how;
    case 'version':
      return delta.how === 'changed' && delta.new.every(({ value }) => isFloating(value))
        ? 'floating'
        : delta.how;
    case 'licence':
      return delta.how === 'changed' ? judgeLicence(delta) : delta.how;
    case 'endpoint':
      return judgeEndpoint(delta);
    case 'metric':
      return delta.how === 'changed' ? judgeMetric(delta) : delta.how;
    case 'sensitivity':
      return delta.how === 'changed'
        ? onlyIn(delta.new, delta.old).length > 0
          ? 'raised'
          : 'lowered'
        : delta.how;
    case 'classification':
    case 'personal-data':
    case 'safety-risk':
    case 'customer-data':
    case 'crosses-trust-boundary':
    case 'authenticated':
      return judgeRank(delta);
    case 'completeness':
      return delta.how === 'changed' ? (isComplete(delta.new) ? 'raised' : 'lowered') : delta.how;
    case 'guardrail':
      return delta.how === 'changed' && delta.new.every(isOff) ? 'switched-off' : delta.how;
    default:
      return delta.how;
  }
}

const weights =
  /\.(safetensors|bin|gguf|ggml|pt|pth|onnx|h5|pb|ckpt|skops|pkl|pickle|joblib|npz|tflite|mlmodel|keras|caffemodel)$|weights|checkpoint/i;

/**
 * Digests under one algorithm and file are compared; where none can be, the strength of the algorithms decides.
 * Software may list one digest for each build, so there only a list with nothing in common counts.
 */
function judgeHash({ old, new: next }: Delta, pair: Pair, versionChanged: boolean): Way {
  const differing = old.filter((fact) => {
    const others = next.filter(({ key }) => key === fact.key);
    return others.length > 0 && !others.some((each) => sameHash(each, fact));
  });
  const gone = onlyIn(old, next);
  if (differing.length > 0) {
    if (versionChanged) return 'changed';
    const isWeights = pair.new.kind === 'file' && weights.test(pair.new.name);
    return isWeights ? 'swapped-weights' : 'swapped';
  }
  return gone.length > 0 && strongest(next) < strongest(old) ? 'weaker' : 'rose';
}

function sameHash(a: Fact, b: Fact): boolean {
  return normalForm('hash', a.value) === normalForm('hash', b.value);
}

function strongest(facts: readonly Fact[]): number {
  return Math.max(0, ...facts.map(({ key }) => algorithmStrength(key?.split(' ').at(-1) ?? '')));
}

function judgeLicence({ old, new: next }: Delta): Way {
  const before = licenceTerms(old.map(({ value }) => value));
  const after = licenceTerms(next.map(({ value }) => value));
  return after.rank !== null && before.rank !== null && after.rank < before.rank ? 'laxer' : 'stricter';
}

function judgeEndpoint({ how, old, new: next }: Delta): Way {
  if (how === 'unsaid' || how === 'now-unknown' || how === 'now-withheld') return how;
  const hosts = new Set(old.map(({ value }) => hostOf(value)));
  if (how === 'changed' && next.some(({ value }) => !hosts.has(hostOf(value)))) return 'new-host';
  const encrypted = (facts: readonly Fact[]) =>
    facts.filter(({ value }) => /^(http|ws|ftp):\/\//i.test(value)).length;
  return encrypted(next) > encrypted(old) ? 'insecure' : how;
}

function hostOf(address: string): string {
  const [, host] = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address.trim()) ?? [];
  return (host ?? address.trim()).toLowerCase();
}

const lowerIsBetter =
  /loss|error|perplexity|\bwer\b|\bcer\b|latency|\bmae\b|\bmse\b|rmse|toxicity|halluc|false|energy|cost/i;

function judgeMetric({ key, old, new: next }: Delta): Way {
  const [before, after] = [numberIn(old[0]), numberIn(next[0])];
  if (before === null || after === null) return 'changed';
  const better = lowerIsBetter.test(key ?? '') ? after < before : after > before;
  return better ? 'rose' : 'fell';
}

function numberIn(fact: Fact | undefined): number | null {
  const [number] = /-?\d+(?:\.\d+)?/.exec(fact?.value ?? '') ?? [];
  return number === undefined ? null : Number(number);
}

/** A yes to these is news though nobody said no before, as is a no to who calls a service. */
const alarming = new Set<FactName>(['customer-data', 'personal-data', 'crosses-trust-boundary']);

/** Yes and no, and grades of sensitivity: which way did it go? */
function judgeRank({ name, how, old, new: next }: Delta): Way {
  if (how !== 'changed' && how !== 'first-said') return how;
  const after = Math.max(...next.map(({ value }) => sensitivityRank(value)));
  if (how === 'first-said') {
    if (name === 'authenticated') return after === 0 ? 'lowered' : 'first-said';
    return alarming.has(name) && after >= 2 ? 'raised' : 'first-said';
  }
  const before = Math.max(...old.map(({ value }) => sensitivityRank(value)));
  return after >= before ? 'raised' : 'lowered';
}

function isComplete(facts: readonly Fact[]): boolean {
  return facts.every(({ value }) => /^complete$/i.test(value));
}

function isOff({ value }: Fact): boolean {
  return /^(false|no|off|disabled?|removed|inactive|0)$/i.test(value.trim());
}

const testWords = /^(test|testing|eval|evaluation|validation|benchmark|benchmarking)$/i;

/** True where both releases say that the data only tests. */
export function isTestOnly({ old, new: next }: Pair): boolean {
  return [old, next].every(({ facts }) => {
    const roles = facts.filter(
      ({ name, key, state }) => name === 'dataset-role' && key !== 'intended use' && state === 'known',
    );
    return roles.length > 0 && roles.every(({ value }) => testWords.test(value.trim()));
  });
}

export function isGuardrail({ name, facts }: Pair['old']): boolean {
  return (
    isGuardrailName(name) ||
    facts.some((fact) => fact.name === 'guardrail' && fact.state === 'known' && !isOff(fact))
  );
}
