import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** Packed already; packing them again takes time and saves nothing. */
const packed = /\.(?:png|jpe?g|gif|zip|docx|xlsx|pptx|bin|odttf|wmf|emf|mp4)$/i;

/** How the format names what was done to the bytes of a part. */
const [stored, deflated] = [0, 8];

/**
 * A document of these parts, packed by Node, which is several times as fast as JavaScript.
 * @param date ISO 8601: the time given to the parts, so that the same input gives the same file.
 */
export function repacked(parts: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const mtime = zipTime(date);
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const [filename, bytes] of parts) {
    const compression = bytes.length === 0 || packed.test(filename) ? stored : deflated;
    const entry: ZipInputFile = { filename, size: bytes.length, crc: crc32(bytes), compression, mtime };
    zip.add(entry);
    const content = compression === stored ? bytes : deflateRawSync(bytes, { level: 1 });
    entry.ondata?.(null, new Uint8Array(content), true);
  }
  zip.end();
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A ZIP file can tell times of 1980 to 2099 only. */
function zipTime(date: string): number {
  const [earliest, latest] = [Date.UTC(1980, 0, 2), Date.UTC(2099, 11, 30)];
  const time = Date.parse(date);
  return Number.isNaN(time) ? earliest : Math.min(latest, Math.max(earliest, time));
}
