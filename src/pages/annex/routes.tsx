import { type Context, Hono } from 'hono';
import {
  chooseAnnex,
  makeAnnexVersion,
  previewAnnex,
  type ShownAnnex,
  type ShownReview,
  showAnnex,
  showReview,
  type Workspace,
} from '../../app/index.ts';
import type { Annex } from '../../core/annex/index.ts';
import type { Frame } from '../frame/index.ts';
import { edited } from '../parts/edited.tsx';
import { type SentForm, sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { type AnnexForm, clausesThatDiffer, formOf, formSent, wishesSent } from './annex-form.ts';
import { AnnexPage } from './annex-page.tsx';

interface Parts {
  readonly annex?: Annex;
  readonly form?: AnnexForm;
  readonly errors?: Sentences;
  readonly unsaved?: boolean;
}

const frameOf = (review: ShownReview): Frame => ({
  title: `Annex – ${review.name}`,
  section: 'reviews',
  crumbs: [{ text: 'Reviews', href: '/reviews' }],
});

/** The annex: what it is to have is chosen beside a preview, and versions of it are made. */
export function annexRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  const show = (c: Context, review: ShownReview, shown: ShownAnnex, parts: Parts) => {
    const { annex = shown.annex, form = formOf(shown), errors = {}, unsaved = false } = parts;
    c.status(areNone(errors) ? 200 : 422);
    return c.render(
      <AnnexPage review={review} shown={shown} annex={annex} form={form} errors={errors} unsaved={unsaved} />,
      { ...frameOf(review), islands: ['preview'] },
    );
  };

  /** Serves a page of the annex; before there is a result, leads to the step that is next. */
  const onAnnex =
    (answer: (c: Context, review: ShownReview, shown: ShownAnnex) => Response | Promise<Response>) =>
    async (c: Context) => {
      const id = c.req.param('review') ?? '';
      const review = await showReview(workspace, c.var.actor, id);
      if (review.result === null) return c.redirect(`/reviews/${review.id}`, 303);
      return answer(c, review, await showAnnex(workspace, c.var.actor, id));
    };

  routes.get(
    '/reviews/:review/annex',
    onAnnex((c, review, shown) => show(c, review, shown, {})),
  );

  const preview = async (c: Context, review: ShownReview, shown: ShownAnnex, sent: SentForm) => {
    let annex = shown.annex;
    const errors = await sentencesOf(async () => {
      annex = await previewAnnex(workspace, c.var.actor, review.id, wishesSent(sent));
    });
    return show(c, review, shown, { annex, form: formSent(sent), errors, unsaved: true });
  };

  routes.post(
    '/reviews/:review/annex/preview',
    onAnnex(async (c, review, shown) => preview(c, review, shown, await sentForm(c))),
  );

  routes.post(
    '/reviews/:review/annex',
    onAnnex(async (c, review, shown) => {
      const sent = await sentForm(c);
      const then = sent.text('then');
      if (then === 'preview') return preview(c, review, shown, sent);
      const here = `/reviews/${review.id}/annex`;
      const wishes = wishesSent(sent);
      const chosen = await edited(c, sent, {
        what: 'what this annex is to have',
        href: here,
        form: here,
        frame: frameOf(review),
        verb: (seen) => chooseAnnex(workspace, c.var.actor, review.id, wishes, seen),
        now: async () => {
          const now = await showAnnex(workspace, c.var.actor, review.id);
          const mine = await previewAnnex(workspace, c.var.actor, review.id, wishes);
          return { seen: now.mark, values: clausesThatDiffer(now.annex, mine) };
        },
      });
      if (chosen instanceof Response) return chosen;
      if (!areNone(chosen))
        return show(c, review, shown, { form: formSent(sent), errors: chosen, unsaved: true });
      const errors = await sentencesOf(async () => {
        if (then === 'version') {
          await makeAnnexVersion(workspace, c.var.actor, review.id, { note: sent.text('note') });
        }
      });
      if (!areNone(errors)) {
        const saved = await showAnnex(workspace, c.var.actor, review.id);
        return show(c, review, saved, { form: { ...formSent(sent), seen: saved.mark }, errors });
      }
      return c.redirect(`/reviews/${review.id}/${then === 'version' ? 'negotiation' : 'annex'}`, 303);
    }),
  );

  return routes;
}
