import type { Scored } from './evidence.ts';
import { says, type Told, toldText } from './told-words.ts';
import {
  feedbackOnly,
  forbidsAll,
  forItself,
  grants,
  learning,
  never,
  noWayOut,
  offAtFirst,
  optIn,
  optOut,
  ownUse,
  softRefusal,
} from './training-words.ts';

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
      !says(passage, noWayOut) &&
      !says(passage, offAtFirst) &&
      (says(passage, optOut) || says(passage, softRefusal)) &&
      (says(passage, says(passage, optOut) ? ownUse : learning) ||
        about.some((one) => isBeside(one, passage))),
  );
  if (refusal !== undefined) return { value: 'opt-out', from: [refusal] };
  const denies = [
    ...about.filter((passage) => says(passage, never) && !/^for example/.test(toldText(passage))),
    ...sure.filter((passage) => says(passage, keepsFromImproving) && !forbidsCustomer(passage)),
  ];
  const allows = about.filter(
    (passage) => !says(passage, never) && says(passage, grants) && !notForAll(passage),
  );
  const asks = [...denies, ...about].filter(
    (passage) => says(passage, optIn) && (denies.includes(passage) || !says(passage, forItself)),
  );
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

/** Whether only feedback, figures or a model of the customer's own are spoken of, or what some makers of models do. */
function notForAll(passage: Scored): boolean {
  return says(passage, feedbackOnly) || says(passage, forItself) || says(passage, noWayOut);
}

function aboutPeople(passage: Scored): boolean {
  return says(passage, /customer derivative|personnel|employees|staff/);
}

const forbids = /_customer (?:(?!content|data|inputs?|outputs?|information)\S+ ){0,4}not\b/;

function forbidsCustomer(passage: Scored): boolean {
  if (says(passage, forbidsAll)) return true;
  const { actor, negated } = passage.observation.statement;
  return actor === 'customer' && (says(passage, forbids) || (negated && says(passage, /compet/)));
}
