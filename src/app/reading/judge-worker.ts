// The thread that judges papers, so that the server goes on answering meanwhile.
import { parentPort } from 'node:worker_threads';
import { type Paper, reviewPapers } from '../../core/contract/index.ts';
import { outcomeOf } from './outcome.ts';

const port = parentPort;
if (port === null) throw new Error('This file is run as a worker thread.');

port.on('message', async (papers: readonly Paper[]) => {
  port.postMessage(await outcomeOf(() => reviewPapers(papers)));
});
