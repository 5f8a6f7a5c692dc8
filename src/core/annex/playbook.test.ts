import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseIds, housePlaybook, parsePlaybook, playbookTemplate } from './index.ts';

const playbookOf = (yaml: string) => {
  const read = parsePlaybook(yaml);
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join(' '));
  return read.playbook;
};
const faultsOf = (yaml: string) => {
  const read = parsePlaybook(yaml);
  return read.ok ? [] : read.faults.map(({ line, message }) => `${line}: ${message}`);
};

describe('a playbook', () => {
  it('names only what differs from ours', () => {
    expect(playbookOf('')).toEqual(housePlaybook);
    expect(playbookOf('positions: { high: fallback }').positions).toEqual({
      low: 'fallback',
      medium: 'preferred',
      high: 'fallback',
    });
  });

  it('sets positions and figures for a clause, for all tiers or some', () => {
    const { house, clauses } = playbookOf(`
house: Example Borough Council
clauses:
  incident-notification:
    position: preferred
    figures:
      hours: { high: 12 }
      updates: 8
  independent-assurance: { leave-out: true }
`);
    expect(house).toBe('Example Borough Council');
    expect(clauses['incident-notification']).toEqual({
      position: { low: 'preferred', medium: 'preferred', high: 'preferred' },
      figures: { hours: { low: 72, medium: 48, high: 12 }, updates: { low: 8, medium: 8, high: 8 } },
      leaveOut: false,
    });
    expect(clauses['independent-assurance']?.leaveOut).toBe(true);
  });

  it('may name places of its own', () => {
    const { clauses } = playbookOf('clauses: { processing-location: { figures: { places: Scotland } } }');
    expect(clauses['processing-location']?.figures.places).toEqual({
      low: 'Scotland',
      medium: 'Scotland',
      high: 'Scotland',
    });
  });
});

describe('the playbook to start from', () => {
  it('holds our own settings', () => {
    expect(playbookOf(playbookTemplate())).toEqual(housePlaybook);
  });

  it('has every clause with our figures, once its lines are uncommented', () => {
    const { clauses } = playbookOf(playbookTemplate().replace(/^ {2}# /gm, '  '));
    expect(Object.keys(clauses)).toEqual(clauseIds);
    expect(clauses['incident-notification']?.figures.hours).toEqual({ low: 72, medium: 48, high: 24 });
    expect(Object.values(clauses).every(({ position }) => position?.high === 'preferred')).toBe(true);
  });
});

describe('a faulty playbook', () => {
  it('is told by line, by name and with the nearest valid one', () => {
    expect(
      faultsOf(`house: Example
position: fallback
clauses:
  incident-notifcation: {}
  audit-rights:
    position: prefered
    figures: { evidence: soon, stance: inspection }
`),
    ).toEqual([
      expect.stringMatching(/^2: A playbook has no "position"\. Did you mean "positions"\?/),
      expect.stringMatching(
        /^4: The clause library has no "incident-notifcation"\. Did you mean "incident-notification"\?/,
      ),
      expect.stringMatching(/^6: "prefered" is no position\. Did you mean "preferred"\?/),
      expect.stringMatching(
        /^7: The clause "audit-rights" has no "stance"\..* It has: interval, notice, evidence\./,
      ),
      expect.stringMatching(/^7: "evidence" must be a whole number of days, 1 to 10,000; "soon" is not\.$/),
    ]);
  });

  it.each([
    ['a list', '- one', /A playbook lists house, positions, clauses/],
    ['no YAML', 'house: "', /not valid YAML/],
    [
      'a clause that is a word',
      'clauses: { audit-rights: yes please }',
      /"audit-rights" must be a list of names/,
    ],
    ['a tier that is none', 'positions: { highest: fallback }', /A setting by tier has no "highest"/],
    ['a figure of nought', 'clauses: { audit-rights: { figures: { notice: 0 } } }', /1 to 10,000/],
    ['a leave-out that is a number', 'clauses: { audit-rights: { leave-out: 3 } }', /must be true or false/],
    ['too long', `house: ${'x'.repeat(70_000)}`, /64,000/],
    ['nested without end', '['.repeat(5_000), /nested too deeply/],
  ])('%s', (_, yaml, message) => {
    expect(faultsOf(yaml).join('\n')).toMatch(message);
  });

  it('never throws (property)', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (yaml) => {
        const read = parsePlaybook(yaml);
        expect(read.ok || read.faults.length > 0).toBe(true);
      }),
    );
  });
});
