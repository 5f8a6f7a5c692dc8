import type { ShownContract } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Checkboxes } from '../parts/fields.tsx';
import { Seen } from '../parts/seen.tsx';
import type { Sentences } from '../parts/sentences.ts';

interface ContractUsesProps {
  readonly contract: ShownContract;
  /** Those that are ticked. */
  readonly chosen: readonly string[];
  /** Stands for those that it governed when the form was opened. */
  readonly seen: string;
  readonly errors: Sentences;
}

/** Which uses a contract governs. */
export function ContractUsesPage({ contract, chosen, seen, errors }: ContractUsesProps) {
  const { id, name, supplier, usesToChoose } = contract;
  if (usesToChoose.length === 0) {
    return (
      <>
        <h1>Which uses does it govern?</h1>
        <div class="app-empty">
          <h2>{supplier.name} has no use yet</h2>
          <p>Add what you buy from this supplier and what you use it for. Then come back.</p>
          <p class="app-buttons">
            <a class="app-button" href={`/suppliers/${supplier.id}`}>
              Go to the supplier
            </a>
          </p>
        </div>
      </>
    );
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="app-overline">{name}</p>
      <h1>Which uses does it govern?</h1>
      <form class="app-form" action={`/contracts/${id}/uses`} method="post" novalidate>
        <Seen mark={seen} />
        <Checkboxes
          name="uses"
          label={`Uses of what ${supplier.name} supplies`}
          error={errors.uses}
          choices={usesToChoose.map((use) => ({ value: use.id, label: `${use.system}: ${use.name}` }))}
          values={chosen}
        />
        <button class="app-button" type="submit">
          Save
        </button>
      </form>
    </>
  );
}
