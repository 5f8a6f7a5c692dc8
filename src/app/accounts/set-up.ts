import { createHmac } from 'node:crypto';
import { z } from 'zod';
import {
  anyAccount,
  holdFounding,
  renameOrganisation,
  type Store,
  setMemberName,
  updateAccount,
} from '../../store/index.ts';
import { type AppError, conflict, invalid } from '../errors.ts';
import { check, typed } from '../input.ts';
import type { Workspace } from '../workspace.ts';
import { admit } from './attempts.ts';
import type { Caller, StartedSession, Visitor } from './caller.ts';
import { emailSchema, organisationNameSchema, personNameSchema } from './fields.ts';
import { hashPassword, newPasswordSchema } from './passwords.ts';
import { sameSecret } from './secrets.ts';
import { startSession } from './start-session.ts';

export const setUpSchema = z.strictObject({
  organisation: organisationNameSchema,
  name: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
  /** Shown where the server was started; needed by whoever does not sit at the machine. */
  code: typed(100).default(''),
});
export type SetUpInput = z.input<typeof setUpSchema>;

/** Stores that were found set up: that does not change any more. */
const found = new WeakSet<Store>();

/** Whether people sign in here. Before set-up the workspace runs as its one person, and on its own machine only. */
export async function isSetUp({ store }: Workspace): Promise<boolean> {
  if (found.has(store)) return true;
  const any = await store.maintain(anyAccount);
  if (any) found.add(store);
  return any;
}

/**
 * What proves, at set-up, that one may look into the server's terminal or log. Made from the key of the record, so
 * that every server on the same data says the same.
 */
export function setUpCode({ store }: Workspace): string {
  const hex = createHmac('sha256', store.auditKey).update('candour set-up code').digest('hex');
  return [0, 5, 10, 15].map((start) => hex.slice(start, start + 5)).join('-');
}

/**
 * Gives the one person of the workspace an account, so that from now on people sign in; what was there before is
 * theirs. Throws `conflict` when that was done already, `invalid` over the input or a wrong code.
 *
 * @param caller the person at the machine, or null where the code is needed.
 */
export async function setUp(
  ws: Workspace,
  caller: Caller | null,
  visitor: Visitor,
  input: SetUpInput,
): Promise<StartedSession> {
  const { organisation, name, email, password, code } = check(setUpSchema, input);
  if (caller?.by !== 'machine') {
    await admit(ws, { address: visitor.address });
    if (!sameSecret(code.toLowerCase(), setUpCode(ws))) {
      throw invalid('This is not the code.', {
        code: 'This is not the code. It stands where the server was started.',
      });
    }
  }
  if (await isSetUp(ws)) throw setUpAlready();
  const passwordHash = await hashPassword(ws, password);
  const { id, organisation: own } = ws.localPerson;
  return await ws.store.change(own, { kind: 'person', id, name }, async (change) => {
    await holdFounding(change);
    // Two may have asked at once; the one person of the workspace is the first to have an account.
    if (await anyAccount(change.db)) throw setUpAlready();
    await updateAccount(change, id, { name, email, password_hash: passwordHash });
    await setMemberName(change, id, name);
    await renameOrganisation(change, organisation);
    change.record({
      action: 'accounts.set-up',
      subject: { kind: 'organisation', id: own },
      after: { name: organisation, owner: name },
    });
    return await startSession(change, visitor, 'set-up');
  });
}

const setUpAlready = (): AppError => conflict('Candour is set up already. Sign in.');
