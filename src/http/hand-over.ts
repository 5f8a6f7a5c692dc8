import type { Download, Export } from '../app/index.ts';

/** A file to be saved, never shown as a page of ours: it may carry words of others. */
export const handOver = ({ name, mediaType, bytes }: Download): Response =>
  new Response(new Uint8Array(bytes), { headers: headersOf(name, mediaType) });

/** The same of a file that is written while it is sent. */
export function handOverPieces({ name, mediaType, pieces }: Export): Response {
  const iterator = pieces[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
  return new Response(body, { headers: headersOf(name, mediaType) });
}

const headersOf = (name: string, mediaType: string) => ({
  'content-type': mediaType,
  'content-disposition': `attachment; filename*=UTF-8''${extended(name)}`,
});

/** A name as RFC 8187 has it in a header, where fewer characters stay as they are than in addresses; half ones none. */
const extended = (name: string): string =>
  encodeURIComponent(Buffer.from(name, 'utf8').toString('utf8')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
