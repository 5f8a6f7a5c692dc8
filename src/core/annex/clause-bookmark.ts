import type { ClauseId } from './annex.ts';

/** What every bookmark of ours begins with; Word hides bookmarks that begin with an underscore. */
export const bookmarkStart = '_candour_';

/** The bookmark that stands round a clause of ours in a Word file, so that a counter-draft can be held against it. */
export const clauseBookmark = (clause: ClauseId | 'definitions' | 'operative'): string =>
  `${bookmarkStart}${clause.replaceAll('-', '_')}`;
