// Reads one table at a time in a thread of its own, so that a hostile file can be stopped and cannot take the server along.
import { parentPort } from 'node:worker_threads';
import { readSheet } from '../../core/sheet/index.ts';

const port = parentPort;
if (port === null) throw new Error('This file is run as a worker thread.');

port.on('message', ({ bytes }: { bytes: Uint8Array }) => {
  port.postMessage(readSheet(bytes));
});
