/** An entry of the record, as far as it tells what changed. */
export interface RecordedChange {
  /** Noun and past participle: `supplier.created`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** What the subject was called, where the entry says so. */
  readonly name: string | null;
  readonly who: string;
  readonly at: Date;
}

/** What became of one subject. */
export interface SubjectChanges {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly name: string | null;
  /** Each once, the newest first. */
  readonly actions: readonly string[];
  readonly count: number;
  readonly who: readonly string[];
  /** Of the newest. */
  readonly at: Date;
}

/** Gathers entries, newest first, by what they are about; what changed last comes first. */
export function changesBySubject(entries: readonly RecordedChange[]): SubjectChanges[] {
  const bySubject = new Map<string, RecordedChange[]>();
  for (const entry of entries) {
    const key = `${entry.subject.kind} ${entry.subject.id}`;
    bySubject.set(key, [...(bySubject.get(key) ?? []), entry]);
  }
  return [...bySubject.values()].flatMap((own) => {
    const [newest] = own;
    if (newest === undefined) return [];
    return {
      subject: newest.subject,
      name: own.find(({ name }) => name !== null)?.name ?? null,
      actions: [...new Set(own.map(({ action }) => action))],
      count: own.length,
      who: [...new Set(own.map(({ who }) => who))],
      at: newest.at,
    };
  });
}
