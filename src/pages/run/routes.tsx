import { Hono } from 'hono';
import { cancelReview, showReview, type Workspace } from '../../app/index.ts';
import { placeOf } from '../reviews/place-of.ts';
import { ProgressPage } from './progress-page.tsx';

const secondsBetweenLooks = 3;

/** A run while it lasts. */
export function runRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  routes.get('/reviews/:review/progress', async (c) => {
    const review = await showReview(workspace, c.var.actor, c.req.param('review'));
    if (review.state !== 'queued' && review.state !== 'running') {
      return c.redirect(`/reviews/${review.id}`, 303);
    }
    return c.render(<ProgressPage review={review} />, {
      title: `Running – ${review.name}`,
      section: 'reviews',
      crumbs: [{ text: 'Reviews', href: '/reviews' }, placeOf(review)],
      islands: ['progress'],
      refreshAfter: secondsBetweenLooks,
    });
  });

  routes.post('/reviews/:review/cancel', async (c) => {
    const id = c.req.param('review');
    await cancelReview(workspace, c.var.actor, id);
    return c.redirect(`/reviews/${id}`, 303);
  });

  return routes;
}
