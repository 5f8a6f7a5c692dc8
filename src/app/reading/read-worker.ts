// Reads one file at a time in a thread of its own, so that a hostile file can be stopped and cannot take the server along.
import { parentPort } from 'node:worker_threads';
import { readPaper } from '../../core/contract/read/index.ts';

const port = parentPort;
if (port === null) throw new Error('This file is run as a worker thread.');

// Of damaged files the PDF library leaves some promises unheard. What we wait for says what went wrong; an unheard
// rejection besides would end the thread.
process.on('unhandledRejection', () => undefined);

port.on('message', async ({ file, bytes }: { file: string; bytes: Uint8Array }) => {
  port.postMessage(await readPaper(file, bytes));
});
