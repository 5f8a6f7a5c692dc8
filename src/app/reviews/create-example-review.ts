import { readFile } from 'node:fs/promises';
import { packagedFile } from '../../built.ts';
import { parseUse } from '../../core/scope/index.ts';
import type { Actor } from '../actor.ts';
import type { Workspace } from '../workspace.ts';
import { addPapers } from './add-papers.ts';
import { answerQuestions } from './answer-questions.ts';
import { createReview } from './create-review.ts';
import { startReview } from './start-review.ts';

const papers = ['larkspur-assist-terms.docx', 'larkspur-assist-dpa.pdf'];

/** Starts a review of the invented supplier in examples/, papers and answers included, and runs it. */
export async function createExampleReview(ws: Workspace, actor: Actor): Promise<{ id: string }> {
  const read = parseUse(await readFile(packagedFile('examples/use.yaml'), 'utf8'));
  if (!read.ok) throw new Error(`examples/use.yaml cannot be used: ${JSON.stringify(read.faults)}`);
  const { answers, ...about } = read.use;
  const files = await Promise.all(
    papers.map(async (name) => ({ name, bytes: await readFile(packagedFile(`examples/${name}`)) })),
  );
  const { id } = await createReview(ws, actor, { name: `Example: ${about.system}`, about });
  await addPapers(ws, actor, id, files);
  await answerQuestions(ws, actor, id, answers);
  await startReview(ws, actor, id);
  return { id };
}
