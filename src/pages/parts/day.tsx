import { dateName } from '../../core/report/index.ts';

/** A calendar day, as a person here reads it: 31 March 2027. */
export const Day = ({ day }: { day: string }) => <time datetime={day}>{dateName(day)}</time>;
