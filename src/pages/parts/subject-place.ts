/** Kinds of things in the record that have a page of their own. */
const places: Readonly<Record<string, string>> = {
  supplier: '/suppliers/',
  system: '/systems/',
  use: '/uses/',
  contract: '/contracts/',
  review: '/reviews/',
  release: '/releases/',
  'fourth-party': '/dependencies/',
};

/** Where the subject of a deed is found; null where it has no page or that deed deleted it. */
export function subjectPlace(subject: { kind: string; id: string }, action: string): string | null {
  const place = places[subject.kind];
  return place === undefined || action === `${subject.kind}.deleted` ? null : `${place}${subject.id}`;
}
