import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Hono } from 'hono';
import { builtFile } from '../built.ts';
import { noSuchPage, problemResponse } from './problem.ts';

/** The address of a built file, which changes with its content. */
export type AssetUrl = (name: string) => string;

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly hash: string;
}

function readAsset(name: string): Asset {
  const bytes = new Uint8Array(readFileSync(builtFile(`assets/${name}`)));
  return {
    bytes,
    mediaType: mediaTypes[extname(name)] ?? 'application/octet-stream',
    hash: createHash('sha256').update(bytes).digest('base64url').slice(0, 16),
  };
}

export interface Assets {
  readonly url: AssetUrl;
  readonly routes: Hono;
}

/**
 * The browser's files out of dist/assets, read once. An address with the right hash may be kept for ever; any other
 * is asked for again and answered 304 while nothing changed.
 */
export function loadAssets(): Assets {
  const known = new Map(readdirSync(builtFile('assets')).map((name) => [name, readAsset(name)]));
  const routes = new Hono();
  routes.get('/assets/:name', (c) => {
    const asset = known.get(c.req.param('name'));
    if (asset === undefined) return problemResponse(c, noSuchPage);
    const etag = `"${asset.hash}"`;
    c.header('etag', etag);
    c.header(
      'cache-control',
      c.req.query('v') === asset.hash ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (c.req.header('if-none-match') === etag) return c.body(null, 304);
    return c.body(asset.bytes, 200, { 'content-type': asset.mediaType });
  });
  return {
    url: (name) => `/assets/${name}?v=${known.get(name)?.hash ?? 'missing'}`,
    routes,
  };
}
