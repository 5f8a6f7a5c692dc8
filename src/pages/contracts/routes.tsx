import { type Context, Hono } from 'hono';
import {
  changeContract,
  compareVersions,
  createContract,
  deleteContract,
  governUses,
  markOfUses,
  type ShownContract,
  showContract,
  showSupplier,
  type Workspace,
} from '../../app/index.ts';
import type { Crumb, Frame } from '../frame/index.ts';
import { bothValues } from '../parts/changed-meanwhile.tsx';
import { DeleteQuestion } from '../parts/delete-question.tsx';
import { edited } from '../parts/edited.tsx';
import { sentForm } from '../parts/form.ts';
import { listed } from '../parts/phrases.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';
import { wayToSupplier } from '../systems/routes.tsx';
import { type ContractFields, ContractForm } from './contract-form.tsx';
import {
  contractFieldsIn,
  contractFieldsOf,
  contractInput,
  contractLabels,
  contractWords,
  noContract,
} from './contract-input.ts';
import { ContractPage } from './contract-page.tsx';
import { contractParts } from './contract-parts.ts';
import { ContractUsesPage } from './uses-page.tsx';

const contractsCrumb: Crumb = { text: 'Contracts', href: '/contracts' };

/** The frame of a page about one contract. */
export const contractFrame = (title: string, contract?: ShownContract): Frame => ({
  title: contract === undefined ? title : `${title} – ${contract.name}`,
  section: 'contracts',
  crumbs: [
    contractsCrumb,
    ...(contract === undefined ? [] : [{ text: contract.name, href: `/contracts/${contract.id}` }]),
  ],
});

/** Contracts: one of them, the forms, and the uses they govern. */
export function contractsRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  const show = (c: Context) => showContract(workspace, c.var.actor, c.req.param('contract') ?? '');

  const showNew = async (c: Context, fields: ContractFields, errors: Sentences) => {
    const supplier = await showSupplier(workspace, c.var.actor, c.req.param('supplier') ?? '');
    c.status(areNone(errors) ? 200 : 422);
    const form = (
      <ContractForm
        fields={fields}
        errors={errors}
        action={`/suppliers/${supplier.id}/contracts`}
        seen={null}
        supplier={supplier.name}
      />
    );
    return c.render(form, {
      title: 'Add a contract',
      section: 'suppliers',
      crumbs: wayToSupplier(supplier),
    });
  };

  routes.get('/suppliers/:supplier/contracts/new', (c) => showNew(c, noContract, {}));

  routes.post('/suppliers/:supplier/contracts', async (c) => {
    const fields = contractFieldsIn(await sentForm(c));
    const read = contractInput(fields);
    let id = '';
    const errors = read.ok
      ? await sentencesOf(async () => {
          id = (await createContract(workspace, c.var.actor, c.req.param('supplier'), read.input)).id;
        })
      : read.errors;
    return areNone(errors) ? c.redirect(`/contracts/${id}`, 303) : showNew(c, fields, errors);
  });

  routes.get('/contracts/:contract', async (c) => {
    const contract = await show(c);
    const compared = await compareVersions(workspace, c.var.actor, contract.id);
    const parts = [];
    for (const part of contractParts) parts.push(await part(workspace, c.var.actor, contract));
    return c.render(
      <ContractPage contract={contract} compared={compared} parts={parts} />,
      contractFrame(contract.name),
    );
  });

  const showEdit = (
    c: Context,
    contract: ShownContract,
    { fields, seen, errors }: { fields: ContractFields; seen: string | number; errors: Sentences },
  ) => {
    c.status(areNone(errors) ? 200 : 422);
    const form = (
      <ContractForm
        fields={fields}
        errors={errors}
        action={`/contracts/${contract.id}/edit`}
        seen={seen}
        supplier={contract.supplier.name}
      />
    );
    return c.render(form, contractFrame('Change', contract));
  };

  routes.get('/contracts/:contract/edit', async (c) => {
    const contract = await show(c);
    const fields = contractFieldsOf(contract);
    return showEdit(c, contract, { fields, seen: contract.revision, errors: {} });
  });

  routes.post('/contracts/:contract/edit', async (c) => {
    const [contract, form] = [await show(c), await sentForm(c)];
    const fields = contractFieldsIn(form);
    const read = contractInput(fields);
    const href = `/contracts/${contract.id}`;
    const errors = read.ok
      ? await edited(c, form, {
          what: 'this contract',
          href,
          form: `${href}/edit`,
          frame: contractFrame('Change', contract),
          verb: (seen) =>
            changeContract(workspace, c.var.actor, contract.id, { ...read.input, revision: Number(seen) }),
          now: async () => {
            const now = await show(c);
            const values = bothValues(contractLabels, contractFieldsOf(now), fields, contractWords);
            return { seen: now.revision, values };
          },
        })
      : read.errors;
    if (errors instanceof Response) return errors;
    return areNone(errors)
      ? c.redirect(href, 303)
      : showEdit(c, contract, { fields, seen: form.text('seen'), errors });
  });

  const showUses = (
    c: Context,
    contract: ShownContract,
    { chosen, seen, errors }: { chosen: readonly string[]; seen: string; errors: Sentences },
  ) => {
    c.status(areNone(errors) ? 200 : 422);
    return c.render(
      <ContractUsesPage contract={contract} chosen={chosen} seen={seen} errors={errors} />,
      contractFrame('Uses', contract),
    );
  };

  routes.get('/contracts/:contract/uses', async (c) => {
    const contract = await show(c);
    const chosen = contract.uses.map(({ id }) => id);
    return showUses(c, contract, { chosen, seen: markOfUses(contract.uses), errors: {} });
  });

  routes.post('/contracts/:contract/uses', async (c) => {
    const [contract, form] = [await show(c), await sentForm(c)];
    const [uses, href] = [form.texts('uses'), `/contracts/${contract.id}`];
    const errors = await edited(c, form, {
      what: 'which uses this contract governs',
      href,
      form: `${href}/uses`,
      frame: contractFrame('Uses', contract),
      verb: (seen) => governUses(workspace, c.var.actor, contract.id, { uses }, seen),
      now: async () => {
        const now = await show(c);
        const mine = now.usesToChoose.filter(({ id }) => uses.includes(id));
        const values = bothValues(
          { uses: 'Uses' },
          { uses: listed(now.uses.map(({ name }) => name)) },
          { uses: listed(mine.map(({ name }) => name)) },
        );
        return { seen: markOfUses(now.uses), values };
      },
    });
    if (errors instanceof Response) return errors;
    return areNone(errors)
      ? c.redirect(href, 303)
      : showUses(c, contract, { chosen: uses, seen: form.text('seen'), errors });
  });

  const showDelete = (c: Context, contract: ShownContract, refusal?: string) => {
    c.status(refusal === undefined ? 200 : 409);
    return c.render(
      <DeleteQuestion
        what="this contract"
        goes={`${contract.name} is deleted with its dates.`}
        href={`/contracts/${contract.id}`}
        refusal={refusal}
      />,
      contractFrame('Delete', contract),
    );
  };

  routes.get('/contracts/:contract/delete', async (c) => showDelete(c, await show(c)));

  routes.post('/contracts/:contract/delete', async (c) => {
    const contract = await show(c);
    const { main } = await sentencesOf(() => deleteContract(workspace, c.var.actor, contract.id));
    return main === undefined
      ? c.redirect(`/suppliers/${contract.supplier.id}`, 303)
      : showDelete(c, contract, main);
  });

  return routes;
}
