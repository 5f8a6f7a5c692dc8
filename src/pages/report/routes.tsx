import { type Context, Hono } from 'hono';
import {
  decideFinding,
  reviewHistory,
  type ShownReview,
  showReview,
  type Workspace,
  withdrawDecision,
} from '../../app/index.ts';
import type { Status } from '../../core/contract/index.ts';
import type { Review } from '../../core/report/index.ts';
import { type Term, termById, termIds } from '../../core/terms/index.ts';
import type { Frame } from '../frame/index.ts';
import { sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { placeOf } from '../reviews/place-of.ts';
import { DownloadsPage } from './downloads-page.tsx';
import { HistoryPage } from './history-page.tsx';
import { obligationFilter, obligationPage } from './obligation-filter.ts';
import { ObligationsPage } from './obligations-page.tsx';
import { SummaryPage } from './summary-page.tsx';
import { TermPage } from './term-page.tsx';
import { TermsPage } from './terms-page.tsx';
import { ToDoPage } from './to-do-page.tsx';

const statuses: readonly Status[] = ['covered', 'weak', 'absent'];

const frameOf = (title: string, review: ShownReview, inside = true): Frame => ({
  title: `${title} – ${review.name}`,
  section: 'reviews',
  crumbs: [{ text: 'Reviews', href: '/reviews' }, ...(inside ? [placeOf(review)] : [])],
});

/** Where a review without a result goes on. */
const wayOn: Readonly<Record<ShownReview['state'], string>> = {
  draft: 'papers',
  queued: 'progress',
  running: 'progress',
  done: 'check',
  failed: 'check',
  cancelled: 'check',
};

/** The report of a finished run and what people decide over it. */
export function reportRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const show = (c: Context) => showReview(workspace, c.var.actor, c.req.param('review') ?? '');

  /** Serves a page of the report; before there is one, leads to the step that is next. */
  const onReport =
    (answer: (c: Context, review: ShownReview, result: Review) => Response | Promise<Response>) =>
    async (c: Context) => {
      const review = await show(c);
      if (review.result === null) return c.redirect(`/reviews/${review.id}/${wayOn[review.state]}`, 303);
      return answer(c, review, review.result);
    };

  routes.get(
    '/reviews/:review',
    onReport((c, review, result) =>
      c.render(<SummaryPage review={review} result={result} />, frameOf('Summary', review, false)),
    ),
  );

  routes.get(
    '/reviews/:review/obligations',
    onReport((c, review, result) => {
      const asked = (name: string) => c.req.query(name);
      const [filter, page] = [obligationFilter(asked), obligationPage(asked)];
      return c.render(
        <ObligationsPage review={review} result={result} filter={filter} page={page} />,
        frameOf('Obligations', review, false),
      );
    }),
  );

  routes.get(
    '/reviews/:review/terms',
    onReport((c, review, result) => {
      const status = statuses.find((known) => known === c.req.query('status'));
      return c.render(
        <TermsPage review={review} result={result} status={status} />,
        frameOf('Terms', review, false),
      );
    }),
  );

  routes.get(
    '/reviews/:review/to-do',
    onReport((c, review, result) =>
      c.render(<ToDoPage review={review} result={result} />, frameOf('To do', review, false)),
    ),
  );

  const showTerm = (c: Context, shown: Parameters<typeof TermPage>[0]) => {
    c.status(areNone(shown.errors) ? 200 : 422);
    return c.render(<TermPage {...shown} />, {
      ...frameOf(shown.term.title, shown.review),
      crumbs: [
        { text: 'Reviews', href: '/reviews' },
        placeOf(shown.review),
        { text: 'Terms', href: `/reviews/${shown.review.id}/terms` },
      ],
    });
  };
  const nothingSent = { status: '', reason: '', withdrawReason: '' };

  /** Serves a page about one term; an unknown one is not found. */
  const onTerm = (
    answer: (c: Context, review: ShownReview, result: Review, term: Term) => Response | Promise<Response>,
  ) =>
    onReport((c, review, result) => {
      const id = termIds.find((known) => known === c.req.param('term'));
      return id === undefined ? c.notFound() : answer(c, review, result, termById(id));
    });

  routes.get(
    '/reviews/:review/terms/:term',
    onTerm((c, review, result, term) => showTerm(c, { review, result, term, errors: {}, sent: nothingSent })),
  );

  /** Back to the decision when it was taken, otherwise the page again with what to correct. */
  const afterDeciding = (c: Context, shown: Parameters<typeof TermPage>[0]) =>
    areNone(shown.errors)
      ? c.redirect(`/reviews/${shown.review.id}/terms/${shown.term.id}#decision`, 303)
      : showTerm(c, shown);

  routes.post(
    '/reviews/:review/terms/:term',
    onTerm(async (c, review, result, term) => {
      const form = await sentForm(c);
      const sent = { ...nothingSent, status: form.text('status'), reason: form.text('reason') };
      const status = statuses.find((known) => known === sent.status);
      const errors: Sentences =
        status === undefined
          ? { status: 'Choose how this term stands.' }
          : await sentencesOf(() =>
              decideFinding(workspace, c.var.actor, review.id, {
                term: term.id,
                status,
                reason: sent.reason,
              }),
            );
      return afterDeciding(c, { review, result, term, errors, sent });
    }),
  );

  routes.post(
    '/reviews/:review/terms/:term/withdraw',
    onTerm(async (c, review, result, term) => {
      const reason = (await sentForm(c)).text('withdrawReason');
      const faults = await sentencesOf(() =>
        withdrawDecision(workspace, c.var.actor, review.id, { term: term.id, reason }),
      );
      const { reason: about, ...others } = faults;
      const errors = about === undefined ? others : { ...others, withdrawReason: about };
      return afterDeciding(c, {
        review,
        result,
        term,
        errors,
        sent: { ...nothingSent, withdrawReason: reason },
      });
    }),
  );

  routes.get('/reviews/:review/history', async (c) => {
    const review = await show(c);
    const entries = await reviewHistory(workspace, c.var.actor, review.id);
    return c.render(<HistoryPage review={review} entries={entries} />, frameOf('History', review, false));
  });

  routes.get(
    '/reviews/:review/downloads',
    onReport((c, review) => c.render(<DownloadsPage review={review} />, frameOf('Download', review))),
  );

  return routes;
}
