export { type AccessOptions, atThisMachine } from './access-options.ts';
export { gate, isOpen } from './gate.ts';
export { connectionOf, type Visit } from './visit.ts';
