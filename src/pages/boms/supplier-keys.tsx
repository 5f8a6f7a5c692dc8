import { type Actor, listKeys, type ShownSupplier, type Workspace } from '../../app/index.ts';
import { counted } from '../parts/phrases.ts';

/** On a supplier's page: by how many keys it signs, and the way to them. */
export async function supplierKeys(workspace: Workspace, actor: Actor, { id }: ShownSupplier) {
  const { keys } = await listKeys(workspace, actor, id);
  return (
    <section class="app-section" id="keys">
      <h2>How it signs</h2>
      <p>
        {keys.length === 0
          ? 'No key is pinned, so a signed bill of materials does not prove who signed it.'
          : `${counted(keys.length, 'key is', 'keys are')} pinned.`}{' '}
        <a class="govuk-link" href={`/suppliers/${id}/keys`}>
          Keys
        </a>
      </p>
    </section>
  );
}
