import { type Actor, listKeys, type ShownSupplier, type Workspace } from '../../app/index.ts';
import { counted } from '../parts/phrases.ts';

/** On a supplier's page: by how many keys it signs, and the way to them. */
export async function supplierKeys(workspace: Workspace, actor: Actor, { id }: ShownSupplier) {
  const { keys, may } = await listKeys(workspace, actor, id);
  return (
    <section class="app-section" id="keys">
      <h2>Signatures</h2>
      <p>
        {keys.length === 0
          ? 'No key of this supplier is known, so a signed bill of materials cannot show who signed it.'
          : `${counted(keys.length, 'key of this supplier is', 'keys of this supplier are')} known.`}{' '}
        <a class="govuk-link" href={`/suppliers/${id}/keys`}>
          {may.pin && keys.length === 0 ? 'Add a key' : 'Keys'}
        </a>
      </p>
    </section>
  );
}
