import { formatCount } from './number-format.ts';
import { deepest, type Level, type Numbering } from './numbering.ts';

/** How a paragraph is numbered. */
export interface ParagraphNumber {
  /** As printed: "7.2", "(a)", "Article I"; null for a bullet or where the level prints nothing. */
  readonly label: string | null;
  readonly bullet: boolean;
  /** Paragraphs with the same list count together. */
  readonly list: string;
  /** 0 outermost. */
  readonly level: number;
  readonly indent: number | null;
  /** The label of the paragraph so many steps on in the same list and level, where nothing between starts it afresh. */
  readonly later: (steps: number) => string | null;
}

/** Counts the paragraphs of one document, in its order. */
export interface Numberer {
  /**
   * Counts one more paragraph.
   * @returns null where there is no such list: the paragraph has no number.
   */
  readonly count: (use: string, level: number) => ParagraphNumber | null;
}

/**
 * Numbers paragraphs as Word does. Counters belong to the list, so uses of one list count on from each other; a use
 * that overrides a start begins afresh once, at its first paragraph. A number starts the deeper levels afresh unless
 * they say otherwise, and counts for the levels above it that have none yet: after "1.1" comes "2.", not "1.".
 */
export function numbererOf(numbering: Numbering): Numberer {
  const counters = new Map<string, (number | null)[]>();
  const startedUses = new Set<string>();

  return {
    count(useId, level) {
      const use = numbering.uses.get(useId);
      const list = use && numbering.lists.get(use.list);
      if (!use || !list) return null;
      const levelAt = (at: number) => use.levels.get(at) ?? list.levels.get(at) ?? null;
      const own = levelAt(level);
      if (!own) return null;
      const counts = counters.get(list.id) ?? Array.from({ length: deepest + 1 }, () => null);
      counters.set(list.id, counts);

      for (let above = 0; above < level; above++) counts[above] ??= levelAt(above)?.start ?? 0;
      const override = use.starts.get(level);
      const before = counts[level] ?? null;
      const afresh = before === null || (override !== undefined && !startedUses.has(useId));
      counts[level] = afresh ? (override ?? own.start) : before + 1;
      if (override !== undefined) startedUses.add(useId);
      for (let deeper = level + 1; deeper <= deepest; deeper++)
        if (level < (levelAt(deeper)?.restart ?? deeper)) counts[deeper] = null;

      const bullet = own.format === 'bullet' || own.pictureBullet;
      const now = [...counts];
      const later = (steps: number) =>
        bullet ? null : labelOf(own, now.with(level, (now[level] ?? 0) + steps), levelAt);
      return { label: later(0), bullet, list: list.id, level, indent: own.indent, later };
    },
  };
}

function labelOf(
  own: Level,
  counts: readonly (number | null)[],
  levelAt: (at: number) => Level | null,
): string | null {
  const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = levelAt(at);
    return formatCount(counts[at] ?? level?.start ?? 0, formatIn(own, level), level?.customFormat ?? null);
  });
  return label.replace(/\s+/g, ' ').trim() || null;
}

/** A legal level writes every count in digits; those written in digits already keep their leading zero. */
function formatIn(own: Level, level: Level | null): string {
  const format = level?.format ?? 'decimal';
  return own.inDigits && format !== 'decimalZero' && format !== 'none' ? 'decimal' : format;
}
