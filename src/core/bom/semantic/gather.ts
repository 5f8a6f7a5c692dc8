import { type BomFault, mostFaults } from '../schema/fault.ts';

/** Collects faults up to a number, so that a hostile file cannot fill the memory with messages. */
export interface Faults {
  readonly list: BomFault[];
  add(path: string, message: string): void;
}

export function newFaults(): Faults {
  const list: BomFault[] = [];
  return {
    list,
    add(path, message) {
      if (list.length < mostFaults) list.push({ path, message, kind: 'semantic' });
    },
  };
}
