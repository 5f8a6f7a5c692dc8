import { type Context, Hono } from 'hono';
import {
  changeSupplier,
  createSupplier,
  deleteSupplier,
  type ShownSupplier,
  showSupplier,
  type Workspace,
} from '../../app/index.ts';
import type { Crumb, Frame } from '../frame/index.ts';
import { bothValues } from '../parts/changed-meanwhile.tsx';
import { DeleteQuestion } from '../parts/delete-question.tsx';
import { edited } from '../parts/edited.tsx';
import { type SentForm, sentForm } from '../parts/form.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { type SupplierFields, SupplierForm } from './supplier-form.tsx';
import { SupplierPage } from './supplier-page.tsx';
import { supplierParts } from './supplier-parts.ts';

/** The list of suppliers as the first step on the way to a page. */
export const suppliersCrumb: Crumb = { text: 'Suppliers', href: '/suppliers' };

const frameOf = (title: string, crumbs: readonly Crumb[] = [suppliersCrumb]): Frame => ({
  title,
  section: 'suppliers',
  crumbs,
});

const fieldsIn = (form: SentForm): SupplierFields => ({
  name: form.text('name'),
  website: form.text('website'),
  contact: form.text('contact'),
  notes: form.text('notes'),
});

const labels: Readonly<Record<keyof SupplierFields, string>> = {
  name: 'Name',
  website: 'Website',
  contact: 'Whom you talk to',
  notes: 'Notes',
};

const noFields: SupplierFields = { name: '', website: '', contact: '', notes: '' };

/** Suppliers: one of them, and the forms to add, change and delete. */
export function suppliersRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const show = (c: Context) => showSupplier(workspace, c.var.actor, c.req.param('supplier') ?? '');

  const showNew = (c: Context, fields: SupplierFields, errors: Sentences) => {
    c.status(areNone(errors) ? 200 : 422);
    const form = <SupplierForm fields={fields} errors={errors} action="/suppliers" seen={null} />;
    return c.render(form, frameOf('Add a supplier'));
  };

  routes.get('/suppliers/new', (c) => showNew(c, noFields, {}));

  routes.post('/suppliers', async (c) => {
    const fields = fieldsIn(await sentForm(c));
    let id = '';
    const errors = await sentencesOf(async () => {
      id = (await createSupplier(workspace, c.var.actor, fields)).id;
    });
    return areNone(errors) ? c.redirect(`/suppliers/${id}`, 303) : showNew(c, fields, errors);
  });

  routes.get('/suppliers/:supplier', async (c) => {
    const supplier = await show(c);
    const parts = [];
    for (const part of supplierParts) parts.push(await part(workspace, c.var.actor, supplier));
    return c.render(<SupplierPage supplier={supplier} parts={parts} />, frameOf(supplier.name));
  });

  const editFrame = ({ id, name }: ShownSupplier): Frame =>
    frameOf(`Change ${name}`, [suppliersCrumb, { text: name, href: `/suppliers/${id}` }]);

  const showEdit = (
    c: Context,
    supplier: ShownSupplier,
    { fields, seen, errors }: { fields: SupplierFields; seen: string | number; errors: Sentences },
  ) => {
    c.status(areNone(errors) ? 200 : 422);
    const action = `/suppliers/${supplier.id}/edit`;
    const form = <SupplierForm fields={fields} errors={errors} action={action} seen={seen} />;
    return c.render(form, editFrame(supplier));
  };

  routes.get('/suppliers/:supplier/edit', async (c) => {
    const supplier = await show(c);
    return showEdit(c, supplier, { fields: supplier, seen: supplier.revision, errors: {} });
  });

  routes.post('/suppliers/:supplier/edit', async (c) => {
    const [supplier, form] = [await show(c), await sentForm(c)];
    const fields = fieldsIn(form);
    const href = `/suppliers/${supplier.id}`;
    const errors = await edited(c, form, {
      what: 'this supplier',
      href,
      form: `${href}/edit`,
      frame: editFrame(supplier),
      verb: (seen) =>
        changeSupplier(workspace, c.var.actor, supplier.id, { ...fields, revision: Number(seen) }),
      now: async () => {
        const now = await show(c);
        return { seen: now.revision, values: bothValues(labels, now, fields) };
      },
    });
    if (errors instanceof Response) return errors;
    return areNone(errors)
      ? c.redirect(href, 303)
      : showEdit(c, supplier, { fields, seen: form.text('seen'), errors });
  });

  const showDelete = (c: Context, { id, name }: ShownSupplier, refusal?: string) => {
    c.status(refusal === undefined ? 200 : 409);
    return c.render(
      <DeleteQuestion
        what="this supplier"
        goes={`${name} is deleted with everything noted about it.`}
        href={`/suppliers/${id}`}
        refusal={refusal}
      />,
      frameOf(`Delete ${name}`, [suppliersCrumb, { text: name, href: `/suppliers/${id}` }]),
    );
  };

  routes.get('/suppliers/:supplier/delete', async (c) => showDelete(c, await show(c)));

  routes.post('/suppliers/:supplier/delete', async (c) => {
    const supplier = await show(c);
    const { main } = await sentencesOf(() => deleteSupplier(workspace, c.var.actor, supplier.id));
    return main === undefined ? c.redirect('/suppliers', 303) : showDelete(c, supplier, main);
  });

  return routes;
}
