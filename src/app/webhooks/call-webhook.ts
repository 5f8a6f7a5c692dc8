import { request as requestPlain } from 'node:http';
import { request } from 'node:https';
import { ForbiddenAddress, publicLookup } from './public-address.ts';
import { type AllowedHosts, faultOfAddress } from './webhook-address.ts';

/** Milliseconds in which a call has to be answered. */
const patience = 10_000;

export interface CallResult {
  /** Null when there was no answer. */
  readonly status: number | null;
  /** Why it did not succeed; empty when it did. */
  readonly because: string;
}

/**
 * Posts JSON to an address and gives what it answered; never throws. Only 2xx is a success: no redirect is followed,
 * for it could lead anywhere. What it answers with is not read.
 */
export async function callWebhook(
  text: string,
  { headers, body, allowed, signal }: CallOptions,
): Promise<CallResult> {
  const fault = faultOfAddress(text, allowed);
  if (fault !== null) return { status: null, because: fault };
  const url = new URL(text);
  const open = url.protocol === 'https:' ? request : requestPlain;
  const guard = allowed.includes(url.host) ? {} : { lookup: publicLookup };
  return await new Promise((resolve) => {
    const failed = (error: Error): void => resolve({ status: null, because: told(error) });
    const call = open(url, {
      ...guard,
      method: 'POST',
      // No connection is taken over from an earlier call, whose address was looked at for that one.
      agent: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    call.on('error', failed);
    call.on('response', (answer) => {
      const { statusCode = 0 } = answer;
      answer.destroy();
      const ok = statusCode >= 200 && statusCode < 300;
      resolve({ status: statusCode, because: ok ? '' : `It answered ${statusCode}.` });
    });
    call.end(body);
  });
}

interface CallOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly allowed: AllowedHosts;
  readonly signal: AbortSignal;
}

function told(error: Error): string {
  if (error instanceof ForbiddenAddress) return error.message;
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return 'It did not answer within 10 seconds.';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return `It could not be reached (${code}).`;
}
