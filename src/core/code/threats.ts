import content from './content/threats.yaml';
import { threatsContent } from './content-schema.ts';
import { parseContent } from './parse-content.ts';

/** Something that can go wrong with an AI system and that provisions answer. */
export interface Threat {
  readonly id: string;
  readonly name: string;
  /** One sentence for a reader who is no engineer. */
  readonly explanation: string;
}

/** The vocabulary of threats, in the order in which a reader would want them. */
export const threats: readonly Threat[] = parseContent(
  threatsContent,
  content,
  'core/code/content/threats.yaml',
);

const byId = new Map(threats.map((threat) => [threat.id, threat]));

export function threatById(id: string): Threat | undefined {
  return byId.get(id);
}
