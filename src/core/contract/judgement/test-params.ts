import type { TermId } from '../../terms/index.ts';
import type { ParameterValue } from '../finding.ts';
import { readMarkdown } from '../read/index.ts';
import { carriedFinder } from './content.ts';
import { observe } from './evidence.ts';
import { parametersOf } from './parameters.ts';

const head =
  '# Agreement\n\nBetween Fennel Ltd ("Provider") and the customer ("Customer").\n\n## 1. Terms\n\n';

/** For tests: what is read from sentences that all surely speak to a term, whatever a model would say of them. */
export function params(term: TermId, sentences: string): Readonly<Record<string, ParameterValue>> {
  const paper = readMarkdown('agreement.md', `${head}1.1 ${sentences}\n`);
  const passages = observe(paper, carriedFinder())
    .filter(({ statement }) => statement.passage.start > 0 || statement.passage.clause.role !== 'heading')
    .map((observation) => ({
      observation,
      present: 3,
      covered: 0,
      likeness: { speaking: null, seeming: null },
    }));
  return parametersOf(term, passages).params;
}
