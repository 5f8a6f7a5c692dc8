import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { serveCommand } from './serve.ts';

const read = (name: string) => readFileSync(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');
const compose = z
  .looseObject({
    services: z.record(
      z.string(),
      z.looseObject({
        image: z.string().optional(),
        command: z.array(z.string()).optional(),
        environment: z.record(z.string(), z.string()).default({}),
      }),
    ),
  })
  .parse(parse(read('compose.yaml'), { merge: true }));
const unit = read('candour.service');

/** The words after `candour serve`. */
const asked = [
  ...Object.values(compose.services).flatMap(({ command = [] }) => command),
  ...(/^ExecStart=.*candour (.*)$/m.exec(unit)?.[1] ?? '').split(' '),
].filter((word) => word.startsWith('--'));

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe('what is handed on to run a server by', () => {
  it('asks of candour serve only what it can do', () => {
    expect(asked).toContain('--behind-proxy');
    for (const option of asked) expect(serveCommand.usage).toContain(option);
  });

  it('hands every setting of the servers on that they know', () => {
    const told = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
    const servers = Object.values(compose.services).filter(({ command }) => command !== undefined);
    const known = [
      'DATABASE_URL',
      'CANDOUR_METRICS_TOKEN',
      'CANDOUR_WEBHOOK_HOSTS',
      'CANDOUR_OIDC_ISSUER',
      'CANDOUR_OIDC_DOMAINS',
    ];
    expect(servers).toHaveLength(2);
    for (const name of known) {
      expect(told).toContain(name);
      for (const { environment } of servers) expect(Object.keys(environment)).toContain(name);
    }
  });

  it('takes a PostgreSQL that Candour runs on', () => {
    const version = Number(/^postgres:(\d+)/.exec(compose.services.database?.image ?? '')?.[1]);
    expect(version).toBeGreaterThanOrEqual(15);
  });

  it('leaves no settings of the machine open that Candour does without', () => {
    for (const line of [
      'NoNewPrivileges=yes',
      'ProtectSystem=strict',
      'CapabilityBoundingSet=',
      'DynamicUser=yes',
    ]) {
      expect(unit.split('\n')).toContain(line);
    }
  });

  it.runIf(hasSystemd)('is a unit that systemd has nothing against', () => {
    const file = fileURLToPath(new URL('../../deploy/candour.service', import.meta.url));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});
