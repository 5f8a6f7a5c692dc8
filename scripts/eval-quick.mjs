// Development loop: leave suppliers out in folds, print figures by half and every miss of half A.
import { bundled } from './bundled.mjs';
import { labelledPapers, labelOf, overlaps } from './labelled.mjs';
import { bestPassages, fitDecision, fitPassages, prepare } from './train-judgement.mjs';
const folder = '../shared/contracts';
const K = Number(process.env.K ?? 9);
const show = process.argv[2];
const core = await bundled('src/core/contract/training.ts');
const t0 = performance.now();
const lap = (what) => console.log(`${what} ${((performance.now() - t0) / 1000).toFixed(1)}s`);
const { papers } = labelledPapers(folder, core);
const terms = Object.keys(papers[0].gold.terms), flags = Object.keys(papers[0].gold.flags);
const subjects = [...terms, ...flags];
const data = prepare(papers, core, subjects);
lap('prepared');
const extra = process.env.NOBOOK ? [] : core.phrasebookExamples ? core.phrasebookExamples(data) : [];
const suppliers = [...new Set(papers.map((p) => p.supplier))];
const foldOf = new Map(suppliers.map((s, i) => [s, i % K]));
const rows = [];
for (let k = 0; k < K; k++) {
  const fitted = fitPassages(data, data.papers.filter((p) => foldOf.get(p.supplier) !== k), extra);
  for (const paper of data.papers.filter((p) => foldOf.get(p.supplier) === k))
    for (const subject of subjects) {
      const best = bestPassages(data, fitted, paper, subject);
      rows.push({ paper, subject, fold: k, flag: flags.includes(subject), label: paper.labels.get(subject), best, evidence: core.paperEvidence(best, paper.paper.words) });
    }
}
lap('fitted');
for (let k = 0; k < K; k++) {
  const decision = fitDecision(rows.filter((r) => r.fold !== k), subjects);
  const dot = (w, e) => w.reduce((s, v, i) => s + v * e[i], 0);
  for (const r of rows.filter((r) => r.fold === k)) {
    r.zp = dot(decision.present[r.subject], r.evidence);
    r.zc = dot(decision.covered[r.subject], r.evidence);
  }
}
lap('decided');
const TH = Number(process.env.TH ?? -0.3), TC = Number(process.env.TC ?? 0);
for (const r of rows) {
  r.status = r.zp > TH ? (r.zc > TC ? 'covered' : 'weak') : 'absent';
  r.hit = r.best.slice(0, 3).some((b) => r.label.spans.some((g) => overlaps(b.passage.span, g)));
}
const f1 = (tp, fp, fn) => (2 * tp) / (2 * tp + fp + fn || 1);
const fig = (rs) => {
  const per = {}; let tp = 0, fp = 0, fn = 0, three = 0, n = 0, hit = 0;
  for (const r of rs.filter((r) => !r.flag)) {
    const c = (per[r.subject] ??= { tp: 0, fp: 0, fn: 0, n: 0, three: 0, hit: 0 });
    const got = r.status !== 'absent', want = r.label.present; c.n++; n++;
    if (got && want) { c.tp++; tp++; if (r.hit) { hit++; c.hit++; } } else if (got) { c.fp++; fp++; } else if (want) { c.fn++; fn++; }
    if (r.status === r.label.status) { three++; c.three++; }
  }
  let ftp = 0, ffp = 0, ffn = 0; const perf = {};
  for (const r of rs.filter((r) => r.flag && r.label.present !== null)) { const c = (perf[r.subject] ??= { tp: 0, fp: 0, fn: 0 }); const g = r.zp > 0, w = r.label.present; if (g && w) { ftp++; c.tp++; } else if (g) { ffp++; c.fp++; } else if (w) { ffn++; c.fn++; } }
  const ms = Object.values(per).filter((c) => c.tp + c.fn > 0).map((c) => f1(c.tp, c.fp, c.fn));
  return { per, perf, line: `F1 ${f1(tp, fp, fn).toFixed(3)} (fp ${fp} fn ${fn}) macro ${(ms.reduce((a, b) => a + b, 0) / ms.length).toFixed(3)} three ${(three / n).toFixed(3)} quote ${(hit / tp).toFixed(3)} flags ${f1(ftp, ffp, ffn).toFixed(3)}` };
};
const all = fig(rows), A = fig(rows.filter((r) => r.paper.half === 'A')), B = fig(rows.filter((r) => r.paper.half === 'B'));
if (process.env.TABLE !== '0') { const P = process.env.TABLE === 'A' ? A : all;
for (const [t, c] of Object.entries(P.per)) console.log(t.padEnd(26), 'F1', f1(c.tp, c.fp, c.fn).toFixed(2), 'fp', c.fp, 'fn', c.fn, 'three', (c.three / c.n).toFixed(2), 'hit', `${c.hit}/${c.tp}`);
for (const [t, c] of Object.entries(P.perf)) console.log(t.padEnd(26), 'F1', f1(c.tp, c.fp, c.fn).toFixed(2), 'fp', c.fp, 'fn', c.fn);}
console.log('all', all.line); console.log('A  ', A.line); console.log('B  ', B.line);
if (show) for (const r of rows) {
  if (r.paper.half !== 'A' && !process.env.SHOWB) continue;
  if (show !== 'all' && show !== r.subject) continue;
  const bad = r.flag ? r.label.present !== null && (r.zp > 0) !== r.label.present : r.status !== r.label.status;
  if (bad || (r.label.present && !r.flag && !r.hit)) {
    console.log(`\n## ${r.subject} ${r.paper.file}: want ${r.label.status}, got ${r.flag ? r.zp > 0 : r.status} (zp ${r.zp.toFixed(2)} zc ${r.zc.toFixed(2)}) ${r.hit ? 'hit' : ''}`);
    for (const s of r.label.spans.slice(0, 2)) console.log('  gold:', r.paper.text.slice(s.start, s.end).replace(/\s+/g, ' ').slice(0, 260));
    for (const b of r.best.slice(0, 2)) console.log(`  top ${b.present.toFixed(1)}/${b.covered.toFixed(1)} ${b.observation.statement.actor} ${(b.observation.signals.get(r.subject) ?? []).map((s) => s.name)}:`, b.observation.statement.passage.text.slice(0, 240));
  }
}
process.exit(0);
