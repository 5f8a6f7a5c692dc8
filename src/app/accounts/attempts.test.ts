import { describe, expect, it } from 'vitest';
import { signIn } from '../index.ts';
import { testPassword as password, testVisitor as visitor } from '../test-people.ts';
import { networkOf } from './attempts.ts';
import { email, usePeople } from './people.fixture.ts';

const people = usePeople();

describe('attempts from one place', () => {
  it.each([
    ['192.0.2.1', '::ffff:192.0.2.1', true],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['192.0.2.1', '192.0.2.2', false],
    ['unknown', 'unknown', true],
  ])('%s and %s: one is the other: %s', (one, other, same) => {
    expect(networkOf(one) === networkOf(other)).toBe(same);
  });

  it('are counted together over a whole network of IPv6', async () => {
    const from = (index: number, network = '2001:db8:1:2') => ({
      ...visitor,
      address: `${network}::${index.toString(16)}`,
    });
    for (let index = 0; index < 60; index += 1) {
      const guess = signIn(people.ws, from(index), {
        email: `${index}@example.org`,
        password: 'not this one',
      });
      await expect(guess).rejects.toMatchObject({ code: 'invalid' });
    }
    await expect(signIn(people.ws, from(61), { email, password })).rejects.toMatchObject({
      code: 'too-many',
    });
    await expect(signIn(people.ws, from(61, '2001:db8:1:3'), { email, password })).resolves.toBeDefined();
  });
});
