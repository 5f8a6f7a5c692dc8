const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A point in time, as a person here reads it. */
export function Moment({ at }: { at: Date }) {
  return <time datetime={at.toISOString()}>{format.format(at)}</time>;
}
