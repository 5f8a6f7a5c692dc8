import type { Actor } from './actor.ts';
import type { Workspace } from './workspace.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface AddedPapers {
  readonly added: readonly { readonly id: string; readonly file: string }[];
  /** Files that were not taken, each with a sentence; the others of the same call are. */
  readonly refused: readonly {
    readonly file: string;
    readonly because: string;
    readonly status: 413 | 422 | 409;
  }[];
}

/** Adds files to a review. Their content is read when the review runs. Throws `not-found`, `conflict` while it runs. */
export async function addPapers(
  ws: Workspace,
  actor: Actor,
  review: string,
  files: readonly UploadedFile[],
): Promise<AddedPapers> {
  throw new Error(`not built yet: ${ws.dataFolder} ${actor.id} ${review} ${files.length}`);
}
