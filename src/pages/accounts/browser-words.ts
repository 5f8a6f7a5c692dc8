/** What browsers say of themselves, the more particular first: each also claims to be those after it. */
const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'an iPhone'],
  ['iPad', 'an iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'a Mac'],
  ['Linux', 'Linux'],
] as const;

/** "Firefox on Windows", as far as the browser says it. */
export function browserWords(agent: string): string {
  const [browser, system] = [browsers, systems].map(
    (known) => known.find(([mark]) => agent.includes(mark))?.[1],
  );
  if (browser === undefined) return 'Another program';
  return system === undefined ? browser : `${browser} on ${system}`;
}
