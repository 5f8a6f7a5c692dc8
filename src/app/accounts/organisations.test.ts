import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  createReview,
  foundAnother,
  invite,
  joinAsSelf,
  listOrganisations,
  listReviews,
  showReview,
  switchOrganisation,
  verifyRecord,
} from '../index.ts';
import { signedIn } from '../test-people.ts';
import { minute, usePeople } from './people.fixture.ts';

const people = usePeople();

describe('another organisation', () => {
  it('is strictly apart, with a record of its own, and one person works in both', async () => {
    const { ws } = people;
    const { id } = await createReview(ws, people.ada.caller, { name: 'Of the first' });
    people.later(minute);
    const second = await foundAnother(ws, people.ada.caller, { name: 'Second' });
    const there = (await signedIn(ws, people.ada.token)).caller;
    expect(there).toMatchObject({ organisation: second.id, organisationName: 'Second', role: 'owner' });
    expect((await listReviews(ws, there)).items).toEqual([]);
    await expect(showReview(ws, there, id)).rejects.toMatchObject({ code: 'not-found' });
    const { memberships } = await listOrganisations(ws, there);
    const names = memberships.map(({ organisationName }) => organisationName);
    expect(names.slice(-2)).toEqual(['Analytical Engines', 'Second']);
    await switchOrganisation(ws, there, people.ada.caller.organisation);
    const back = (await signedIn(ws, people.ada.token)).caller;
    expect((await showReview(ws, back, id)).name).toBe('Of the first');
    expect(await verifyRecord(ws, back)).toMatchObject({ intact: true });
    expect(await verifyRecord(ws, there)).toMatchObject({ intact: true });
  });

  it('is entered by members only', async () => {
    const { ws } = people;
    const bob = await people.newcomer('owner');
    const { id } = await foundAnother(ws, bob.caller, { name: 'Of Bob' });
    for (const where of [id, ws.store.newId(), 'nowhere']) {
      await expect(switchOrganisation(ws, people.ada.caller, where)).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    const there = (await signedIn(ws, bob.token)).caller;
    const { token } = await invite(ws, there, { whom: 'Carol', role: 'viewer' });
    const carol = await people.newcomer('editor');
    await joinAsSelf(ws, carol.caller, token);
    expect((await signedIn(ws, carol.token)).caller).toMatchObject({ organisation: id, role: 'viewer' });
    await expect(joinAsSelf(ws, carol.caller, token)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a session of who is no member, whatever a program gets wrong', async () => {
    const { ws } = people;
    const bob = await people.newcomer('owner');
    const { id } = await foundAnother(ws, bob.caller, { name: 'Of Bob' });
    const moved = ws.store.maintain((db) =>
      sql`update session set working_in = ${id} where id = ${people.ada.caller.session}`.execute(db),
    );
    await expect(moved).rejects.toThrow(/foreign key/);
  });
});
