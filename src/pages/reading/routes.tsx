import { Hono } from 'hono';
import { showReview, type Workspace } from '../../app/index.ts';
import { placeOf } from '../reviews/place-of.ts';
import { paperPart } from './paper-parts.ts';
import { ReadingPage } from './reading-page.tsx';

/** A paper's text with what was found in it. */
export function readingRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  routes.get('/reviews/:review/read/:place', async (c) => {
    const review = await showReview(workspace, c.var.actor, c.req.param('review'));
    const place = Number(c.req.param('place')) - 1;
    const paper = review.result?.papers[place];
    if (review.result === null || paper === undefined) return c.notFound();
    const [number, at] = [wholeNumber(c.req.query('part')), wholeNumber(c.req.query('at'))];
    const part = paperPart(paper, {
      ...(number === undefined ? {} : { number }),
      ...(at === undefined ? {} : { at }),
    });
    if (part === undefined) return c.notFound();
    return c.render(
      <ReadingPage
        review={review}
        result={review.result}
        paper={paper}
        place={place}
        subject={c.req.query('subject')}
        part={part}
        at={at}
      />,
      {
        title: `${paper.title} – ${review.name}`,
        section: 'reviews',
        wide: true,
        islands: ['reading'],
        crumbs: [
          { text: 'Reviews', href: '/reviews' },
          placeOf(review),
          { text: 'Papers', href: `/reviews/${review.id}/papers` },
        ],
      },
    );
  });

  return routes;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
