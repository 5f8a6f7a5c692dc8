// Measures the judgement by what people decided in the product, as `candour labels` exports it.
import { readFileSync } from 'node:fs';
import { overlaps } from './labelled.mjs';

/** Reads labelled reviews, one a line (JSON Lines); a single one may also stand as one JSON object. */
export function labelledReviews(file, core) {
  const source = readFileSync(file, 'utf8');
  const lines = source.trimStart().startsWith('{\n') ? [source] : source.split('\n').filter(Boolean);
  return lines.map((line, at) => {
    const read = core.labelledReviewSchema.safeParse(parsed(line));
    if (!read.success) throw new Error(`${file}, line ${at + 1}: this is no line of \`candour labels\`.`);
    return read.data;
  });
}

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/**
 * Judges the papers of each review anew and holds the findings against the decisions. Where a person agreed with what
 * had been found, a quote counts as right that overlaps one they had before them.
 */
export function measureLabels(reviews, review) {
  const totals = { labels: 0, right: 0, present: 0, quoted: 0, hits: 0, agreed: 0, known: 0 };
  const misses = [];
  for (const { papers, labels } of reviews) {
    const { terms } = review(papers.map((paper) => ({ ...paper, unreadable: [], notes: [], refersTo: [] })));
    for (const label of labels) {
      const finding = terms[label.term];
      const right = finding.status === label.status;
      totals.labels++;
      if (right) totals.right++;
      if ((finding.status !== 'absent') === (label.status !== 'absent')) totals.present++;
      if (label.found !== null) totals.known++;
      if (label.found === label.status) totals.agreed++;
      const told = label.found === label.status && label.status !== 'absent' && label.quotes.length > 0;
      if (told && finding.status !== 'absent') {
        totals.quoted++;
        if (finding.quotes.some((quote) => label.quotes.some((seen) => samePlace(quote, seen))))
          totals.hits++;
      }
      if (!right) misses.push({ papers, label, finding });
    }
  }
  return { totals, misses };
}

const samePlace = (quote, seen) => quote.paper === seen.paper && overlaps(quote, seen);

/** Prints the figures and every decision that the judgement gets wrong, with the reason and the text. */
export function evaluateLabels(file, core, review) {
  const reviews = labelledReviews(file, core);
  const { totals, misses } = measureLabels(reviews, review);
  const share = (part, whole) => (whole === 0 ? 'none' : (part / whole).toFixed(3));
  console.log(
    `\nDecisions of people: ${totals.labels} in ${reviews.length} reviews; three-way ${share(totals.right, totals.labels)}; presence ${share(totals.present, totals.labels)}; quotes ${share(totals.hits, totals.quoted)}; they agreed with what was found in ${totals.agreed} of ${totals.known}`,
  );
  const line = (text) => text.replace(/\s+/g, ' ').slice(0, 300);
  for (const { papers, label, finding } of misses) {
    console.log(
      `\n${label.term} · ${papers.map((paper) => paper.file).join(', ')}: want ${label.status}, got ${finding.status}`,
    );
    console.log(`  because: ${line(label.reason)}`);
    for (const { text } of label.quotes.slice(0, 2)) console.log(`  seen:    ${line(text)}`);
    for (const { text } of [...finding.quotes, ...finding.closest].slice(0, 3))
      console.log(`  found:   ${line(text)}`);
  }
  return totals;
}
