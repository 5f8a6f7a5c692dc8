/** One thing wrong with a BOM, told once. */
export interface BomFault {
  /** JSON path (RFC 9535). */
  readonly path: string;
  /** What is wrong and what to write instead, in one or two sentences. */
  readonly message: string;
  /** `schema`: the published schema forbids it. `semantic`: the schema lets it pass and it is wrong all the same. */
  readonly kind: 'schema' | 'semantic';
}

/** No more faults than this are told: a file with more has one cause, not two hundred. */
export const mostFaults = 200;

const longestShown = 60;

/** A value of the file as it may stand in a message. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  const clean = text.slice(0, longestShown + 1).replace(/\p{Cc}/gu, '?');
  return clean.length > longestShown ? `${clean.slice(0, longestShown)}…` : clean;
}
