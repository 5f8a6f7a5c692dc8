import { describe, expect, it } from 'vitest';
import {
  catalogueVersionById,
  catalogueVersions,
  duties,
  dutyById,
  dutySentence,
  filterProvisions,
  modalVerbIn,
  phases,
  principleByNumber,
  principles,
  principleTitleIn,
  provisionById,
  provisionIdIn,
  provisions,
  roles,
  strengths,
} from './index.ts';

const required = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('expected a value');
  return value;
};

describe('the Code as data', () => {
  it('has 13 principles and 72 provisions, of which 49 hold a required duty', () => {
    expect(principles.map((principle) => principle.number)).toEqual([...Array(13).keys()].map((n) => n + 1));
    expect(provisions).toHaveLength(72);
    expect(provisions.filter((provision) => provision.strength === 'required')).toHaveLength(49);
    expect(provisions.filter((provision) => provision.strength === 'recommended')).toHaveLength(23);
  });

  it('goes through the phases in their order', () => {
    const inOrder = principles.map((principle) => phases.indexOf(principle.phase));
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    expect(new Set(inOrder).size).toBe(phases.length);
  });

  it('numbers provisions without gap, repetition or orphan', () => {
    for (const principle of principles) {
      const ids = principle.provisions.map((provision) => provision.id);
      let [main, sub] = [0, 0];
      for (const id of ids) {
        const isSub = id.split('.').length === 3;
        [main, sub] = isSub ? [main, sub + 1] : [main + 1, 0];
        expect(id).toBe([principle.number, main, ...(isSub ? [sub] : [])].join('.'));
      }
      for (const { parent } of principle.provisions) if (parent !== null) expect(ids).toContain(parent);
    }
  });

  it('splits each provision into lettered duties', () => {
    for (const provision of provisions) {
      expect(provision.duties.map((duty) => duty.id)).toEqual(
        provision.duties.map((_, index) => `${provision.id}.${'abcdefgh'.charAt(index)}`),
      );
      for (const duty of provision.duties) expect(duty.provision).toBe(provision.id);
    }
    expect(new Set(duties.map((duty) => duty.id)).size).toBe(duties.length);
  });

  it('lays a duty only on a role that the provision names, unless the role is implied', () => {
    for (const provision of provisions) {
      const strangers = provision.obliged.filter((role) => !provision.named.includes(role));
      if (provision.obligedImplied) {
        const parent = required(provisionById(provision.parent ?? ''));
        expect(parent.obliged).toEqual(expect.arrayContaining([...provision.obliged]));
      } else expect(strangers, provision.id).toEqual([]);
    }
  });

  it('keeps required and recommended apart in the four provisions that mix them', () => {
    const mixed = provisions.filter((provision) => provision.mixed);
    expect(mixed.map((provision) => provision.id)).toEqual(['2.7', '3.1', '3.2', '8.1']);
    expect(dutyById('2.7.a')?.strength).toBe('required');
    expect(dutyById('2.7.b')?.strength).toBe('recommended');
    expect(dutyById('3.2.c')).toMatchObject({ strength: 'recommended', roles: ['system-operator'] });
    expect(dutyById('8.3.b')?.strength).toBe('possible');
  });

  it('says who does what in a sentence, and whether one may do it for both', () => {
    const sentence = (id: string) => dutySentence(required(dutyById(id)), catalogueVersionById('uk'));
    expect(sentence('3.2.a')).toBe(
      'The developer shall tell system operators of AI threats it cannot resolve.',
    );
    expect(sentence('2.7.b')).toMatch(/^The developer and the system operator should each see to it that /);
    expect(sentence('5.1.a')).toMatch(
      /^The developer, the system operator and the data custodian shall each keep /,
    );
    expect(sentence('4.3.a')).toMatch(/^The developer and\/or the system operator shall design, /);
  });

  it('finds by id, and nothing by an id that is not there', () => {
    expect(provisionById('8.1.2')?.principle).toBe(8);
    expect(provisionById('8.1.3')).toBeUndefined();
    expect(dutyById('8.1.2')).toBeUndefined();
    expect(principleByNumber(14)).toBeUndefined();
  });
});

describe('catalogue versions', () => {
  it('number the same provision in their own way', () => {
    const provision = required(provisionById('8.1.2'));
    expect(catalogueVersions.map((each) => provisionIdIn(each, provision))).toEqual([
      '8.1.2',
      '5.2.4-1.2',
      '5.2.4-1.2',
    ]);
  });

  it('title the same principle in their own way', () => {
    const principle = required(principleByNumber(12));
    expect(principleTitleIn(catalogueVersionById('uk'), principle)).toBe("Monitor your system's behaviour");
    expect(principleTitleIn(catalogueVersionById('en'), principle)).toBe("Monitor the system's behaviour");
  });

  it('speak the verb of a duty', () => {
    const verbs = ['2.7.a', '2.7.b', '8.3.b'].map((id) =>
      modalVerbIn(catalogueVersionById('en'), required(dutyById(id))),
    );
    expect(verbs).toEqual(['shall', 'should', 'may']);
  });

  it('name only duties that exist among their exceptions', () => {
    for (const each of catalogueVersions)
      for (const id of Object.keys(each.modalVerbExceptions)) expect(dutyById(id), id).toBeDefined();
  });
});

describe('filtering', () => {
  it('gives everything when nothing is asked', () => {
    expect(filterProvisions({})).toEqual(provisions);
  });

  it('finds a mixed provision under both its strengths', () => {
    for (const strength of ['required', 'recommended'] as const)
      expect(filterProvisions({ strength }).map((provision) => provision.id)).toContain('2.7');
  });

  it('wants role and strength in the same duty', () => {
    const recommended = filterProvisions({ role: 'developer', strength: 'recommended' });
    expect(recommended.map((provision) => provision.id)).not.toContain('3.2');
    expect(filterProvisions({ role: 'end-user' }).map((provision) => provision.id)).toEqual(['5.4']);
  });

  it('divides the Code: each provision in one phase, and under each role exactly those that oblige it', () => {
    expect(phases.flatMap((phase) => filterProvisions({ phase }))).toEqual(provisions);
    expect(principles.flatMap(({ number }) => filterProvisions({ principle: number }))).toEqual(provisions);
    for (const role of roles)
      expect(filterProvisions({ role })).toEqual(provisions.filter(({ obliged }) => obliged.includes(role)));
    const found = new Set(strengths.flatMap((strength) => filterProvisions({ strength })));
    expect(found.size).toBe(provisions.length);
  });
});
