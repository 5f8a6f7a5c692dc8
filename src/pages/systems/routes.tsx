import { type Context, Hono } from 'hono';
import {
  changeSystem,
  createSystem,
  deleteSystem,
  listUses,
  type Named,
  type ShownSystem,
  showSupplier,
  showSystem,
  type Workspace,
} from '../../app/index.ts';
import type { Crumb, Frame } from '../frame/index.ts';
import { bothValues } from '../parts/changed-meanwhile.tsx';
import { DeleteQuestion } from '../parts/delete-question.tsx';
import { edited } from '../parts/edited.tsx';
import { type SentForm, sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { suppliersCrumb } from '../suppliers/routes.tsx';
import { type SystemFields, SystemForm } from './system-form.tsx';
import { SystemPage } from './system-page.tsx';
import { systemParts } from './system-parts.ts';

/** The way to a supplier. */
export const wayToSupplier = ({ id, name }: Named): readonly Crumb[] => [
  suppliersCrumb,
  { text: name, href: `/suppliers/${id}` },
];

/** The way to a system. */
export const wayToSystem = (supplier: Named, { id, name }: Named): readonly Crumb[] => [
  ...wayToSupplier(supplier),
  { text: name, href: `/systems/${id}` },
];

const frameOf = (title: string, crumbs: readonly Crumb[]): Frame => ({ title, section: 'suppliers', crumbs });

const fieldsIn = (form: SentForm): SystemFields => ({
  name: form.text('name'),
  description: form.text('description'),
});

const labels: Readonly<Record<keyof SystemFields, string>> = { name: 'Name', description: 'What it is' };

/** Systems: one of them, and the forms to add, change and delete. */
export function systemsRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const show = (c: Context) => showSystem(workspace, c.var.actor, c.req.param('system') ?? '');

  const showNew = async (c: Context, fields: SystemFields, errors: Sentences) => {
    const supplier = await showSupplier(workspace, c.var.actor, c.req.param('supplier') ?? '');
    c.status(areNone(errors) ? 200 : 422);
    const form = (
      <SystemForm
        fields={fields}
        errors={errors}
        action={`/suppliers/${supplier.id}/systems`}
        seen={null}
        supplier={supplier.name}
      />
    );
    return c.render(form, frameOf('Add a system', wayToSupplier(supplier)));
  };

  routes.get('/suppliers/:supplier/systems/new', (c) => showNew(c, { name: '', description: '' }, {}));

  routes.post('/suppliers/:supplier/systems', async (c) => {
    const fields = fieldsIn(await sentForm(c));
    let id = '';
    const errors = await sentencesOf(async () => {
      id = (await createSystem(workspace, c.var.actor, c.req.param('supplier'), fields)).id;
    });
    return areNone(errors) ? c.redirect(`/systems/${id}`, 303) : showNew(c, fields, errors);
  });

  routes.get('/systems/:system', async (c) => {
    const system = await show(c);
    const uses = await listUses(workspace, c.var.actor, system.id, { after: c.req.query('uses') });
    const parts = [];
    for (const part of systemParts) parts.push(await part(workspace, c.var.actor, system));
    return c.render(
      <SystemPage system={system} uses={uses} parts={parts} />,
      frameOf(system.name, wayToSupplier(system.supplier)),
    );
  });

  const editFrame = (system: ShownSystem): Frame =>
    frameOf(`Change ${system.name}`, wayToSystem(system.supplier, system));

  const showEdit = (
    c: Context,
    system: ShownSystem,
    { fields, seen, errors }: { fields: SystemFields; seen: string | number; errors: Sentences },
  ) => {
    c.status(areNone(errors) ? 200 : 422);
    const form = (
      <SystemForm
        fields={fields}
        errors={errors}
        action={`/systems/${system.id}/edit`}
        seen={seen}
        supplier={system.supplier.name}
      />
    );
    return c.render(form, editFrame(system));
  };

  routes.get('/systems/:system/edit', async (c) => {
    const system = await show(c);
    return showEdit(c, system, { fields: system, seen: system.revision, errors: {} });
  });

  routes.post('/systems/:system/edit', async (c) => {
    const [system, form] = [await show(c), await sentForm(c)];
    const fields = fieldsIn(form);
    const href = `/systems/${system.id}`;
    const errors = await edited(c, form, {
      what: 'this system',
      href,
      form: `${href}/edit`,
      frame: editFrame(system),
      verb: (seen) => changeSystem(workspace, c.var.actor, system.id, { ...fields, revision: Number(seen) }),
      now: async () => {
        const now = await show(c);
        return { seen: now.revision, values: bothValues(labels, now, fields) };
      },
    });
    if (errors instanceof Response) return errors;
    return areNone(errors)
      ? c.redirect(href, 303)
      : showEdit(c, system, { fields, seen: form.text('seen'), errors });
  });

  const showDelete = (c: Context, system: ShownSystem, refusal?: string) => {
    c.status(refusal === undefined ? 200 : 409);
    return c.render(
      <DeleteQuestion
        what="this system"
        goes={`${system.name} is deleted with everything noted about it and about whom it rests on.`}
        href={`/systems/${system.id}`}
        refusal={refusal}
      />,
      frameOf(`Delete ${system.name}`, wayToSystem(system.supplier, system)),
    );
  };

  routes.get('/systems/:system/delete', async (c) => showDelete(c, await show(c)));

  routes.post('/systems/:system/delete', async (c) => {
    const system = await show(c);
    const { main } = await sentencesOf(() => deleteSystem(workspace, c.var.actor, system.id));
    return main === undefined
      ? c.redirect(`/suppliers/${system.supplier.id}`, 303)
      : showDelete(c, system, main);
  });

  return routes;
}
