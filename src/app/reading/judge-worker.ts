// The thread that judges the papers of one review, so that the server goes on answering meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { type Paper, reviewPapers } from '../../core/contract/index.ts';

const papers: readonly Paper[] = workerData;
parentPort?.postMessage(reviewPapers(papers));
