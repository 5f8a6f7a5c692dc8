import type { Child } from 'hono/jsx';
import type { Listed, ShownSystem, UseSummary } from '../../app/index.ts';
import { DeleteLink } from '../parts/delete-link.tsx';
import { NextPage, nextAddress } from '../parts/next-page.tsx';
import { UseList } from '../suppliers/supplier-page.tsx';

interface SystemPageProps {
  readonly system: ShownSystem;
  /** A page of its uses, by name. */
  readonly uses: Listed<UseSummary>;
  /** What other parts of the product say of this system. */
  readonly parts: readonly Child[];
}

/** A system: what it is, what it is used for, and what else is known. */
export function SystemPage({ system, uses, parts }: SystemPageProps) {
  const { id, name, supplier, description, may } = system;
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <p class="app-overline">System of {supplier.name}</p>
          <h1>{name}</h1>
        </div>
        {may.edit ? (
          <div class="app-buttons app-no-print">
            <a class="app-button app-button--secondary app-button--small" href={`/systems/${id}/edit`}>
              Change
            </a>
          </div>
        ) : null}
      </div>
      {description === '' ? null : <p class="app-lead app-lines">{description}</p>}
      <section class="app-section app-form">
        <div class="app-subhead">
          <h2>What it is used for</h2>
          {may.edit ? (
            <a class="govuk-link" href={`/systems/${id}/uses/new`}>
              Add a use
            </a>
          ) : null}
        </div>
        {uses.items.length === 0 ? (
          <p>
            No use yet. Each use has its own roles and its own tier, so add one for each thing it serves for.
          </p>
        ) : (
          <UseList uses={uses.items} />
        )}
        <NextPage href={nextAddress(`/systems/${id}`, uses.next, 'uses')} of="uses" />
      </section>
      {parts}
      {may.delete ? <DeleteLink href={`/systems/${id}/delete`}>Delete this system</DeleteLink> : null}
    </>
  );
}
