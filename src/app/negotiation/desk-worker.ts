// The thread in which annexes and redlines are written and drafts compared, so that the server goes on answering.
import { parentPort, workerData } from 'node:worker_threads';
import { type DeskTask, doTask } from './desk.ts';

const task: DeskTask = workerData;
parentPort?.postMessage(await doTask(task));
