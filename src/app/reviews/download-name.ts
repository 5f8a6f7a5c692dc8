/** A file name that every system takes: the review's name without what file systems refuse, then the ending. */
export function downloadName(review: string, what: string, ending: string): string {
  const name = review
    .replace(/[^\p{L}\p{N} ._-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, 80);
  return `${[name, what].filter((part) => part !== '').join(' ')}.${ending}`;
}
