import { Hono } from 'hono';
import { readOfficialWording, type Workspace } from '../../app/index.ts';
import { principleByNumber, provisionById, provisions } from '../../core/code/index.ts';
import { terms } from '../../core/terms/index.ts';
import { CodeBrowser } from './code-browser.tsx';
import { searchCode } from './code-search.ts';
import { ProvisionPage } from './provision-page.tsx';

/** The Code browser: the whole, and a page for each provision. */
export function codeRoutes({ dataFolder }: Pick<Workspace, 'dataFolder'>): Hono {
  const routes = new Hono();

  routes.get('/code', (c) => {
    const part = (name: string) => (c.req.query(name) ?? '').trim().slice(0, 200);
    const query = {
      text: part('text'),
      role: part('role'),
      phase: part('phase'),
      strength: part('strength'),
    };
    return c.render(<CodeBrowser query={query} found={searchCode(query)} />, {
      title: query.text === '' ? 'The Code' : `${query.text} in the Code`,
      section: 'code',
    });
  });

  routes.get('/code/:id', async (c) => {
    const provision = provisionById(c.req.param('id'));
    const principle = provision && principleByNumber(provision.principle);
    if (provision === undefined || principle === undefined) return c.notFound();
    const place = provisions.indexOf(provision);
    const { wording } = await readOfficialWording(dataFolder);
    return c.render(
      <ProvisionPage
        provision={provision}
        principle={principle}
        terms={terms.filter((term) => term.provisions.includes(provision.id))}
        official={wording?.byProvision[provision.id]}
        before={provisions[place - 1]}
        after={provisions[place + 1]}
      />,
      {
        title: `${provision.id} ${provision.title}`,
        section: 'code',
        crumbs: [
          { text: 'The Code', href: '/code' },
          { text: `Principle ${principle.number}`, href: `/code#principle-${principle.number}` },
        ],
      },
    );
  });

  return routes;
}
