import type { Context } from 'hono';
import { AppError } from '../../app/index.ts';
import type { Frame } from '../frame/index.ts';
import { type BothValues, ChangedMeanwhile } from './changed-meanwhile.tsx';
import type { SentForm } from './form.ts';
import { seenField } from './seen.tsx';
import { type Sentences, sentencesOf } from './sentences.ts';

/** An edit by a form that carries what it was made from (`Seen`). */
export interface Edit {
  /** "this supplier" */
  readonly what: string;
  /** Where what is there is shown. */
  readonly href: string;
  /** Where it is changed. */
  readonly form: string;
  readonly frame: Frame;
  /** Carries it out, or throws `stale` where what is there is not what was seen. */
  readonly verb: (seen: string) => Promise<unknown>;
  /** What is there now: what stands for it, and where it differs from what was sent. */
  readonly now: () => Promise<{ readonly seen: string | number; readonly values: readonly BothValues[] }>;
}

/**
 * Carries an edit out, and gives what a person can correct; none when all went well. Where somebody else has changed
 * the same since the form was opened, nothing is saved, and it gives the page that shows both.
 */
export async function edited(c: Context, form: SentForm, edit: Edit): Promise<Sentences | Response> {
  try {
    return await sentencesOf(() => edit.verb(form.text(seenField)));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'stale') throw error;
  }
  const { seen, values } = await edit.now();
  const { what, href } = edit;
  c.status(412);
  return c.render(
    <ChangedMeanwhile
      what={what}
      href={href}
      form={edit.form}
      action={c.req.path}
      values={values}
      sent={form.sent}
      seen={String(seen)}
    />,
    edit.frame,
  );
}
