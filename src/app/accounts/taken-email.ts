import { isDuplicate } from '../../store/index.ts';
import { type AppError, invalid } from '../errors.ts';

/** The address has an account already, and is somebody's who signs in by it. */
export const emailTaken = (): AppError =>
  invalid('This address has an account.', {
    email: 'This address has an account already. Sign in with it, or take another address.',
  });

/** Writes an account whose address has to be its own; throws `invalid` where another has it, also since a moment ago. */
export async function underOwnEmail<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error, 'account_by_email')) throw emailTaken();
    throw error;
  }
}
