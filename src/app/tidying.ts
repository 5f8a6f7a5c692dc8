import type { Store } from '../store/index.ts';

/** Milliseconds between looks for tables that have grown; a look takes about one. */
const tidyEvery = 60_000;
const looksADay = (24 * 60 * 60_000) / tidyEvery;

/**
 * Keeps the tables of the embedded database in order until told to stop: looks every minute which have grown, and goes
 * through all at the first look and once a day. A look that takes longer is not begun a second time beside itself.
 *
 * @returns what stops it, after the table in hand, so that the database is closed under none
 */
export function keepTidy(store: Store, onFault: (error: unknown) => void): () => Promise<void> {
  const over = new AbortController();
  let looks = 0;
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    looks += 1;
    try {
      await store.tidy(looks % looksADay === 1 ? 'all' : 'grown', over.signal);
    } catch (error) {
      onFault(error);
    } finally {
      looking = null;
    }
  };
  const timer = setInterval(() => {
    looking ??= look();
  }, tidyEvery).unref();
  return async () => {
    clearInterval(timer);
    over.abort();
    await looking;
  };
}
