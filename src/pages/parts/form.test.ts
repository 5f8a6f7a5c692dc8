import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { sentForm } from './form.ts';

const app = new Hono().post('/', async (c) => c.text((await sentForm(c)).day('on')));
const dayOf = async (typed: string): Promise<string> =>
  (await app.request('/', { method: 'POST', body: new URLSearchParams({ on: typed }) })).text();

describe('a day in a form', () => {
  it.each(['2027-03-31', '31/03/2027', ' 31 March 2027 ', '31.3.2027'])(
    'is read as it is written in Britain: %s',
    async (typed) => {
      expect(await dayOf(typed)).toBe('2027-03-31');
    },
  );

  it.each(['', 'next week', '31 February 2027'])(
    'stays as typed where it is none, to be corrected: %j',
    async (typed) => {
      expect(await dayOf(typed)).toBe(typed);
    },
  );
});
