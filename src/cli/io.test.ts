import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

describe('the streams of the process', () => {
  it('may be closed early by a reader such as head, without a complaint', async () => {
    const command = fileURLToPath(new URL('../../bin/candour.mjs', import.meta.url));
    const child = spawn(process.execPath, [command, 'code', '--oscal'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });
});
