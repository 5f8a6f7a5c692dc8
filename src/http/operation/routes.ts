import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { type Context, Hono } from 'hono';
import { isReady, openJobs, type Workspace } from '../../app/index.ts';
import { connectionOf } from '../access/index.ts';
import { refuse } from '../problem.ts';
import type { Metrics } from './metrics.ts';

export interface OperationOptions {
  /** What a monitor sends as `Authorization: Bearer …`; without it only this machine may read metrics. */
  readonly metricsToken?: string;
  /** True from the moment the server was told to stop. */
  readonly isStopping?: () => boolean;
}

/**
 * For those who run the server: whether it lives, whether it can take requests, and what it does. Nothing here says
 * anything about anyone, so nobody signs in.
 */
export function operationRoutes(workspace: Workspace, metrics: Metrics, options: OperationOptions): Hono {
  const { metricsToken, isStopping = () => false } = options;
  const routes = new Hono();

  routes.get('/health', (c) => c.json({ status: 'ok' }));

  routes.get('/ready', async (c) => {
    if (isStopping()) return c.json({ status: 'stopping' }, 503);
    return (await isReady(workspace)) ? c.json({ status: 'ready' }) : c.json({ status: 'no database' }, 503);
  });

  routes.get('/metrics', async (c) => {
    if (!mayRead(c, metricsToken))
      throw refuse(403, 'Metrics are for this machine, or for who has their token.');
    return c.body(await metrics.text(await openJobs(workspace)), 200, { 'content-type': metrics.mediaType });
  });

  return routes;
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** What any proxy adds: who comes through one is not at this machine, though the connection is. */
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

function mayRead(c: Context, token: string | undefined): boolean {
  if (token !== undefined && token !== '') {
    const sent = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    return timingSafeEqual(digest(sent), digest(token));
  }
  const address = connectionOf(c).replace(/^::ffff:/i, '');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  return (
    isIP(address) !== 0 &&
    loopback.check(address, family) &&
    proxyHeaders.every((name) => c.req.header(name) === undefined)
  );
}

const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest();
