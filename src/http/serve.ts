import { type AddressInfo, isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { createAdaptorServer } from '@hono/node-server';
import type { Workspace } from '../app/index.ts';
import { createServer, type ServerOptions } from './server.ts';

export interface ServeOptions extends Omit<ServerOptions, 'hosts' | 'access' | 'operation'> {
  /** Further names it answers to, such as the machine's name in an office network. */
  readonly hosts?: readonly string[];
  /** 127.0.0.1 unless told: only this machine. */
  readonly host?: string;
  /** 4173 or the next free one unless told; a port that was asked for is never exchanged for another. */
  readonly port?: number;
  /** The address people open, where a proxy stands before us. */
  readonly url?: URL;
  /** Asks for accounts also where only this machine can reach us. */
  readonly accounts?: boolean;
  /** Believes what a proxy says about who asks. */
  readonly behindProxy?: boolean;
  /** What a monitor has to send to read metrics from elsewhere than this machine. */
  readonly metricsToken?: string;
}

export interface Serving {
  /** What to open in a browser. */
  readonly url: string;
  /** Whether nobody is let in without an account, since others than this machine can reach us. */
  readonly accounts: boolean;
  /** From now on says that it is not ready, so that no new requests are sent here. */
  drain(): void;
  /**
   * Stops listening and waits for requests under way, those that take longer than 15 seconds are cut off. The
   * workspace stays open.
   */
  close(): Promise<void>;
}

const usualPort = 4173;
const portsTried = 20;

/** Listens. Rejects with the system's error when the port is taken (`EADDRINUSE`) or not allowed. */
export async function serve(workspace: Workspace, options: ServeOptions): Promise<Serving> {
  const { host = '127.0.0.1', hosts = [], url = null, behindProxy = false } = options;
  const accounts = options.accounts === true || !isLoopback(host) || url !== null || hosts.length > 0;
  let stopping = false;
  const app = createServer(workspace, {
    ...options,
    operation: {
      isStopping: () => stopping,
      ...(options.metricsToken === undefined ? {} : { metricsToken: options.metricsToken }),
    },
    hosts: [host, ...hosts, ...(isWildcard(host) ? ownNames() : [])],
    access: { accounts, url, behindProxy },
  });
  const server = createAdaptorServer({ fetch: app.fetch });

  const listen = (port: number) =>
    new Promise<AddressInfo>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.removeListener('error', reject);
        const address = server.address();
        if (address === null || typeof address === 'string') reject(new Error('listening on no port'));
        else resolve(address);
      });
    });

  const { port } = options.port === undefined ? await firstFree(listen) : await listen(options.port);
  return {
    url: url?.href ?? `http://${hostInUrl(host)}:${port}/`,
    accounts,
    drain: () => {
      stopping = true;
    },
    close: async () => {
      stopping = true;
      await stopListening(server);
    },
  };
}

/** Milliseconds a request under way may still take. */
const grace = 15_000;

/** A connection that is kept open for further requests counts as one until it is closed, so it is, when it idles. */
async function stopListening(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
  const closeIdle = (): void => {
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  };
  closeIdle();
  const sweep = setInterval(closeIdle, 100);
  const cut = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
  }, grace);
  try {
    await closed;
  } finally {
    clearInterval(sweep);
    clearTimeout(cut);
  }
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** Listens at every address of the machine. */
const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** What others in the network may call this machine. */
const ownNames = (): string[] => [
  hostname(),
  ...Object.values(networkInterfaces()).flatMap((some = []) => some.map(({ address }) => hostInUrl(address))),
];

const hostInUrl = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);

async function firstFree(listen: (port: number) => Promise<AddressInfo>): Promise<AddressInfo> {
  for (let port = usualPort; port < usualPort + portsTried; port += 1) {
    try {
      return await listen(port);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  return listen(0);
}
