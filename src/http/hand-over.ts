import type { Download } from '../app/index.ts';

/** A file to be saved, never shown as a page of ours: it may carry words of others. */
export function handOver({ name, mediaType, bytes }: Download): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
