import type { FactName, Thing } from '../fact.ts';
import { readProperties } from '../free-properties.ts';
import { type JsonObject, objectOf, objectsIn, textOf, textsIn } from '../json.ts';
import { say } from '../thing.ts';
import { propertiesIn } from './component.ts';
import { readInlineDataset } from './data.ts';
import type { Reading } from './reading.ts';

/** Reads a model card. `properties` under `modelParameters` is where a published example puts them; both are read. */
export function readModelCard(reading: Reading, model: Thing, card: unknown, path: string): void {
  const found = objectOf(card);
  if (found === null) return;
  const parameters = objectOf(found.modelParameters);
  if (parameters !== null) readParameters(reading, model, parameters, `${path}.modelParameters`);
  const analysis = objectOf(found.quantitativeAnalysis);
  if (analysis !== null) readMetrics(model, analysis, `${path}.quantitativeAnalysis`);
  const considerations = objectOf(found.considerations);
  if (considerations !== null) readConsiderations(model, considerations, `${path}.considerations`);
  readProperties(model, propertiesIn(found.properties, `${path}.properties`));
}

function readParameters(reading: Reading, model: Thing, parameters: JsonObject, path: string): void {
  say(model, 'tuning-method', objectOf(parameters.approach)?.type, `${path}.approach.type`, 'approach');
  say(model, 'task', parameters.task, `${path}.task`);
  say(model, 'architecture', parameters.architectureFamily, `${path}.architectureFamily`, 'family');
  say(model, 'architecture', parameters.modelArchitecture, `${path}.modelArchitecture`, 'architecture');
  for (const [field, fact] of [
    ['inputs', 'input'],
    ['outputs', 'output'],
  ] as const) {
    for (const { value, path: at } of objectsIn(parameters[field], `${path}.${field}`))
      say(model, fact, value.format, `${at}.format`);
  }
  for (const { value, path: at } of objectsIn(parameters.datasets, `${path}.datasets`)) {
    const ref = textOf(value.ref);
    if (ref !== null) reading.datasetLinks.push({ model, ref, path: `${at}.ref` });
    else {
      const dataset = readInlineDataset(reading, model, value, at);
      reading.relate({ kind: 'trained-on', from: model, to: dataset, path: at });
    }
  }
  readProperties(model, propertiesIn(parameters.properties, `${path}.properties`));
}

function readMetrics(model: Thing, analysis: JsonObject, path: string): void {
  for (const { value, path: at } of objectsIn(analysis.performanceMetrics, `${path}.performanceMetrics`)) {
    const key = [textOf(value.type), textOf(value.slice)].filter((each) => each !== null).join(', ');
    say(model, 'metric', value.value, `${at}.value`, key || 'unnamed');
    say(model, 'threshold', value.decisionThreshold, `${at}.decisionThreshold`, key || 'unnamed');
  }
}

const lists: readonly (readonly [string, FactName])[] = [
  ['users', 'use-case'],
  ['useCases', 'use-case'],
  ['technicalLimitations', 'limitation'],
  ['performanceTradeoffs', 'limitation'],
];

function readConsiderations(model: Thing, considerations: JsonObject, path: string): void {
  for (const [field, fact] of lists) {
    for (const { text, path: at } of textsIn(considerations[field], `${path}.${field}`))
      say(model, fact, text, at, field);
  }
  for (const { value, path: at } of objectsIn(
    considerations.ethicalConsiderations,
    `${path}.ethicalConsiderations`,
  )) {
    say(model, 'risk', value.name, `${at}.name`, 'name');
    say(model, 'risk', value.mitigationStrategy, `${at}.mitigationStrategy`, 'mitigation');
  }
  for (const { value, path: at } of objectsIn(
    considerations.fairnessAssessments,
    `${path}.fairnessAssessments`,
  )) {
    for (const field of ['groupAtRisk', 'benefits', 'harms', 'mitigationStrategy'] as const)
      say(model, 'fairness', value[field], `${at}.${field}`, field);
  }
  const energy = objectOf(considerations.environmentalConsiderations);
  for (const { value, path: at } of objectsIn(
    energy?.energyConsumptions,
    `${path}.environmentalConsiderations.energyConsumptions`,
  )) {
    const amount = objectOf(value.activityEnergyCost);
    const text = `${textOf(amount?.value) ?? ''} ${textOf(amount?.unit) ?? ''}`.trim();
    say(model, 'energy', text, `${at}.activityEnergyCost`, textOf(value.activity));
  }
}
