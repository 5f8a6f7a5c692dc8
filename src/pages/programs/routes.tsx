import { Hono } from 'hono';
import { apiDocument } from './api-document.ts';
import { NounPage } from './noun-page.tsx';
import { nounTitle, ProgramsPage } from './programs-page.tsx';
import { schemaReader } from './schema-fields.ts';

const crumb = { text: 'API for programs', href: '/programs' };

/**
 * The API for who writes a program, written from the document that clients are made of.
 * @param given gives the OpenAPI document
 */
export function programsRoutes(given: () => unknown): Hono {
  const routes = new Hono();
  let read: ReturnType<typeof apiDocument> | undefined;
  const document = () => {
    read ??= apiDocument(given());
    return read;
  };

  routes.get('/programs', (c) =>
    c.render(<ProgramsPage nouns={document().nouns} origin={c.var.visit.origin} />, {
      title: 'API for programs',
    }),
  );

  routes.get('/programs/:noun', (c) => {
    const noun = c.req.param('noun');
    const { nouns, schemas } = document();
    const operations = nouns.get(noun);
    if (operations === undefined) return c.notFound();
    const reader = schemaReader(schemas);
    return c.render(
      <NounPage noun={noun} operations={operations} reader={reader} origin={c.var.visit.origin} />,
      { title: `${nounTitle(noun)} – API`, crumbs: [crumb] },
    );
  });

  return routes;
}
