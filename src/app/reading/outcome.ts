/** What a thread answers that does work of ours: the result, or the fault of ours for the log. */
export type Outcome<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly fault: unknown };

/** Does the work and says how it went. A fault does not end the thread, and reaches whoever asked as it was thrown. */
export async function outcomeOf<Result>(work: () => Result | Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { ok: true, result: await work() };
  } catch (fault) {
    return { ok: false, fault };
  }
}
