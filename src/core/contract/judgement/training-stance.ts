import type { Scored } from './evidence.ts';
import { says, type Told, toldText } from './told-words.ts';

const learning =
  /\b(?:train|trains|training|trained|retrain\w*|teach|teaches|taught|tune|tunes|fine tun\w*|distil|learns?|learned|learnt)\b|\b(?:build|better|improv\w+|enhanc\w+|develop\w*|refin\w+|rais\w+|optimi\w+|feed|feeds|fed|go into|flow into|end up in) (?:\S+ ){0,8}(?:machine learning|artificial intelligence|ai|language|foundation|shared) (?:\S+ )?(?:models?|algorithms?|technolog\w+|systems?)\b/;
const never =
  /(?:will|shall|do|does|may|must|is|are|nor) (?:not|never)(?: \S+){0,14} (?:train|teach|tune|distil|fit|learn)|(?:not|never) (?:be )?(?:used|employed|learned)|under no circumstances|(?:refrain\w*|prohibited|barred|prevented|abstain\w*) from(?: \S+){0,10} (?:train|teach|tun|distil)|\bnone (?:\S+ ){0,6}(?:used|train)|\b(?:no|nor|neither) (?:\S+ ){0,8}(?:train|teach|tune|learn)|(?:train|teach|tun|learn)\w* (?:\S+ ){0,10}(?:(?:do|does|shall|will) not (?:take place|happen|occur)|nothing else|no (?:one|body) else|is (?:excluded|ruled out|forbidden|prohibited))|not (?:go|flow|find \S+ way|enter|end up)|^(?:do|does|will|is|are|can) (?:\S+ ){0,12}(?:train|learn|teach)\w* (?:\S+ ){0,10}(?:no|never)\b/;
const optOut =
  /opt(?:ed|s|ing)? ?out|(?:can|may|unless) (?:\S+ ){0,8}(?:disable|object to)|(?:turn|switch)\w*(?: (?!on\b)\S+){0,3} off\b(?! (?:by default|when|to begin|at first|at the start|until|unless))|untick|(?:do|does) not want (?:\S+ ){0,8}(?:used|training)/;
/** What is off until somebody switches it on is no refusal. */
const offAtFirst =
  /\b(?:off|unticked|disabled|unchecked|deactivated) (?:by default|when|to begin|at first|at the start|until|unless)/;
const optIn =
  /opt(?:ed|s|ing)? ?in\b|\b(?:unless|except|save|only|if|where|until) (?:\S+ ){0,10}(?:tick|ticks|ticked|check|checked|switch\w* (?:\S+ ){0,3}on|turn\w* (?:\S+ ){0,3}on|join\w*|sign\w* up|volunteer\w*|ask\w* (?:\S+ )?to)\b|\b(?:off|unticked|disabled|unchecked|deactivated) (?:by default|when|to begin|at first|at the start|until|unless)|(?:unless|without|only|except|if) (?:\S+ ){0,14}(?:agree|consent|joined|authori|permission|activat|enable|instruct|explicit|choose|approv|opts)|(?:prior|express|explicit|written)(?: \S+){0,2} (?:consent|permission|authori|agreement|approval)|with (?:\S+ ){0,3}(?:consent|permission)/;
const grants =
  /\b(?:may|can|right|license|licence|authori\w+|agree\w*|grant\w*|will|shall|operating|only|permission|allow\w*) (?:\S+ ){0,60}(?:train|training|machine learning|(?:ai|language) models?|algorithms)\b|(?:used|kept|taken) by _supplier to (?:\S+ ){0,6}(?:train|machine learning|models?)|_supplier (?:may|can|will|shall) (?:(?!_customer)\S+ ){0,20}(?:_customer (?:\S+ ){0,6})?fine tun\w*/;
const feedbackOnly = /\bfeedback\b|\baggregat|de ?identif|anonymi/;

/** How to refuse stands in a sentence of its own that may not speak of training: "you can opt out in the settings". */
const ownUse = /_customer (?:\S+ ){0,20}(?:used|improv\w+|train\w*|learn\w*|process\w*|data|content)/;

const keepsFromImproving =
  /not use (?:\S+ ){0,8}(?:content|data|inputs?|outputs?|prompts?) (?:\S+ ){0,6}(?:develop|improve)/;

/**
 * How far the customer's data may train models, by the passages that surely speak to it and `all` that may. What the
 * supplier makes of it is told from what the customer may not. What a form only offers to tick is said by nobody, and
 * an example of what is not trained on tells nothing of the rest.
 */
export function trainingStance(passages: readonly Scored[], all: readonly Scored[]): Told<string> {
  const sure = passages.filter((passage) => !isOption(passage));
  const about = sure.filter(
    (passage) => says(passage, learning) && !forbidsCustomer(passage) && !aboutPeople(passage),
  );
  const refusal = all.find(
    (passage) =>
      !isOption(passage) &&
      says(passage, optOut) &&
      !says(passage, offAtFirst) &&
      (says(passage, ownUse) || about.some((one) => isBeside(one, passage))),
  );
  if (refusal !== undefined) return { value: 'opt-out', from: [refusal] };
  const denies = [
    ...about.filter((passage) => says(passage, never) && !/^for example/.test(toldText(passage))),
    ...sure.filter((passage) => says(passage, keepsFromImproving)),
  ];
  const allows = about.filter(
    (passage) => !says(passage, never) && says(passage, grants) && !says(passage, feedbackOnly),
  );
  const asks = [...denies, ...about].filter((passage) => says(passage, optIn));
  if (denies.length > 0 && asks.length > 0)
    return { value: 'opt-in', from: [...asks.filter((one) => denies.includes(one)), ...denies] };
  if (denies.length > 0)
    return { value: allows.length > 0 ? 'opt-in' : 'never', from: [...denies, ...allows] };
  const granted = asks.filter((passage) => says(passage, grants));
  if (granted.length > 0) return { value: 'opt-in', from: granted };
  return { value: allows.length > 0 ? 'yes' : 'unclear', from: allows };
}

/** Whether a passage is the same as another or stands in one clause with it. */
function isBeside(one: Scored, other: Scored): boolean {
  return one.observation.statement.passage.clause === other.observation.statement.passage.clause;
}

/** A box of a form that nobody ticked: what it says holds only where somebody does. */
const unticked = /^\s*\[\s*\]/;

function isOption({ observation }: Scored): boolean {
  return unticked.test(observation.statement.passage.text);
}

function aboutPeople(passage: Scored): boolean {
  return says(passage, /customer derivative|personnel|employees|staff/);
}

const forbids = /_customer (?:\S+ ){0,4}not\b/;

function forbidsCustomer(passage: Scored): boolean {
  const { actor, negated } = passage.observation.statement;
  return actor === 'customer' && (says(passage, forbids) || (negated && says(passage, /compet/)));
}
