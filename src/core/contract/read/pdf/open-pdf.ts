import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { FileFault } from '../file-faults.ts';

const maxPages = 1_000;

/** A piece of text as the page draws it. Points from the top left of the page as it is shown. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
  readonly rightToLeft: boolean;
}

export interface PdfPage {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
}

export interface PdfContent {
  readonly pages: readonly PdfPage[];
  /** Pages that draw pictures and hardly any text. */
  readonly pictured: readonly number[];
  readonly script: boolean;
  readonly attachments: number;
  readonly filledFields: boolean;
}

export type OpenedPdf =
  | { readonly ok: true; readonly content: PdfContent }
  | { readonly ok: false; readonly fault: FileFault };

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/**
 * Reads the text of every page, with its place. Scripts are not run, forms not filled, nothing outside the file is
 * fetched, and no code is made from fonts.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  let document: Document;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
    });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, fault: locked ? 'password-pdf' : 'damaged-pdf' };
  }
  try {
    if (document.numPages > maxPages) return { ok: false, fault: 'too-many-pages' };
    return { ok: true, content: await contentOf(document) };
  } catch {
    return { ok: false, fault: 'damaged-pdf' };
  } finally {
    await document.destroy();
  }
}

async function contentOf(document: Document): Promise<PdfContent> {
  const pages: PdfPage[] = [];
  const pictured: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const read = await pageOf(page, number);
    pages.push(read);
    if (fewWords(read) && (await drawsPicture(page))) pictured.push(number);
    page.cleanup();
  }
  return {
    pages,
    pictured,
    script: (await orNull(document.getJSActions())) !== null,
    attachments: Object.keys((await orNull(document.getAttachments())) ?? {}).length,
    filledFields: hasValues(await orNull(document.getFieldObjects())),
  };
}

/** What a damaged catalogue cannot say is taken as not there. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return (await asked) ?? null;
  } catch {
    return null;
  }
}

function hasValues(fields: unknown): boolean {
  const found = typeof fields === 'object' && fields !== null ? Object.values(fields).flat() : [];
  return found.some(
    (field: unknown) =>
      typeof field === 'object' &&
      field !== null &&
      'value' in field &&
      typeof field.value === 'string' &&
      !/^(?:Off)?$/.test(field.value.trim()),
  );
}

async function pageOf(page: Page, number: number): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = numbersIn(viewport.transform);
  const texts: DrawnText[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [right = 1, up = 0, slant = 0, height = 0, x = 0, y = 0] = numbersIn(item.transform);
    const along = a * right + c * up;
    const across = b * right + d * up;
    // Text on its side or across the page is a stamp or a watermark.
    if (along <= 0 || Math.abs(across) > along * 0.1) continue;
    const text: DrawnText = {
      text: item.str,
      x: a * x + c * y + e,
      y: b * x + d * y + f,
      width: Math.max(0, Math.min(item.width, viewport.width)),
      size: Math.min(Math.hypot(slant, height), viewport.height),
      rightToLeft: item.dir === 'rtl',
    };
    if (isOn(text, viewport)) texts.push(text);
  }
  return { number, width: viewport.width, height: viewport.height, texts };
}

/** What is drawn beside the page nobody sees. A little overhang is let pass. */
function isOn(
  { x, y }: DrawnText,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return x > -width * 0.05 && x < width * 1.05 && y > -height * 0.05 && y < height * 1.05;
}

function numbersIn(values: readonly unknown[]): number[] {
  return values.map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : 0));
}

const fewestWords = 12;

function fewWords({ texts }: PdfPage): boolean {
  return (
    texts
      .map(({ text }) => text)
      .join(' ')
      .split(/\s+/)
      .filter(Boolean).length < fewestWords
  );
}

/** Whether a page shows an image, or outlines enough to be letters drawn as shapes. */
async function drawsPicture(page: Page): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const images = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const list = await orNull(page.getOperatorList());
  if (list === null) return true;
  return (
    list.fnArray.some((code) => images.has(code)) ||
    list.fnArray.filter((code) => code === OPS.constructPath).length > 100
  );
}
