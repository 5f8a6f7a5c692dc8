import { coverageBadge } from '../../core/bom/index.ts';
import {
  type BomRow,
  findBom,
  findNamedSystem,
  keysOfSupplier,
  uploadBytes,
  type View,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Download } from '../reviews/index.ts';
import type { Workspace } from '../workspace.ts';
import { releaseIn } from './hold-release.ts';
import { type BomReportForm, type BomToRead, reportBomAside } from './read-bom-aside.ts';

const mediaTypes: Readonly<Record<BomReportForm, string>> = {
  html: 'text/html; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  json: 'application/json',
};
const endings: Readonly<Record<BomReportForm, string>> = { html: 'html', markdown: 'md', json: 'json' };

/** The file as the supplier sent it. Throws `not-found`. */
export async function downloadBom(ws: Workspace, actor: Actor, release: string): Promise<Download> {
  authorise(actor, 'bom.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const bom = await bomIn(view, release);
    return {
      name: bom.file,
      mediaType: 'application/octet-stream',
      bytes: await uploadBytes(view, bom.sha256),
    };
  });
}

/** The check of a BOM as `candour bom check` writes it, with the keys now agreed on. Throws `not-found`. */
export async function downloadBomReport(
  ws: Workspace,
  actor: Actor,
  release: string,
  form: BomReportForm,
): Promise<Download> {
  authorise(actor, 'bom.read');
  const { file, toRead } = await ws.store.read(actor.organisation, async (view) => {
    const bom = await bomIn(view, release);
    return { file: bom.file, toRead: await bomToRead(view, release, bom) };
  });
  return {
    name: `${file.replace(/\.[a-z0-9]{1,9}$/i, '')} – check.${endings[form]}`,
    mediaType: mediaTypes[form],
    bytes: new TextEncoder().encode(await reportBomAside(toRead, form, file)),
  };
}

/** The two figures as a badge (SVG). Throws `not-found`. */
export async function bomBadge(ws: Workspace, actor: Actor, release: string): Promise<string> {
  authorise(actor, 'bom.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const { result } = await bomIn(view, release);
    return coverageBadge(result.coverage);
  });
}

async function bomIn(view: View, release: string): Promise<BomRow> {
  const { id } = await releaseIn(view, release);
  const bom = await findBom(view, id);
  if (bom === null) throw notFound('BOM');
  return bom;
}

/** What it takes to read a kept BOM again: its bytes, its signature and the keys agreed on. */
export async function bomToRead(
  view: View,
  release: string,
  { sha256, signature_sha256 }: Pick<BomRow, 'sha256' | 'signature_sha256'>,
): Promise<BomToRead> {
  const { system_id } = await releaseIn(view, release);
  const system = await findNamedSystem(view, system_id);
  const keys = system === null ? [] : await keysOfSupplier(view, system.supplier_id);
  return {
    bytes: await uploadBytes(view, sha256),
    signature:
      signature_sha256 === null
        ? null
        : Buffer.from(await uploadBytes(view, signature_sha256)).toString('utf8'),
    keys: keys.map(({ key, algorithm }) => ({ key, algorithm })),
  };
}
