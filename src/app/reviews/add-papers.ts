import { contentHash, insertPaper, keepUpload, papersOf, type ReviewPaperRow } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { changeBasis, restingReview, reviewSubject } from './hold-review.ts';
import { largestFile, largestReview, mostPapers } from './upload-limits.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface RefusedFile {
  readonly file: string;
  /** One sentence that names the file, the fault and what to do. */
  readonly because: string;
  /** The HTTP status it is worth. */
  readonly status: 409 | 413 | 422;
}

export interface AddedPapers {
  readonly added: readonly { readonly id: string; readonly file: string }[];
  /** Files that were not taken; the others of the same call were. */
  readonly refused: readonly RefusedFile[];
}

interface Candidate {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/**
 * Adds files to a review. What is in them is read when the review runs.
 * Throws `not-found`, and `conflict` while the review runs.
 */
export async function addPapers(
  ws: Workspace,
  actor: Actor,
  review: string,
  files: readonly UploadedFile[],
): Promise<AddedPapers> {
  authorise(actor, 'review.edit');
  const candidates = await Promise.all(files.map(candidateOf));
  return await ws.store.change(actor.organisation, actor, async (change) => {
    await restingReview(change, review);
    const papers = await papersOf(change, review);
    const { taken, refused } = sift(candidates, papers);
    // In the order of their hashes, so that two calls with the same files never wait for each other in a ring.
    const inOrder = taken.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    for (const candidate of inOrder) await keepUpload(change, candidate);

    const added: { id: string; file: string }[] = [];
    let position = (papers.at(-1)?.position ?? -1) + 1;
    for (const { file, sha256, bytes } of taken) {
      const id = change.newId();
      await insertPaper(change, review, { id, position, file, sha256, size: bytes.length });
      change.record({
        action: 'paper.added',
        subject: reviewSubject(review),
        after: { paper: id, file, sha256, size: bytes.length },
      });
      added.push({ id, file });
      position += 1;
    }
    if (added.length > 0) await changeBasis(change, review);
    return { added, refused };
  });
}

async function candidateOf({ name, bytes }: UploadedFile): Promise<Candidate> {
  return { file: fileName(name), bytes, sha256: await contentHash(bytes) };
}

/** The last part of a path, without control characters, short enough to show and to save under. */
export function fileName(name: string): string {
  const last = Buffer.from(name, 'utf8').toString('utf8').split(/[\\/]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  const plain = last.replace(/[\u0000-\u001f\u007f]/g, '').trim();
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : '';
  const stem = plain.slice(0, plain.length - ending.length);
  return `${stem.slice(0, 150)}${ending}` || 'unnamed';
}

function sift(
  candidates: readonly Candidate[],
  papers: readonly ReviewPaperRow[],
): { taken: Candidate[]; refused: RefusedFile[] } {
  const taken: Candidate[] = [];
  const refused: RefusedFile[] = [];
  const before = { count: papers.length, size: papers.reduce((sum, { size }) => sum + size, 0) };
  for (const candidate of candidates) {
    const size = taken.reduce((sum, { bytes }) => sum + bytes.length, before.size);
    const present = [...papers, ...taken];
    const refusal =
      refusalOfFile(candidate) ??
      refusalBeside(candidate, present) ??
      refusalOfSum(candidate, before.count + taken.length, size);
    if (refusal === null) taken.push(candidate);
    else refused.push({ file: candidate.file, ...refusal });
  }
  return { taken, refused };
}

type Refusal = Omit<RefusedFile, 'file'>;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

function refusalOfFile({ file, bytes }: Candidate): Refusal | null {
  if (bytes.length === 0) {
    return { status: 422, because: `"${file}" is empty. Save it again from where it came from.` };
  }
  if (bytes.length > largestFile) {
    const because = `"${file}" is larger than ${megabytes(largestFile)}. Remove images from it or split it.`;
    return { status: 413, because };
  }
  return null;
}

function refusalBeside(
  { file, sha256 }: Candidate,
  present: readonly { file: string; sha256: string }[],
): Refusal | null {
  const same = present.find((paper) => paper.sha256 === sha256);
  if (same !== undefined) {
    return { status: 409, because: `"${file}" is in this review already, as "${same.file}".` };
  }
  if (present.some((paper) => paper.file === file)) {
    const because = `Another paper of this review is called "${file}". Remove that one first, or rename this file.`;
    return { status: 409, because };
  }
  return null;
}

function refusalOfSum({ file, bytes }: Candidate, count: number, size: number): Refusal | null {
  if (count >= mostPapers) {
    const because = `"${file}" was left out: a review holds ${mostPapers} papers at most. Make a second review for the rest.`;
    return { status: 413, because };
  }
  if (size + bytes.length > largestReview) {
    const because = `"${file}" was left out: the papers of a review have ${megabytes(largestReview)} together at most. Make a second review for the rest.`;
    return { status: 413, because };
  }
  return null;
}
