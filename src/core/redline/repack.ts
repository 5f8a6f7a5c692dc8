import { deflateRawSync } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/** Packed already; packing them again takes time and saves nothing. */
const packed = /\.(?:png|jpe?g|gif|zip|docx|xlsx|pptx|bin|odttf|wmf|emf|mp4)$/i;

/**
 * A document of these parts.
 * @param date ISO 8601: the time given to the parts, so that the same input gives the same file.
 */
export function repacked(parts: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const mtime = zipTime(date);
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const [name, bytes] of parts) {
    const entry = bytes.length === 0 || packed.test(name) ? new ZipPassThrough(name) : new Deflated(name);
    entry.mtime = mtime;
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return joined(pieces);
}

/** Packed by Node, which is several times as fast as JavaScript. */
class Deflated extends ZipPassThrough {
  override compression = 8;

  override process(bytes: Uint8Array, isLast: boolean): void {
    this.ondata(null, new Uint8Array(deflateRawSync(bytes, { level: 1 })), isLast);
  }
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
