import type { Ground } from '../finding.ts';
import type { Observation, Scored } from './evidence.ts';
import type { JudgementModel } from './model.ts';

const most = 6;

const grammar: Readonly<Record<string, string>> = {
  'actor:supplier': 'it is the supplier who acts',
  'actor:customer': 'it is the customer who acts',
  'actor:both': 'both parties are bound',
  'force:must': 'it is put as a duty',
  'force:may': 'it is put as a liberty, not a duty',
  'force:effort': 'it promises an effort only',
  'force:states': 'it is put as a statement',
  'supplier:must': 'the supplier is bound',
  'supplier:may': 'the supplier may, and need not',
  'supplier:effort': 'the supplier promises an effort only',
  'customer:must': 'the duty is the customer’s',
  'customer:may': 'the customer is given a right',
  'is:definition': 'it only defines a word',
  'is:pointer': 'it points to another paper',
  'is:negated': 'it is put in the negative',
};

/** What decided for a passage: signals in the author's words, grammar, and the words that weighed most. */
export function groundsOf(best: Scored, subject: string, model: JudgementModel): readonly Ground[] {
  const { observation } = best;
  const index = model.subjects.indexOf(subject);
  const weigh = (feature: string) => model.present.of(feature, index) ?? 0;
  const signals = (observation.signals.get(subject) ?? []).map((signal) => ({
    says: signal.says,
    weight: model.signals[index]?.get(signal.name) || signal.present,
  }));
  const words = observation.features
    .filter((feature) => feature !== 'bias')
    .map((feature) => ({ says: inWords(feature, observation), weight: weigh(feature) }))
    .filter(({ says }) => says !== '');
  return [...signals.sort(byWeight), ...words.sort(byWeight).slice(0, most)]
    .slice(0, most)
    .map(({ says, weight }) => ({ says, weight: Math.round(weight * 100) / 100 }));
}

const byWeight = (a: { weight: number }, b: { weight: number }) => Math.abs(b.weight) - Math.abs(a.weight);

function inWords(feature: string, seen: Observation): string {
  const known = grammar[feature];
  if (known !== undefined) return known;
  if (feature.startsWith('@'))
    return feature.includes(' ') ? '' : `it has words for “${feature.slice(1).replaceAll('-', ' ')}”`;
  const word = wordOf(feature, seen);
  return word === null ? '' : `it has the word “${word}”`;
}

/** The word of the passage, or of what leads into it, that was cut to a stem; null for a name of a party or a sign. */
function wordOf(stem: string, { statement, stems, leadStems }: Observation): string | null {
  const word = statement.words[stems.indexOf(stem)] ?? statement.lead[leadStems.indexOf(stem)];
  return word === undefined || word.startsWith('_') ? null : word;
}
