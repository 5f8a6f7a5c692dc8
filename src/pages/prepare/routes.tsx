import { type Context, Hono } from 'hono';
import {
  type Actor,
  addPapers,
  answerQuestions,
  createReview,
  deleteReview,
  removePaper,
  type ShownReview,
  showReview,
  startReview,
  type UploadedFile,
  type Workspace,
} from '../../app/index.ts';
import { questionGroups } from '../../core/scope/index.ts';
import type { Frame } from '../frame/index.ts';
import { bothAnswers } from '../parts/both-answers.ts';
import { edited } from '../parts/edited.tsx';
import { sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { placeOf } from '../reviews/place-of.ts';
import { CheckPage } from './check-page.tsx';
import { NewReviewPage } from './new-review-page.tsx';
import { PapersPage } from './papers-page.tsx';
import { QuestionsPage } from './questions-page.tsx';

const reviewsCrumb = { text: 'Reviews', href: '/reviews' };
const noFile = { papers: 'Choose at least one file.' };

const frameOf = (title: string, review: ShownReview): Frame => ({
  title: `${title} – ${review.name}`,
  section: 'reviews',
  crumbs: [reviewsCrumb, placeOf(review)],
});

const newReviewFrame: Frame = {
  title: 'Start a review',
  section: 'reviews',
  crumbs: [reviewsCrumb],
  islands: ['upload'],
};

/** The way to a run: name, papers, questions, check. */
export function prepareRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const show = (c: Context) => showReview(workspace, c.var.actor, c.req.param('review') ?? '');

  const showPapers = (c: Context, review: ShownReview, errors: Sentences) => {
    c.status(areNone(errors) ? 200 : 422);
    return c.render(<PapersPage review={review} errors={errors} />, {
      ...frameOf('Papers', review),
      islands: ['upload'],
    });
  };

  /** Adds what it can; one sentence for all that was refused. */
  const takeIn = async (actor: Actor, review: string, files: readonly UploadedFile[]): Promise<Sentences> => {
    const { refused } = await addPapers(workspace, actor, review, files);
    return refused.length === 0 ? {} : { papers: refused.map(({ because }) => because).join(' ') };
  };

  routes.get('/reviews/new', (c) =>
    c.render(
      <NewReviewPage name="" about={{ supplier: '', system: '', use: '' }} errors={{}} />,
      newReviewFrame,
    ),
  );

  routes.post('/reviews', async (c) => {
    const form = await sentForm(c);
    const [name, files] = [form.text('name'), await form.files('papers')];
    const about = {
      supplier: form.text('about.supplier'),
      system: form.text('about.system'),
      use: form.text('about.use'),
    };
    let created = '';
    const faults = await sentencesOf(async () => {
      created = (await createReview(workspace, c.var.actor, { name, about })).id;
    });
    const errors = { ...faults, ...(files.length === 0 ? noFile : {}) };
    if (!areNone(errors)) {
      if (created !== '') await deleteReview(workspace, c.var.actor, created);
      c.status(422);
      return c.render(<NewReviewPage name={name} about={about} errors={errors} />, newReviewFrame);
    }
    const refused = await takeIn(c.var.actor, created, files);
    if (areNone(refused)) return c.redirect(`/reviews/${created}/questions`, 303);
    return showPapers(c, await showReview(workspace, c.var.actor, created), refused);
  });

  routes.get('/reviews/:review/papers', async (c) => showPapers(c, await show(c), {}));

  routes.post('/reviews/:review/papers', async (c) => {
    const review = c.req.param('review');
    const files = await (await sentForm(c)).files('papers');
    const errors = files.length === 0 ? noFile : await takeIn(c.var.actor, review, files);
    if (areNone(errors)) return c.redirect(`/reviews/${review}/papers`, 303);
    return showPapers(c, await show(c), errors);
  });

  routes.post('/reviews/:review/papers/:paper/remove', async (c) => {
    const { review, paper } = c.req.param();
    await removePaper(workspace, c.var.actor, review, paper);
    return c.redirect(`/reviews/${review}/papers`, 303);
  });

  routes.get('/reviews/:review/questions', (c) =>
    c.redirect(`/reviews/${c.req.param('review')}/questions/${questionGroups[0]?.id ?? ''}`, 303),
  );

  const showQuestions = (
    c: Context,
    review: ShownReview,
    props: Omit<Parameters<typeof QuestionsPage>[0], 'review'>,
  ) => {
    c.status(areNone(props.errors) ? 200 : 422);
    return c.render(<QuestionsPage review={review.id} {...props} />, frameOf(props.group.title, review));
  };

  routes.get('/reviews/:review/questions/:group', async (c) => {
    const group = questionGroups.find(({ id }) => id === c.req.param('group'));
    if (group === undefined) return c.notFound();
    const review = await show(c);
    return showQuestions(c, review, { group, answers: review.answers, seen: review.mark, errors: {} });
  });

  routes.post('/reviews/:review/questions/:group', async (c) => {
    const place = questionGroups.findIndex(({ id }) => id === c.req.param('group'));
    const group = questionGroups[place];
    if (group === undefined) return c.notFound();
    const [review, form] = [await show(c), await sentForm(c)];
    const given = Object.fromEntries(group.questions.map(({ id }) => [id, form.text(id) || null] as const));
    const answers = { ...review.answers, ...given };
    const here = `/reviews/${review.id}/questions/${group.id}`;
    const errors = await edited(c, form, {
      what: 'this review',
      href: here,
      form: here,
      frame: frameOf(group.title, review),
      verb: (seen) => answerQuestions(workspace, c.var.actor, review.id, answers, seen),
      now: async () => {
        const now = await show(c);
        return { seen: now.mark, values: bothAnswers(Object.keys(given), now.answers, answers) };
      },
    });
    if (errors instanceof Response) return errors;
    if (!areNone(errors)) {
      return showQuestions(c, review, { group, answers, seen: form.text('seen'), errors });
    }
    const next = questionGroups[place + 1];
    return c.redirect(`/reviews/${review.id}/${next === undefined ? 'check' : `questions/${next.id}`}`, 303);
  });

  routes.get('/reviews/:review/check', async (c) => {
    const review = await show(c);
    return c.render(<CheckPage review={review} errors={{}} />, frameOf('Check and run', review));
  });

  routes.post('/reviews/:review/start', async (c) => {
    const id = c.req.param('review');
    const errors = await sentencesOf(() => startReview(workspace, c.var.actor, id));
    if (areNone(errors)) return c.redirect(`/reviews/${id}/progress`, 303);
    const review = await show(c);
    c.status(422);
    return c.render(<CheckPage review={review} errors={errors} />, frameOf('Check and run', review));
  });

  return routes;
}
