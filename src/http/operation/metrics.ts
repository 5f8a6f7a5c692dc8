import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { collectDefaultMetrics, Gauge, Histogram, type OpenMetricsContentType, Registry } from 'prom-client';
import type { Log, OpenJobs } from '../../app/index.ts';

/** Seconds: a page takes some hundredths, the longest report some seconds. */
const durations = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  /** Counts each request and says of it in the log what says nothing about anyone: its route, not its address. */
  readonly watch: MiddlewareHandler;
  /** Everything counted, in OpenMetrics. */
  text(jobs: readonly OpenJobs[]): Promise<string>;
  readonly mediaType: string;
}

/** What this process does, to be asked for by a monitor. */
export function createMetrics(log: Log): Metrics {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  const registers = [registry];
  const requests = new Histogram({
    name: 'candour_request_duration_seconds',
    help: 'Requests by route, and how long they took.',
    labelNames: ['method', 'route', 'status'],
    buckets: durations,
    registers,
  });
  const underWay = new Gauge({
    name: 'candour_requests_under_way',
    help: 'Requests that are being answered.',
    registers,
  });
  const openJobs = new Gauge({
    name: 'candour_jobs',
    help: 'Jobs that wait or run, of all servers on this database.',
    labelNames: ['kind', 'state'],
    registers,
  });
  const oldestJob = new Gauge({
    name: 'candour_oldest_job_seconds',
    help: 'How long the oldest open job has been there.',
    labelNames: ['kind', 'state'],
    registers,
  });
  let asked = false;

  return {
    watch: async (c, next) => {
      const id = c.get('requestId');
      const started = performance.now();
      underWay.inc();
      try {
        await next();
      } finally {
        underWay.dec();
        const seconds = (performance.now() - started) / 1000;
        const { method } = c.req;
        const route = routePath(c, -1);
        const { status } = c.res;
        c.header('x-request-id', id);
        requests.observe({ method, route, status }, seconds);
        log('request', { id, method, route, status, ms: Math.round(seconds * 1000) });
      }
    },
    text: async (jobs) => {
      // They cost timers and observers, which a process that nobody asks can do without.
      if (!asked) collectDefaultMetrics({ register: registry });
      asked = true;
      openJobs.reset();
      oldestJob.reset();
      for (const { kind, state, count, oldestSeconds } of jobs) {
        openJobs.set({ kind, state }, count);
        oldestJob.set({ kind, state }, oldestSeconds);
      }
      return await registry.metrics();
    },
    mediaType: Registry.OPENMETRICS_CONTENT_TYPE,
  };
}
