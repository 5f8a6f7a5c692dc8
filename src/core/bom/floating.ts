import type { Thing } from './fact.ts';

const aliases =
  /^(latest|main|master|head|trunk|stable|default|current|auto|preview|nightly|dev|edge|\*|x)$/i;
const pinnedName = /\d{4}-?\d{2}-?\d{2}|@[0-9a-f]{7,}$/;

/** True for a version that names whatever is newest. */
export function isFloating(version: string): boolean {
  return aliases.test(version.trim());
}

/** True where a model can change without its BOM changing: no fixed version, no date in its name, no hash. */
export function isFloatingModel(model: Thing): boolean {
  const known = model.facts.filter(({ state }) => state === 'known');
  const pinned = known.some(
    ({ name, value }) => name === 'hash' || (name === 'version' && !isFloating(value)),
  );
  return !pinned && !pinnedName.test(model.name);
}
