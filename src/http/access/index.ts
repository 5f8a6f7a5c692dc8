export { type AccessOptions, atThisMachine } from './access-options.ts';
export { gate, isOpen } from './gate.ts';
export type { Visit } from './visit.ts';
