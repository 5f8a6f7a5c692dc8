/** What of a UUID version 7 is not random: 48 bits of time, then version and variant. */
const timeBytes = 6;

/**
 * A time-ordered UUID (version 7, RFC 9562): rows made together lie together, and the newest are found by their key.
 * Time and 10 random bytes are handed in.
 */
export function timeOrderedId(at: Date, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  bytes.set(random.subarray(0, bytes.length - timeBytes), timeBytes);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(at.getTime() / 2 ** 32));
  view.setUint32(2, at.getTime() % 2 ** 32);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Buffer.from(bytes).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
