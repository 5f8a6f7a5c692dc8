import { Hono } from 'hono';
import { showReview, type Workspace } from '../../app/index.ts';
import { composeAnnex } from '../../core/annex/index.ts';
import { AnnexPage } from './annex-page.tsx';

/** The annex as a preview; its files come by the API. */
export function annexRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  routes.get('/reviews/:review/annex', async (c) => {
    const review = await showReview(workspace, c.var.actor, c.req.param('review'));
    if (review.result === null) return c.redirect(`/reviews/${review.id}`, 303);
    const today = new Date().toISOString().slice(0, 10);
    const annex = composeAnnex(review.result, { version: '1', date: today });
    return c.render(<AnnexPage review={review} annex={annex} />, {
      title: `Annex – ${review.name}`,
      section: 'reviews',
      crumbs: [{ text: 'Reviews', href: '/reviews' }],
    });
  });

  return routes;
}
