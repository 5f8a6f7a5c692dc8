// The phrasebook's sentences as examples to train on. They are ours, so no supplier's paper is in them.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const actor =
  /\b(\p{Lu}[\p{Ll}]{2,}(?: \p{Lu}[\p{Ll}]+)?) (?:will|shall|may|must|has|is|does|uses|holds|keeps|maintains|provides|commits|undertakes|agrees|operates)\b/gu;
const general =
  /^(?:the|our|your|each|any|all|this|that|these|if|no|where|when|personal|customer|client|data|such|security|service|services|subscriber|provider|supplier|vendor|company|user|users|licensee|licensor|controller|processor|members?|you|we|it|they|access|output|outputs|models?|content|nothing|neither|either|users?|audit|subprocessors?|software|system|platform|product|application|documentation|agreement|artificial)\b/i;

/** Reads every sentence of the phrasebook as a passage: `{ subject, status, observation, params }`. */
export function phrasebookExamples(folder, core) {
  if (!existsSync(folder)) return { examples: [], sha256: '' };
  const hash = createHash('sha256');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const sentences = files.flatMap((name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    hash.update(source);
    const file = parse(source);
    return ['covered', 'weak', 'present', 'none'].flatMap((kind) =>
      (file[kind] ?? []).map(({ text, params }) => ({
        subject: name.replace('.yaml', '').replace('flag-', ''),
        status: kind === 'present' ? 'covered' : kind,
        text: String(text),
        params,
      })),
    );
  });
  const parties = core.partiesNamed(suppliersNamed(sentences));
  const examples = sentences.flatMap((sentence) => {
    const paper = core.readMarkdown('phrase.md', sentence.text);
    return core.observe(paper, core.finder, parties).map((observation) => ({ ...sentence, observation }));
  });
  return { examples, sha256: hash.digest('hex') };
}

function suppliersNamed(sentences) {
  const counts = new Map();
  for (const { text } of sentences)
    for (const [, name] of text.matchAll(actor))
      if (!general.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 4).map(([name]) => name);
}
