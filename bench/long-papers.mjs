// Makes one long paper in two formats from the examples' own text, so that both are judged on the same words.
import { Document, LevelFormat, Packer, Paragraph } from 'docx';
import pdfmake from 'pdfmake';
import roboto from 'pdfmake/build/fonts/Roboto.js';

const wordsAPage = 450;

/** Paragraphs of `paper`, repeated until they fill `pages` pages. */
function paragraphsFor(paper, pages) {
  const once = paper.clauses.map(({ plain, role }) => ({ plain, heading: role === 'heading' }));
  const paragraphs = [];
  let words = 0;
  while (words < pages * wordsAPage) {
    for (const paragraph of once) {
      paragraphs.push(paragraph);
      words += paragraph.plain.split(' ').length;
    }
  }
  return paragraphs;
}

export async function longDocx(paper, pages) {
  const levels = [0, 1].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: level === 0 ? '%1.' : '%1.%2',
  }));
  const children = paragraphsFor(paper, pages).map(
    ({ plain, heading }) =>
      new Paragraph({ text: plain, numbering: { reference: 'clauses', level: heading ? 0 : 1 } }),
  );
  const document = new Document({
    numbering: { config: [{ reference: 'clauses', levels }] },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

export async function longPdf(paper, pages) {
  for (const [name, { data, encoding }] of Object.entries(roboto.vfs))
    pdfmake.virtualfs.writeFileSync(name, data, encoding);
  pdfmake.setFonts(roboto.fonts);
  const content = paragraphsFor(paper, pages).map(({ plain, heading }) => ({ text: plain, bold: heading }));
  return new Uint8Array(await pdfmake.createPdf({ content, defaultStyle: { font: 'Roboto' } }).getBuffer());
}
