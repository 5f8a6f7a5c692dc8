import { z } from 'zod';
import content from './content/threats.yaml';
import { parseContent } from './parse-content.ts';

/** Something that can go wrong with an AI system and that provisions answer. */
export interface Threat {
  readonly id: string;
  readonly name: string;
  /** One sentence for a reader who is no engineer. */
  readonly explanation: string;
}

const threatsContent = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'expected lower-case words joined by hyphens'),
    name: z.string().trim().min(1),
    explanation: z.string().trim().min(1),
  }),
);

/** The vocabulary of threats: attacks on data and model first, then those on their use and their keeping. */
export const threats: readonly Threat[] = parseContent(
  threatsContent,
  content,
  'core/code/content/threats.yaml',
);

const byId = new Map(threats.map((threat) => [threat.id, threat]));

export function threatById(id: string): Threat | undefined {
  return byId.get(id);
}
