// The thread in which annexes and redlines are written and drafts compared, so that the server goes on answering.
import { parentPort } from 'node:worker_threads';
import { outcomeOf } from '../reading/index.ts';
import { type DeskTask, doTask } from './desk.ts';

const port = parentPort;
if (port === null) throw new Error('This file is run as a worker thread.');

port.on('message', async (task: DeskTask) => {
  port.postMessage(await outcomeOf(() => doTask(task)));
});
