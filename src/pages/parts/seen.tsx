/** The field of a form that says what it was made from. */
export const seenField = 'seen';

/**
 * What a form was made from, sent along with it, so that it overwrites nothing that somebody else has made of it
 * meanwhile. Null for a form of something new.
 */
export function Seen({ mark }: { mark: string | number | null }) {
  return mark === null ? null : <input type="hidden" name={seenField} value={String(mark)} />;
}
