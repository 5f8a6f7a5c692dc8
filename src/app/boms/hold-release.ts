import {
  findNamedSystem,
  findRelease,
  type ReleaseRow,
  type SystemNamed,
  type View,
} from '../../store/index.ts';
import { notFound } from '../errors.ts';
import { idSchema } from '../input.ts';
import { markOf } from '../revision.ts';

/** The system with its supplier's name, or `not-found`. */
export async function systemIn(view: View, id: string): Promise<SystemNamed> {
  const system = idSchema.safeParse(id).success ? await findNamedSystem(view, id) : null;
  if (system === null) throw notFound('system');
  return system;
}

/** The release, or `not-found`. */
export async function releaseIn(view: View, id: string): Promise<ReleaseRow> {
  const release = idSchema.safeParse(id).success ? await findRelease(view, id) : null;
  if (release === null) throw notFound('release');
  return release;
}

/** Stands for what people change of a release by itself. */
export const markOfRelease = ({ name, released_on, notes }: ReleaseRow): string =>
  markOf([name, released_on, notes]);

/** The subject of a release's audit entries. */
export const releaseSubject = (id: string) => ({ kind: 'release', id });
