import { Hono } from 'hono';
import { showReview, type Workspace } from '../../app/index.ts';
import { placeOf } from '../reviews/place-of.ts';
import { ReadingPage } from './reading-page.tsx';

/** A paper's text with what was found in it. */
export function readingRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  routes.get('/reviews/:review/read/:place', async (c) => {
    const review = await showReview(workspace, workspace.localPerson, c.req.param('review'));
    const place = Number(c.req.param('place')) - 1;
    const paper = review.result?.papers[place];
    if (review.result === null || paper === undefined) return c.notFound();
    const at = Number(c.req.query('at') ?? Number.NaN);
    return c.render(
      <ReadingPage
        review={review}
        result={review.result}
        paper={paper}
        place={place}
        subject={c.req.query('subject')}
        at={Number.isInteger(at) ? at : undefined}
      />,
      {
        title: `${paper.title} – ${review.name}`,
        section: 'reviews',
        wide: true,
        islands: ['reading'],
        crumbs: [
          { text: 'Reviews', href: '/' },
          placeOf(review),
          { text: 'Papers', href: `/reviews/${review.id}/papers` },
        ],
      },
    );
  });

  return routes;
}
