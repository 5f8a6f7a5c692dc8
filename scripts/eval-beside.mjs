// How the model that Candour carries judges labelled papers it never saw: of other suppliers, kept wherever their owner keeps them.
import { labelledPapers } from './labelled.mjs';
import { measure } from './measure.mjs';

/**
 * Reviews the papers under `folder` (docs/, gold/, suppliers.json, as the shared ones are) with the product's reviewer
 * and holds its findings against their labels. Gives the papers and what `measure` gives. Nothing of them is trained on.
 */
export function measureBeside(folder, core, reviewPapers) {
  const { papers } = labelledPapers(folder, core);
  return {
    papers,
    measured: measure(papers.map((paper) => ({ paper, findings: reviewPapers([paper.paper]) }))),
  };
}
