import { buildPrinciple } from './build-principle.ts';
import principle01 from './content/principle-01.yaml';
import principle02 from './content/principle-02.yaml';
import principle03 from './content/principle-03.yaml';
import principle04 from './content/principle-04.yaml';
import principle05 from './content/principle-05.yaml';
import principle06 from './content/principle-06.yaml';
import principle07 from './content/principle-07.yaml';
import principle08 from './content/principle-08.yaml';
import principle09 from './content/principle-09.yaml';
import principle10 from './content/principle-10.yaml';
import principle11 from './content/principle-11.yaml';
import principle12 from './content/principle-12.yaml';
import principle13 from './content/principle-13.yaml';
import { parseContent } from './parse-content.ts';
import { principleContent } from './principle-content.ts';
import type { Duty, Principle, Provision } from './provision.ts';

const contents: readonly unknown[] = [
  principle01,
  principle02,
  principle03,
  principle04,
  principle05,
  principle06,
  principle07,
  principle08,
  principle09,
  principle10,
  principle11,
  principle12,
  principle13,
];

/** The 13 principles with all they hold, in the order of the Code. */
export const principles: readonly Principle[] = contents.map((content, index) =>
  buildPrinciple(parseContent(principleContent, content, contentFile(index + 1))),
);

/** The 72 provisions, in the order of the Code. */
export const provisions: readonly Provision[] = principles.flatMap((principle) => principle.provisions);

/** Every "shall", "should" and "may" of the Code, in its order. */
export const duties: readonly Duty[] = provisions.flatMap((provision) => provision.duties);

const provisionsById = new Map(provisions.map((provision) => [provision.id, provision]));
const dutiesById = new Map(duties.map((duty) => [duty.id, duty]));

/** @param id the UK Code's, such as `8.1.2` */
export function provisionById(id: string): Provision | undefined {
  return provisionsById.get(id);
}

/** @param id such as `2.7.b` */
export function dutyById(id: string): Duty | undefined {
  return dutiesById.get(id);
}

export function principleByNumber(number: number): Principle | undefined {
  return principles.find((principle) => principle.number === number);
}

function contentFile(number: number): string {
  return `core/code/content/principle-${String(number).padStart(2, '0')}.yaml`;
}
