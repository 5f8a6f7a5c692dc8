import { type Collision, collisionOf } from '../store/index.ts';

/**
 * What can go wrong for a person, each with one sentence that says what is wrong and what to do.
 * Anything else that is thrown is a fault of ours and shows as such.
 */

/** HTTP status by code: the one table that http and pages answer from. */
export const statusOfCode = {
  invalid: 422,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  'too-many': 429,
} as const;
export type ErrorCode = keyof typeof statusOfCode;

export class AppError extends Error {
  readonly code: ErrorCode;
  /** A sentence by the name of the field it concerns; empty when it concerns none. */
  readonly fields: Readonly<Record<string, string>>;
  /** Seconds to wait before it may go well; null where waiting is no use. */
  readonly retryAfter: number | null;

  constructor(
    code: ErrorCode,
    message: string,
    fields: Readonly<Record<string, string>> = {},
    retryAfter: number | null = null,
  ) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }

  get status(): (typeof statusOfCode)[ErrorCode] {
    return statusOfCode[this.code];
  }
}

/** There is no such thing, or it is not the actor's to see: the two are told apart to nobody. */
export const notFound = (what: string): AppError =>
  new AppError('not-found', `This ${what} does not exist. It may have been deleted.`);

export const invalid = (message: string, fields: Readonly<Record<string, string>> = {}): AppError =>
  new AppError('invalid', message, fields);

export const conflict = (message: string): AppError => new AppError('conflict', message);

const collisionWords: Readonly<Record<Collision, string>> = {
  duplicate: 'Somebody has just done the same. Look at what is there now before you try again.',
  gone: 'Something that this belongs to was deleted or added a moment ago. Look at what is there now.',
  busy: 'Others were changing the same at the same moment. Try again.',
};

/**
 * What a person is told of an error: an `AppError` as it is; what the database refused because of somebody else at the
 * same moment as a `conflict`, whichever verb ran into it; null for a fault of ours.
 */
export function toldOf(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  const collision = collisionOf(error);
  return collision === null ? null : conflict(collisionWords[collision.kind]);
}

/** Somebody else changed it since the actor looked. */
export const stale = (what: string): AppError =>
  new AppError(
    'stale',
    `Somebody has changed this ${what} since you opened it. Look at it again, then change it.`,
  );

export const tooLarge = (message: string): AppError => new AppError('too-large', message);

export const forbidden = (message: string): AppError => new AppError('forbidden', message);

/** Too often in too short a time. */
export const tooMany = (message: string, seconds: number): AppError =>
  new AppError('too-many', message, {}, seconds);
