import type { Child } from 'hono/jsx';
import type { ShownBranch } from '../../app/index.ts';
import type { FourthPartyKind } from '../../core/portfolio/index.ts';
import { Chip } from '../parts/chips.tsx';

export const partyKindNames: Readonly<Record<FourthPartyKind, string>> = {
  model: 'Model',
  'model-provider': 'Model provider',
  cloud: 'Cloud',
  'sub-processor': 'Sub-processor',
  'data-provider': 'Data provider',
  other: 'Other',
};

interface BranchesProps {
  readonly branches: readonly ShownBranch[];
  readonly mayEdit: boolean;
  /** Where to come back to after an edge was taken out. */
  readonly back: string;
}

/** What something rests on, level by level. */
export function Branches({ branches, mayEdit, back }: BranchesProps): Child {
  return (
    <ul class="app-tree">
      {branches.map((branch) => (
        <li>
          <Branch branch={branch} mayEdit={mayEdit} back={back} />
          {branch.below.length === 0 ? null : (
            <Branches branches={branch.below} mayEdit={mayEdit} back={back} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Branch({ branch, mayEdit, back }: { branch: ShownBranch; mayEdit: boolean; back: string }) {
  const { party, purpose, evidence, bom, again, reliance } = branch;
  return (
    <div class="app-tree__row">
      <span>
        <a class="govuk-link govuk-link--no-visited-state" href={`/dependencies/${party.id}`}>
          {party.name}
        </a>{' '}
        <Chip>{partyKindNames[party.kind]}</Chip>
        {purpose === '' ? null : <span class="app-quiet"> {purpose}</span>}
        {bom === null ? null : (
          <span class="app-quiet">
            {purpose === '' ? ' By' : ', by'} its{' '}
            <a class="govuk-link" href={`/releases/${bom.release}`}>
              bill of materials<span class="govuk-visually-hidden"> that names {party.name}</span>
            </a>
          </span>
        )}
        {again === 'ring' ? <span class="app-quiet"> (this closes a ring)</span> : null}
        {again === 'elsewhere' ? (
          <span class="app-quiet"> (shown elsewhere with what it rests on)</span>
        ) : null}
        {evidence === null ? null : (
          <>
            {' '}
            <a
              class="govuk-link"
              href={`/reviews/${evidence.review}/read/${evidence.quote.paper + 1}?at=${evidence.quote.start}`}
            >
              Read it<span class="govuk-visually-hidden"> of {party.name} in the paper</span>
            </a>
          </>
        )}
      </span>
      {mayEdit ? (
        <form class="app-no-print" action={`/dependencies/reliances/${reliance}/remove`} method="post">
          <input type="hidden" name="back" value={back} />
          <button class="app-link-button" type="submit">
            Remove<span class="govuk-visually-hidden"> {party.name}</span>
          </button>
        </form>
      ) : null}
    </div>
  );
}
