import { shown } from '../schema/fault.ts';
import { purlFault } from '../semantic/values.ts';
import { hashes, known, released, yesNo } from './answered.ts';
import { type BomAnswers, bomForm, type Entry } from './answers.ts';

/** Answers that could not be written as given, in a sentence each: a digest with too few digits, a part without a name. */
export function unusedAnswers(answers: BomAnswers): string[] {
  return Object.entries(answers).flatMap(([group, entries]) =>
    entries.flatMap((entry) => {
      const told: string[] = [...nameless(group, entry)];
      const digest = known(entry, 'sha256');
      if (digest !== undefined && hashes(entry) === undefined)
        told.push(`"${shown(digest)}" is no SHA-256: it needs 64 hexadecimal digits. It was left out.`);
      const purl = known(entry, 'purl');
      const fault = purl === undefined ? null : purlFault(purl);
      if (fault !== null) told.push(`${fault} It was left out.`);
      const time = known(entry, 'released');
      if (time !== undefined && released(entry) === undefined)
        told.push(`"${shown(time)}" is no date. It was left out.`);
      for (const field of ['authenticated', 'crossesTrustBoundary']) {
        const answer = known(entry, field);
        if (answer !== undefined && yesNo(answer) === undefined)
          told.push(`"${shown(answer)}" is neither yes nor no. It was left out.`);
      }
      return told;
    }),
  );
}

/** What may be listed several times is known by its name. */
function nameless(group: string, entry: Entry): string[] {
  const asked = bomForm.find(({ id }) => id === group);
  if (asked === undefined || !asked.many || known(entry, 'name') !== undefined) return [];
  const answered = asked.fields.some(({ id }) => (entry[id] ?? '').trim() !== '');
  return answered ? [`An entry under "${asked.title}" has no name. It was called unnamed.`] : [];
}
