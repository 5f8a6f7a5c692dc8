export type { HeldRole, Intensity, Obligation, Party, Reason, Scope } from './scope.ts';
