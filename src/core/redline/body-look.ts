import type { DocxParagraph } from '../contract/index.ts';
import { type BodyText, elementOf } from './body-text.ts';
import { childOf, type SpanElement, written } from './xml-spans.ts';

/** How the document's plain paragraphs look, so that what is added looks like it. */
export interface BodyLook {
  /** The `w:pStyle` property; empty where the plain paragraphs use the default. */
  readonly style: string;
  /** Fonts and sizes as content of `w:rPr`. */
  readonly run: string;
}

const copied = ['w:rFonts', 'w:sz', 'w:szCs'];

/** The look that most of the document's words share, of paragraphs that are no headings. */
export function bodyLook(text: BodyText, paragraphs: readonly DocxParagraph[]): BodyLook {
  const weights = new Map<string, { look: BodyLook; weight: number }>();
  for (const paragraph of paragraphs) {
    const element = elementOf(text, paragraph);
    if (element === null || paragraph.isTitle || paragraph.outline !== null || paragraph.cell !== null)
      continue;
    const look = lookOf(text, element, paragraph.number === null);
    const key = `${look.style} ${look.run}`;
    const weight = (weights.get(key)?.weight ?? 0) + paragraph.text.length;
    weights.set(key, { look, weight });
  }
  const [heaviest] = [...weights.values()].sort((one, other) => other.weight - one.weight);
  return heaviest?.look ?? { style: '', run: '' };
}

/** A numbered paragraph's style would number what is added. */
function lookOf({ part }: BodyText, paragraph: SpanElement, takeStyle: boolean): BodyLook {
  const style = takeStyle ? childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') : null;
  return { style: style === null ? '' : written(part.text, style), run: runLook(part.text, paragraph) };
}

/** Fonts and sizes of a paragraph's longest run. */
export function runLook(text: string, paragraph: SpanElement): string {
  const runs = paragraph.children.filter(({ name }) => name === 'w:r');
  const [longest] = runs.sort((one, other) => other.end - other.start - (one.end - one.start));
  const properties = childOf(longest, 'w:rPr');
  return copied
    .flatMap((name) => childOf(properties, name) ?? [])
    .map((element) => written(text, element))
    .join('');
}
