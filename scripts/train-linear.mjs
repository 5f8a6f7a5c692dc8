// Logistic regression over named binary features: AdaGrad in a fixed order, so that a run gives the same bytes.

/** A generator of numbers in [0, 1) from a seed, so that shuffling is the same in each run. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/**
 * Fits weights.
 * @param examples `{ x: number[] (feature ids), y: 0 | 1, w: number }`
 * @param size how many feature ids there are
 * @param options epochs, rate, pull (strength of the pull to the prior, by feature id), prior (by feature id)
 */
export function fitLogistic(examples, size, { epochs = 12, rate = 0.3, pull, prior = null, seed = 1 }) {
  const weights = new Float64Array(size);
  if (prior !== null) weights.set(prior);
  const squares = new Float64Array(size).fill(1e-6);
  const anchor = prior ?? new Float64Array(size);
  const touched = new Float64Array(size);
  for (const { x } of examples) for (let at = 0; at < x.length; at++) touched[x[at]]++;
  const mean = new Float64Array(size);
  const settled = Math.ceil(epochs / 2);
  const order = examples.map((_, index) => index);
  const next = seeded(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      [order[at], order[other]] = [order[other], order[at]];
    }
    for (const index of order) {
      const { x, y, w } = examples[index];
      let z = 0;
      for (let at = 0; at < x.length; at++) z += weights[x[at]];
      const error = (1 / (1 + Math.exp(-z)) - y) * w;
      for (let at = 0; at < x.length; at++) {
        const id = x[at];
        const g = error + (pull[id] * (weights[id] - anchor[id])) / touched[id];
        squares[id] += g * g;
        weights[id] -= (rate * g) / Math.sqrt(squares[id]);
      }
    }
    if (epoch >= settled) for (let id = 0; id < size; id++) mean[id] += weights[id] / (epochs - settled);
  }
  return mean;
}
