import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where Candour keeps what belongs to the user: `$CANDOUR_DATA`, else `candour/` in the XDG data home. Nothing is
 * created here.
 */
export function dataFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  if (env.CANDOUR_DATA) return env.CANDOUR_DATA;
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'candour');
}
