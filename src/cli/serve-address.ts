import type { ServeOptions } from '../http/index.ts';
import { UsageError } from './command.ts';

/** Where the server listens and who reaches it, as the command line says it. */
export const addressOptions = {
  port: { type: 'string' },
  host: { type: 'string' },
  url: { type: 'string' },
  accounts: { type: 'boolean', default: false },
  'behind-proxy': { type: 'boolean', default: false },
} as const;

export const addressUsage = `
  --port PORT     the port to listen on; without it 4173 or the next that is free
  --host ADDRESS  the address to listen at, such as 0.0.0.0 for all; without it 127.0.0.1, this machine alone.
                  Whoever else can reach Candour has to sign in
  --url URL       what people open, when a proxy that speaks TLS stands before Candour
  --behind-proxy  believes the proxy's X-Forwarded-For, so that attempts to sign in are counted by who made them
  --accounts      asks everyone to sign in, also on this machine
`.trimEnd();

interface AddressValues {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly url?: string | undefined;
  readonly accounts: boolean;
  readonly 'behind-proxy': boolean;
}

/** Throws a `UsageError` over what is no port or no address. */
export function addressOf(
  values: AddressValues,
): Pick<ServeOptions, 'port' | 'host' | 'url' | 'accounts' | 'behindProxy'> {
  const { port, host, url, accounts } = values;
  return {
    ...(port === undefined ? {} : { port: portOf(port) }),
    ...(host === undefined ? {} : { host }),
    ...(url === undefined ? {} : { url: urlOf(url) }),
    accounts,
    behindProxy: values['behind-proxy'],
  };
}

const highestPort = 65_535;

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= highestPort) return port;
  throw new UsageError(`"${text}" is not a port. Ports are whole numbers from 1 to ${highestPort}.`);
}

function urlOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url;
  throw new UsageError(`"${text}" is not an address like https://candour.example.org, without a path.`);
}
