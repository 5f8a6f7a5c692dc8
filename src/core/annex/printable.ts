// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids, and a quote may hold them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without the characters that no XML file may hold: a quote from a damaged paper must not damage ours. */
export function printable(text: string): string {
  return text.replace(forbidden, '').replace(loneSurrogate, '\ufffd');
}
