// Reads and compares BOMs in a thread of its own, so that a hostile file can be stopped and cannot take the server along.
import { parentPort } from 'node:worker_threads';
import {
  type BomChecked,
  type BomRefused,
  checkBom,
  checkMachineForm,
  checkReport,
  compareBoms,
  type Inventory,
  keptBom,
  notComparedIn,
  partsOf,
  readBom,
  readKeys,
  reportHtml,
  reportMarkdown,
} from '../../core/bom/index.ts';
import type {
  BomAnswer,
  BomComparison,
  BomReportForm,
  BomToRead,
  BomWork,
  KeyToTrust,
} from './read-bom-aside.ts';

const port = parentPort;
if (port === null) throw new Error('This file is run as a worker thread.');

port.on('message', async (work: BomWork) => {
  port.postMessage(await answerTo(work));
});

async function answerTo(work: BomWork): Promise<BomAnswer> {
  if (work.what === 'compare') {
    return { what: 'compared', comparisons: work.pairs.map(({ old, next }) => compared(old, next)) };
  }
  const checked = await judged(work);
  if (!checked.ok) return { what: 'refused', because: checked.because };
  if (work.what === 'report') return { what: 'report', text: written(checked, work.form, work.title) };
  return { what: 'read', result: keptBom(checked), parts: partsOf(checked.inventory) };
}

async function judged({ bytes, signature, keys }: BomToRead): Promise<BomChecked | BomRefused> {
  return await checkBom(bytes, { pinned: keys.flatMap(pinnedFrom), signature });
}

function written(checked: BomChecked, form: BomReportForm, title: string): string {
  if (form === 'json') return `${JSON.stringify(checkMachineForm(checked), null, 2)}\n`;
  const report = checkReport(checked, title);
  return form === 'html' ? reportHtml(report) : reportMarkdown(report);
}

function compared(old: Uint8Array, next: Uint8Array): BomComparison {
  const [before, after] = [inventoryOf(old), inventoryOf(next)];
  if (before === null || after === null) return { changes: [], notCompared: [] };
  return { changes: compareBoms(before, after), notCompared: notComparedIn(before, after) };
}

function inventoryOf(bytes: Uint8Array): Inventory | null {
  const read = readBom(bytes);
  return read.ok ? read.inventory : null;
}

function pinnedFrom({ key, algorithm }: KeyToTrust) {
  const read = readKeys(key, algorithm);
  return read.ok ? read.keys : [];
}
