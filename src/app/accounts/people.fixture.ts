// For the tests of accounts: one workspace a file, with a clock of its own, and a new organisation for each test.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Caller, foundAnother, type MemberRole, signIn } from '../index.ts';
import { joinedBy, type SignedIn, setUpByAda, signedIn, testPassword, testVisitor } from '../test-people.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';
import type { Workspace, WorkspaceOptions } from '../workspace.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Ada signs in by it. */
export const email = 'ada@example.org';

export interface People {
  readonly ws: Workspace;
  /** Signed in, and the only owner of an organisation that no other test knows. */
  readonly ada: SignedIn;
  /** Lets time pass. */
  later(milliseconds: number): void;
  /** Somebody new in Ada's organisation. */
  newcomer(role: MemberRole): Promise<SignedIn>;
  /** What somebody types who joins, different each time. */
  another(): { name: string; email: string; password: string };
}

/** Opens a workspace for the tests of a file, and before each test an organisation of Ada's. */
export function usePeople(options: Partial<WorkspaceOptions> = {}): People {
  // After whatever real time the workspace was founded at.
  let now = new Date('2100-01-01T09:00:00Z');
  let test: TestWorkspace;
  let ada: SignedIn;
  let met = 0;
  const later = (milliseconds: number): void => {
    now = new Date(now.getTime() + milliseconds);
  };
  beforeAll(async () => {
    test = await openTestWorkspace({ clock: () => now, ...options });
    await setUpByAda(test.ws);
  });
  afterAll(() => test.dispose());
  beforeEach(async () => {
    later(hour);
    const { token } = await signIn(test.ws, testVisitor, { email, password: testPassword });
    await foundAnother(test.ws, (await signedIn(test.ws, token)).caller, { name: 'Analytical Engines' });
    ada = await signedIn(test.ws, token);
  });
  return {
    get ws() {
      return test.ws;
    },
    get ada() {
      return ada;
    },
    later,
    newcomer: (role) => {
      met += 1;
      return joinedBy(test.ws, ada.caller, `Bob${met}`, role);
    },
    another: () => {
      met += 1;
      return { name: 'Bob', email: `another${met}@example.org`, password: testPassword };
    },
  };
}

/** By what a newcomer signs in. */
export const addressOf = ({ caller }: SignedIn): string => `${caller.name.toLowerCase()}@example.org`;

export interface Entry {
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The record of somebody's organisation, oldest first. */
export async function recordOf(ws: Workspace, { organisation }: Caller): Promise<Entry[]> {
  return await ws.store.read(organisation, ({ db }) =>
    db
      .selectFrom('audit_entry')
      .select(['action', 'before', 'after'])
      .where('organisation_id', '=', organisation)
      .orderBy('number')
      .execute(),
  );
}
