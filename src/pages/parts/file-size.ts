const units = ['bytes', 'kB', 'MB'] as const;

/** A size as a person reads it: 1_500_000 is "1.5 MB". */
export function fileSize(bytes: number): string {
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
