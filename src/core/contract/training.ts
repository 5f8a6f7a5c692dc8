/** What the scripts that train and measure need of the inside. The product does not import this. */
export { coveredFeatures, observe, paperEvidence, presentFeatures } from './judgement/evidence.ts';
export { finder } from './judgement/content.ts';
export { readMarkdown } from './read/markdown.ts';
export { sourceSpan } from './source-span.ts';
