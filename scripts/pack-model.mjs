// The model file from fitted weights.

const round = (value) => Math.round(value * 1000) / 1000;

/** The model file's content from fitted weights. */
export function packModel(data, fitted, decision, about) {
  const lines = (weights, list, keep) =>
    list
      .map((name, id) => [name, round(weights[id] ?? 0)])
      .filter(([name, value]) => (value !== 0 || name.includes('signal:')) && keep(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}\t${value}`)
      .join('\n');
  const present = Object.fromEntries(
    data.subjects.map((subject) => {
      const prefix = `signal:${subject}:`;
      const own = lines(
        fitted.present.get(subject),
        data.names.list,
        (name) => !name.startsWith('signal:') || name.startsWith(prefix),
      );
      return [subject, own.replaceAll(prefix, 'signal:')];
    }),
  );
  return {
    version: 4,
    ...about,
    present,
    covered: lines(fitted.covered, data.coveredNames.list, () => true),
    known: fitted.known,
    decision,
  };
}
