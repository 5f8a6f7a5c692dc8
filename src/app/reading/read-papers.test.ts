import { describe, expect, it } from 'vitest';
import { readPapers } from '../index.ts';

const text = (file: string, words: string) => ({ file, bytes: new TextEncoder().encode(words) });
const terms = text('terms.txt', 'TERMS OF SERVICE\n\n1. The Supplier shall tell the Customer of a breach.\n');
/** Takes a reader seconds and hundreds of megabytes: a page of very many small blocks. */
const heavy = text('heavy.html', `<html><body>${'<p>a<b>b</b></p>'.repeat(600_000)}`);

describe('reading a bundle', () => {
  it('gives the papers in the order of the files and shows its progress', async () => {
    const seen: string[] = [];
    const files = [
      terms,
      text('dpa.md', '# Data Processing Addendum\n'),
      text('three.txt', 'Order form for three.'),
    ];
    const results = await readPapers(files, {
      onProgress: ({ done, total, file }) => seen.push(`${done} of ${total}: ${file.length > 0}`),
    });
    expect(results.map((result) => result.ok && result.paper.file)).toEqual([
      'terms.txt',
      'dpa.md',
      'three.txt',
    ]);
    expect(seen).toEqual(['1 of 3: true', '2 of 3: true', '3 of 3: true']);
  });

  it('reads the others where one file is bad', async () => {
    const noise = {
      file: 'noise.bin',
      bytes: Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256),
    };
    const results = await readPapers([noise, terms, { file: 'none.pdf', bytes: new Uint8Array() }]);
    expect(results).toMatchObject([
      {
        ok: false,
        file: 'noise.bin',
        fault: { message: 'noise.bin is not a DOCX, PDF, HTML, Markdown or text file.' },
      },
      { ok: true },
      { ok: false, file: 'none.pdf', fault: { message: 'none.pdf is empty.' } },
    ]);
  });

  it('gives up a file that takes too long, and only that one', async () => {
    const results = await readPapers([heavy, terms], { limits: { milliseconds: 40 } });
    expect(results[0]).toMatchObject({
      ok: false,
      fault: { message: expect.stringContaining('took longer than') },
    });
    expect((await readPapers([terms])).every(({ ok }) => ok)).toBe(true);
  });

  it('gives up a file that needs too much memory, and the process lives', async () => {
    const results = await readPapers([heavy], { limits: { heapMegabytes: 100, milliseconds: 60_000 } });
    expect(results).toMatchObject([
      { ok: false, fault: { message: expect.stringContaining('more memory') } },
    ]);
  });

  it('gives up a file over which the process grows too much, for buffers lie outside the heap', async () => {
    const results = await readPapers([heavy], { limits: { growthMegabytes: 5, milliseconds: 60_000 } });
    expect(results).toMatchObject([
      { ok: false, fault: { message: expect.stringContaining('more memory') } },
    ]);
  });

  it('stops when it is cancelled', async () => {
    const cancel = new AbortController();
    const reading = readPapers([heavy, heavy, heavy], { signal: cancel.signal });
    setTimeout(() => cancel.abort(new Error('Cancelled by the person.')), 300);
    await expect(reading).rejects.toThrow('Cancelled by the person.');
    await expect(readPapers([terms], { signal: cancel.signal })).rejects.toThrow('Cancelled');
  });
});
