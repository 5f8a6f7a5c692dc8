/** The head of a table. `deed` names the column of buttons, whose own words are enough for those who see them. */
export function HeadRow({ heads, deed }: { heads: readonly string[]; deed?: string | undefined }) {
  return (
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {heads.map((head) => (
          <th scope="col" class="govuk-table__header">
            {head}
          </th>
        ))}
        {deed === undefined ? null : (
          <th scope="col" class="govuk-table__header">
            <span class="govuk-visually-hidden">{deed}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
