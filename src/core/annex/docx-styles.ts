import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';

/** Lengths are twentieths of a point, sizes half-points, as Word counts them. */
export const ink = '1F2A44';
export const rule = 'B8BFCC';
export const shade = 'EEF1F6';
export const step = 720;
const indented = (left: number) => ({ indent: { left, hanging: step } });

export const styleIds = {
  clause: 'ClauseHeading',
  paragraph: 'ClauseParagraph',
  item: 'ClauseItem',
  definition: 'Definition',
  cell: 'TableText',
  small: 'SmallPrint',
  margin: 'PageMargin',
} as const;

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 21, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    title: {
      run: { font: 'Arial', size: 36, bold: true, color: ink },
      paragraph: { spacing: { before: 0, after: 240 } },
    },
    heading1: {
      run: { font: 'Arial', size: 26, bold: true, color: ink },
      paragraph: { spacing: { before: 320, after: 160 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    {
      id: styleIds.margin,
      name: 'Header and footer',
      basedOn: 'Normal',
      run: { size: 16, color: ink },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: styleIds.clause,
      name: 'Clause heading',
      basedOn: 'Normal',
      next: styleIds.paragraph,
      quickFormat: true,
      run: { bold: true, color: ink, size: 22 },
      paragraph: { keepNext: true, outlineLevel: 0, spacing: { before: 280, after: 120 } },
    },
    {
      id: styleIds.paragraph,
      name: 'Clause paragraph',
      basedOn: 'Normal',
      quickFormat: true,
    },
    {
      id: styleIds.item,
      name: 'Clause item',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 100 } },
    },
    {
      id: styleIds.definition,
      name: 'Definition',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: step } },
    },
    {
      id: styleIds.cell,
      name: 'Table text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { before: 40, after: 40, line: 252 } },
    },
    {
      id: styleIds.small,
      name: 'Small print',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 17, color: '555F73' },
      paragraph: { spacing: { before: 200 } },
    },
  ],
};

/** Word's own multi-level numbering: 1. / 1.1 / (a), and letters of their own under each definition. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'clauses',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: indented(step), run: { bold: true } },
        },
        {
          level: 1,
          format: LevelFormat.DECIMAL,
          text: '%1.%2',
          alignment: AlignmentType.LEFT,
          style: { paragraph: indented(step) },
        },
        {
          level: 2,
          format: LevelFormat.LOWER_LETTER,
          text: '(%3)',
          alignment: AlignmentType.LEFT,
          style: { paragraph: indented(2 * step) },
        },
      ],
    },
    {
      reference: 'definition-items',
      levels: [
        {
          level: 0,
          format: LevelFormat.LOWER_LETTER,
          text: '(%1)',
          alignment: AlignmentType.LEFT,
          style: { paragraph: indented(2 * step) },
        },
      ],
    },
  ],
};
