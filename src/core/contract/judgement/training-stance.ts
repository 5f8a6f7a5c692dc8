import type { Scored } from './evidence.ts';
import { says, type Told, toldText } from './told-words.ts';
import {
  allowing,
  allowingImprovement,
  asking,
  consenting,
  denying,
  denyingImprovement,
  excepting,
  improving,
  learning,
  material,
  noRefusal,
  offUntilAsked,
  refusing,
  unlessTold,
  withdrawing,
} from './training-words.ts';

/**
 * How far the customer's data may train models. It is told from two things: what happens as long as the customer does
 * nothing, and what the customer's word can turn.
 *
 * - `opt-out`: it happens, until the customer refuses.
 * - `opt-in`: it does not, until the customer asks for it; or it does under one offer and not under another, so that
 *   the customer chooses.
 * - `never`: it does not happen, and nothing is said that turns it.
 * - `yes`: it happens, and nothing is said that ends it.
 * - `unclear`: whether anything learns is not said. That services improve is not enough for "yes", but a plain "no" to
 *   it, and a choice of the customer's about it, are as good as one about learning.
 *
 * Left out are boxes of a form that nobody ticked, examples, what the customer may not do, and the training of staff.
 * What other companies do with what they are sent settles it only where the supplier is silent on its own practice.
 *
 * @param passages those that surely speak to it
 * @param all those that may
 */
export function trainingStance(passages: readonly Scored[], all: readonly Scored[]): Told<string> {
  const about = passages.filter(isAbout);
  const refusal = all.find((passage) => refuses(passage, passages, all));
  if (refusal !== undefined) return { value: 'opt-out', from: [refusal] };

  const denied = [...about.filter(denies), ...all.filter(isAnsweredNo)];
  const ofOwn = denied.filter((passage) => !says(passage, ofOthers));
  const happens = about.filter((passage) => !denies(passage) && allows(passage));
  const asked = happens.filter((passage) => says(passage, asking) || !says(passage, learning));
  const plain = happens.filter((passage) => !asked.includes(passage));
  const lifted = happens.filter((passage) => says(passage, unlessTold));
  if (lifted.length > 0) return { value: 'opt-out', from: lifted };

  const choices = [...denied.filter((passage) => says(passage, excepting)), ...asked];
  const denials = plain.length > 0 ? ofOwn : denied;
  if (choices.length > 0) return { value: 'opt-in', from: [...choices, ...denials] };
  if (denials.length > 0)
    return { value: plain.length > 0 ? 'opt-in' : 'never', from: [...denials, ...plain] };
  return { value: plain.length > 0 ? 'yes' : 'unclear', from: plain };
}

/** Whether a passage tells of models, or of anything, getting better by what customers put in or get out. */
function isAbout(passage: Scored): boolean {
  return (
    (says(passage, learning) || says(passage, improving)) &&
    says(passage, material) &&
    !isOption(passage) &&
    !/^for example/.test(toldText(passage)) &&
    !forbidsCustomer(passage) &&
    !isQuestion(passage) &&
    !says(passage, leftToOthers) &&
    !says(passage, ofPeople) &&
    !says(passage, ofMakers)
  );
}

function denies(passage: Scored): boolean {
  return says(passage, denying) || says(passage, denyingImprovement);
}

/** A question that is answered in a word: "Do you train on our data? No." */
function isAnsweredNo(passage: Scored): boolean {
  const { clause, end } = passage.observation.statement.passage;
  return (
    isQuestion(passage) &&
    says(passage, learning) &&
    says(passage, material) &&
    /^\W*(?:no|never|not)\b/i.test(clause.plain.slice(end, end + 20))
  );
}

function isQuestion({ observation }: Scored): boolean {
  return /\?\W*$/.test(observation.statement.passage.text);
}

/** What is made of feedback, or of what names nobody any more, tells nothing of the rest. */
function allows(passage: Scored): boolean {
  if (says(passage, forCustomerAlone)) return false;
  const asked = says(passage, asking);
  const partial = says(passage, feedbackOnly);
  if (says(passage, learning))
    return says(passage, offUntilAsked) || (says(passage, allowing) && (asked || !partial));
  return says(passage, consenting) && !partial && says(passage, allowingImprovement);
}

/** Whether the customer can end it; the sentence that says how may stand beside the one that says what. */
function refuses(passage: Scored, sure: readonly Scored[], all: readonly Scored[]): boolean {
  if (isOption(passage) || says(passage, noRefusal) || says(passage, offUntilAsked)) return false;
  const beside = all.filter((one) => isBeside(one, passage) && isAbout(one));
  if (says(passage, withdrawing))
    return beside.some((one) => says(one, learning) && !denies(one) && !says(one, asking));
  if (!says(passage, refusing)) return false;
  return (
    says(passage, ownUse) ||
    isAbout(passage) ||
    beside.some((one) => says(one, learning) || (sure.includes(passage) && says(one, allowingImprovement)))
  );
}

const ownUse = /_customer (?:\S+ ){0,20}(?:used|improv\w+|train\w*|learn\w*)/;
const feedbackOnly = /\bfeedback\b|\baggregat|de ?identif|anonymi/;
const ofPeople =
  /\b(?:train\w*|teach\w*|taught) (?:\S+ ){0,3}(?:workforce|staff|personnel|employees|engineers|colleagues|people)\b|\b(?:workforce|staff|personnel|employees|engineers|colleagues|people) (?:\S+ ){0,10}(?:trained|taught|training)\b/;
/** What is tuned for one customer teaches nobody else's model. */
const forCustomerAlone =
  /\bfor _customer (?:own|alone|only|sole|exclusive)\b|\b_customer own (?:\S+ )?(?:model|platform|instance)\b|\bstays with _customer\b|\b(?:train|tune)\w* (?:and generate )?_customer\b/;
/** Out of what a model was made, before there was a customer. */
const ofMakers = /\b(?:has|have|had) (?:\S+ ){0,3}trained\b/;
/** Where it is left to the makers of models, this paper does not say it. */
const leftToOthers = /\bdepends? (?:up)?on\b|^(?:some|certain|other|third party) models\b/;
const ofOthers = /\b(?:their|them|they|providers?|vendors?|licensors?|publishers?|makers?)\b/;

/** Whether a passage is the same as another or stands in one clause with it. */
function isBeside(one: Scored, other: Scored): boolean {
  return one.observation.statement.passage.clause === other.observation.statement.passage.clause;
}

/** A box of a form that nobody ticked: what it says holds only where somebody does. */
const unticked = /^\s*\[\s*\]/;

function isOption({ observation }: Scored): boolean {
  return unticked.test(observation.statement.passage.text);
}

const forbids =
  /_customer (?:\S+ )?(?:may|shall|will|must|can|agree|agrees|undertakes?|is|are) (?:\S+ ){0,3}not\b/;
const ownModels =
  /_customer (?:may|can|will|shall|to|use|provide) (?:(?!_supplier)\S+ ){0,6}(?:train|fine tun\w*|tune|teach)\b/;

function forbidsCustomer(passage: Scored): boolean {
  const { actor, negated } = passage.observation.statement;
  if (says(passage, ownModels) || says(passage, /^do not\b/)) return true;
  return (
    (actor === 'customer' && says(passage, forbids)) || (negated && says(passage, /\bcompet(?:e|es|ing|it)/))
  );
}
