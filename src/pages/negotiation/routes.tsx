import { type Context, Hono } from 'hono';
import {
  type Answered,
  addCounterDraft,
  confirmAccepted,
  makeRedline,
  type NegotiatedClause,
  noteStep,
  type ShownNegotiation,
  type ShownReview,
  showCounterDraft,
  showNegotiation,
  showRedline,
  showReview,
  type Workspace,
} from '../../app/index.ts';
import { clauseIds, libraryEntry } from '../../core/annex/index.ts';
import { negotiationStates, nextStates, notProposed } from '../../core/negotiation/index.ts';
import { redlineModes } from '../../core/redline/index.ts';
import type { Frame } from '../frame/index.ts';
import { sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { placeOf } from '../reviews/place-of.ts';
import { ClausePage } from './clause-page.tsx';
import { CounterDraftPage } from './counter-draft-page.tsx';
import { NegotiationPage } from './negotiation-page.tsx';
import { RedlinePage } from './redline-page.tsx';
import { type SentStep, stepField } from './step-form.tsx';

const frameOf = (title: string, review: ShownReview, inside = true): Frame => ({
  title: `${title} – ${review.name}`,
  section: 'reviews',
  crumbs: [
    { text: 'Reviews', href: '/reviews' },
    ...(inside ? [placeOf(review), { text: 'Negotiation', href: `/reviews/${review.id}/negotiation` }] : []),
  ],
});

const nothingSent: SentStep = { to: '', reason: '', wording: '' };

/** What goes to and fro between the parties over one contract. */
export function negotiationRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  const show = (c: Context, review: ShownReview, shown: ShownNegotiation, errors: Sentences) => {
    c.status(areNone(errors) ? 200 : 422);
    return c.render(
      <NegotiationPage review={review} shown={shown} errors={errors} />,
      frameOf('Negotiation', review, false),
    );
  };

  const onNegotiation =
    (answer: (c: Context, review: ShownReview, shown: ShownNegotiation) => Response | Promise<Response>) =>
    async (c: Context) => {
      const id = c.req.param('review') ?? '';
      const review = await showReview(workspace, c.var.actor, id);
      if (review.result === null) return c.redirect(`/reviews/${review.id}`, 303);
      return answer(c, review, await showNegotiation(workspace, c.var.actor, id));
    };

  routes.get(
    '/reviews/:review/negotiation',
    onNegotiation((c, review, shown) => show(c, review, shown, {})),
  );

  routes.post(
    '/reviews/:review/redlines',
    onNegotiation(async (c, review, shown) => {
      const form = await sentForm(c);
      let made = '';
      const errors = await sentencesOf(async () => {
        const { id } = await makeRedline(workspace, c.var.actor, review.id, {
          version: Number(form.text('version')),
          paper: form.text('paper'),
          mode: redlineModes.find((mode) => mode === form.text('mode')),
          author: form.text('author'),
        });
        made = id;
      });
      return areNone(errors)
        ? c.redirect(`/reviews/${review.id}/redlines/${made}`, 303)
        : show(c, review, shown, errors);
    }),
  );

  routes.get('/reviews/:review/redlines/:redline', async (c) => {
    const { review: id, redline } = c.req.param();
    const review = await showReview(workspace, c.var.actor, id);
    const shown = await showRedline(workspace, c.var.actor, id, redline);
    return c.render(<RedlinePage review={review} redline={shown} />, frameOf('Redline', review));
  });

  routes.post(
    '/reviews/:review/counter-drafts',
    onNegotiation(async (c, review, shown) => {
      const form = await sentForm(c);
      const [file] = await form.files('draft');
      const answered = answeredIn(form.text('answers'));
      if (file === undefined || answered === null) {
        return show(c, review, shown, { draft: 'Choose the Word file that the supplier sent back.' });
      }
      let added = '';
      const errors = await sentencesOf(async () => {
        added = (await addCounterDraft(workspace, c.var.actor, review.id, answered, file)).id;
      });
      return areNone(errors)
        ? c.redirect(`/reviews/${review.id}/counter-drafts/${added}`, 303)
        : show(c, review, shown, errors);
    }),
  );

  const showDraft = async (
    c: Context,
    review: ShownReview,
    shown: ShownNegotiation,
    id: string,
    errors: Sentences,
  ) => {
    const draft = await showCounterDraft(workspace, c.var.actor, review.id, id);
    c.status(areNone(errors) ? 200 : 422);
    return c.render(
      <CounterDraftPage review={review} shown={shown} draft={draft} errors={errors} />,
      frameOf(draft.file, review),
    );
  };

  routes.get(
    '/reviews/:review/counter-drafts/:draft',
    onNegotiation((c, review, shown) => showDraft(c, review, shown, c.req.param('draft') ?? '', {})),
  );

  routes.post('/reviews/:review/counter-drafts/:draft/confirm', async (c) => {
    const { review, draft } = c.req.param();
    await confirmAccepted(workspace, c.var.actor, review, draft);
    return c.redirect(`/reviews/${review}/counter-drafts/${draft}`, 303);
  });

  /** Serves a page about one clause; one that is none of the library is not found. */
  const onClause = (
    answer: (
      c: Context,
      review: ShownReview,
      shown: ShownNegotiation,
      negotiated: NegotiatedClause,
    ) => Response | Promise<Response>,
  ) =>
    onNegotiation((c, review, shown) => {
      const id = clauseIds.find((known) => known === c.req.param('clause'));
      if (id === undefined) return c.notFound();
      const negotiated = shown.clauses.find(({ clause }) => clause === id);
      return answer(c, review, shown, negotiated ?? unproposed(id));
    });

  const showClause = (c: Context, props: Parameters<typeof ClausePage>[0]) => {
    c.status(areNone(props.errors) ? 200 : 422);
    return c.render(<ClausePage {...props} />, frameOf(props.negotiated.heading, props.review));
  };

  routes.get(
    '/reviews/:review/negotiation/:clause',
    onClause((c, review, shown, negotiated) =>
      showClause(c, { review, shown, negotiated, sent: nothingSent, errors: {}, counterDraft: null }),
    ),
  );

  routes.post(
    '/reviews/:review/negotiation/:clause',
    onClause(async (c, review, shown, negotiated) => {
      const form = await sentForm(c);
      const { clause } = negotiated;
      const counterDraft = form.text('counterDraft') || null;
      const text = (field: string) => form.text(stepField(field, clause, counterDraft));
      const sent = { to: text('to'), reason: text('reason'), wording: text('wording') };
      const to = negotiationStates.find((state) => state === sent.to);
      const errors: Sentences =
        to === undefined
          ? { to: 'Choose where the clause stands now.' }
          : await sentencesOf(() =>
              noteStep(workspace, c.var.actor, review.id, clause, { ...sent, to, counterDraft }),
            );
      if (!areNone(errors)) return showClause(c, { review, shown, negotiated, sent, errors, counterDraft });
      return c.redirect(
        counterDraft === null
          ? `/reviews/${review.id}/negotiation/${clause}`
          : `/reviews/${review.id}/counter-drafts/${counterDraft}#outcome-${clause}`,
        303,
      );
    }),
  );

  return routes;
}

const unproposed = (id: (typeof clauseIds)[number]): NegotiatedClause => {
  const negotiation = notProposed(id);
  return {
    ...negotiation,
    heading: libraryEntry(id).clause.heading,
    state: null,
    next: nextStates(negotiation),
  };
};

/** What a counter-draft answers, as the form sent it: `redline <id>` or `version <number>`. */
function answeredIn(sent: string): Answered | null {
  const [kind, which = ''] = sent.split(' ');
  if (kind === 'redline') return { redline: which };
  const version = Number(which);
  return kind === 'version' && Number.isInteger(version) ? { version } : null;
}
