import type { HomeContract } from '../../app/index.ts';

/** A contract by its name, under that of its supplier. */
export function ContractCell({ contract }: { contract: HomeContract }) {
  return (
    <>
      <a class="govuk-link govuk-link--no-visited-state" href={`/contracts/${contract.id}`}>
        {contract.name}
      </a>
      <span class="app-quiet app-table__note">{contract.supplier.name}</span>
    </>
  );
}

/** Heads of a table of the home page; its rows carry the same words as labels for narrow screens. */
export function Heads({ titles }: { titles: readonly string[] }) {
  return (
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {titles.map((title) => (
          <th scope="col" class="govuk-table__header">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
