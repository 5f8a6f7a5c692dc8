import { type Sheet, type SheetRead, sheetLimits } from '../../core/sheet/index.ts';
import { invalid } from '../errors.ts';
import { LimitedWorker } from '../reading/limited-worker.ts';

const limits = { milliseconds: 10_000, heapMegabytes: 512, growthMegabytes: 512 };

/** Reads a table within limits on time and memory. Throws `invalid` with what is wrong and what to do. */
export async function readTable(bytes: Uint8Array): Promise<Sheet> {
  // What is too large is refused before a thread is begun for it.
  if (bytes.length > sheetLimits.bytes)
    throw refused('The file is larger than 5 MB. Split the table into several files.');
  const worker = new LimitedWorker<{ bytes: Uint8Array }, SheetRead>('sheet-worker.mjs', limits);
  try {
    const copy = bytes.slice();
    const read = await worker.ask({ bytes: copy }, [copy.buffer]);
    if (typeof read === 'string') {
      throw refused(
        'The table takes too long or too much memory to read. Save it again as CSV and try that.',
      );
    }
    if (!read.ok) throw refused(read.fault.message);
    return read.sheet;
  } finally {
    worker.stop();
  }
}

const refused = (message: string) => invalid(message, { file: message });
