import { Hono } from 'hono';
import { createExampleReview, deleteReview, showReview, type Workspace } from '../../app/index.ts';
import { DeletePage } from './delete-page.tsx';
import { placeOf } from './place-of.ts';

/** The way into a review, and its end. */
export function reviewsRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  routes.post('/reviews/example', async (c) => {
    const { id } = await createExampleReview(workspace, c.var.actor);
    return c.redirect(`/reviews/${id}/progress`, 303);
  });

  routes.get('/reviews/:review/delete', async (c) => {
    const review = await showReview(workspace, c.var.actor, c.req.param('review'));
    return c.render(<DeletePage review={review} />, {
      title: `Delete ${review.name}`,
      section: 'reviews',
      crumbs: [{ text: 'Reviews', href: '/reviews' }, placeOf(review)],
    });
  });

  routes.post('/reviews/:review/delete', async (c) => {
    await deleteReview(workspace, c.var.actor, c.req.param('review'));
    return c.redirect('/reviews', 303);
  });

  return routes;
}
