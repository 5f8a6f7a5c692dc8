// What the benches measure with.

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds of the processor, so that other work on the machine does not count. */
export async function timed(work) {
  const started = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(started);
  return { value, ms: (user + system) / 1000 };
}

/** Resident memory of this process now, in megabytes. */
export const residentNow = () => Math.round(process.memoryUsage.rss() / 2 ** 20);

/** The most it ever was. */
export const residentPeak = () => Math.round(process.resourceUsage().maxRSS / 2 ** 10);
