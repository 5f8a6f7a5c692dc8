import { shown } from '../schema/fault.ts';
import { purlFault } from '../semantic/values.ts';
import { hashes, known, released } from './answered.ts';
import type { BomAnswers } from './answers.ts';

/** Answers that could not be written, in a sentence each: a digest with too few digits, a package URL that is none. */
export function unusedAnswers(answers: BomAnswers): string[] {
  return Object.values(answers).flatMap((entries) =>
    entries.flatMap((entry) => {
      const told: string[] = [];
      const digest = known(entry, 'sha256');
      if (digest !== undefined && hashes(entry) === undefined)
        told.push(`"${shown(digest)}" is no SHA-256: it needs 64 hexadecimal digits. It was left out.`);
      const purl = known(entry, 'purl');
      const fault = purl === undefined ? null : purlFault(purl);
      if (fault !== null) told.push(`${fault} It was left out.`);
      const time = known(entry, 'released');
      if (time !== undefined && released(entry) === undefined)
        told.push(`"${shown(time)}" is no date. It was left out.`);
      return told;
    }),
  );
}
