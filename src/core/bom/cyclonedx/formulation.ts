import type { Thing } from '../fact.ts';
import { readProperties } from '../free-properties.ts';
import { isObject, type JsonObject, objectsIn, textOf } from '../json.ts';
import { say } from '../thing.ts';
import { propertiesIn, readComponent } from './component.ts';
import type { Reading } from './reading.ts';
import { readService } from './service.ts';

/** How it was made: the workflows that trained or tuned it. Times and run numbers are no facts about the process. */
export function readFormulation(reading: Reading, about: Thing, formulation: unknown, path: string): void {
  for (const { value, path: at } of objectsIn(formulation, path)) {
    for (const each of objectsIn(value.components, `${at}.components`)) readComponent(reading, each, null);
    for (const each of objectsIn(value.services, `${at}.services`))
      readService(reading, each.value, each.path, null);
    readProperties(about, propertiesIn(value.properties, `${at}.properties`));
    for (const workflow of objectsIn(value.workflows, `${at}.workflows`)) {
      readProcess(reading, about, workflow.value, workflow.path);
      for (const task of objectsIn(workflow.value.tasks, `${workflow.path}.tasks`))
        readProcess(reading, about, task.value, task.path);
    }
  }
}

function readProcess(reading: Reading, about: Thing, process: JsonObject, path: string): void {
  const text = [process.description, process.taskTypes, process.steps, process.inputs, process.outputs]
    .map((part) => told(part, reading))
    .filter((part) => part !== '')
    .join('; ');
  say(about, 'training-process', text, path, textOf(process.name) ?? 'process');
  readProperties(about, propertiesIn(process.properties, `${path}.properties`));
}

const withoutMeaning = new Set(['uid', 'bom-ref', 'timeStart', 'timeEnd', 'timeActivated']);
const deepest = 12;

/** A part of a process in words, in an order of its own, with references replaced by the names they stand for. */
function told(part: unknown, reading: Reading, depth = 0): string {
  if (depth > deepest) return '';
  if (Array.isArray(part))
    return part
      .map((each) => told(each, reading, depth + 1))
      .sort()
      .join(', ');
  if (!isObject(part)) return (textOf(part) ?? '').trim().replace(/\s+/g, ' ');
  const ref = textOf(part.ref);
  if (ref !== null) return reading.byRef.get(ref)?.name ?? '';
  return Object.entries(part)
    .filter(([name]) => !withoutMeaning.has(name))
    .map(([name, value]) => `${name} ${told(value, reading, depth + 1)}`)
    .sort()
    .join(', ');
}
