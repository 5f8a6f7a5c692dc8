import { claimKey, freeKey, type KeptAnswer, type KeyedRequest, keepAnswer } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict, invalid } from '../errors.ts';
import type { Workspace } from '../workspace.ts';

/** The longest answer that is kept; what is created is told in some hundred characters. */
const longestAnswer = 1_000_000;

/**
 * Carries out a request once, however often it is sent under its key within a day: the later ones get the answer of
 * the first. One that changed nothing is forgotten, so that it can be mended and sent again.
 * Throws `invalid` when the key was used for another request, `conflict` while the first is carried out, and after it
 * broke off, when nobody can say whether it was.
 */
export async function answerOnce(
  { store }: Workspace,
  actor: Actor,
  { key, requestHash }: { key: string; requestHash: string },
  work: () => Promise<KeptAnswer>,
): Promise<{ answer: KeptAnswer; again: boolean }> {
  const request: KeyedRequest = { organisation: actor.organisation, member: actor.id, key, requestHash };
  const claim = await claimKey(store, request);
  if (claim === 'another request')
    throw invalid('This Idempotency-Key was used for another request. Use a new one.');
  if (claim === 'under way') {
    throw conflict(
      'A request with this Idempotency-Key is being carried out, or broke off. Look whether it was done before you send it under a new one.',
    );
  }
  if (claim !== 'new') return { answer: claim, again: true };
  const answer = await work().catch(async (error: unknown) => {
    await freeKey(store, request);
    throw error;
  });
  const isKept = answer.status < 300 && answer.body.length <= longestAnswer;
  await (isKept ? keepAnswer(store, request, answer) : freeKey(store, request));
  return { answer, again: false };
}
