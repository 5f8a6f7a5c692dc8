import type { ShownContract, ShownPaper } from '../../app/index.ts';
import { DropZone } from '../parts/drop-zone.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Checkboxes, Radios, TextField } from '../parts/fields.tsx';
import type { Sentences } from '../parts/sentences.ts';

interface NewVersionPageProps {
  readonly contract: ShownContract;
  /** The papers of the version before; empty where there is none. */
  readonly papers: readonly ShownPaper[];
  readonly label: string;
  readonly keep: readonly string[];
  readonly use: string | null;
  readonly errors: Sentences;
}

/** Starts a version of a contract: which papers are kept, which are new, and for which use. */
export function NewVersionPage({ contract, papers, label, keep, use, errors }: NewVersionPageProps) {
  const first = contract.versions.length === 0;
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="app-overline">{contract.name}</p>
      <h1>{first ? 'Review its papers' : 'Start a new version'}</h1>
      <p class="app-lead">
        {first
          ? 'Add the papers that make up this contract. The answers about its use are taken over.'
          : 'Keep the papers that stay as they are and add those that are new. What you decided is kept.'}
      </p>
      <form
        class="app-form"
        action={`/contracts/${contract.id}/versions`}
        method="post"
        enctype="multipart/form-data"
        data-upload
        novalidate
      >
        <TextField
          name="label"
          label="What is this version?"
          hint="For example: as offered, signed, renewal 2027."
          error={errors.label}
          value={label}
        />
        {papers.length === 0 ? null : (
          <Checkboxes
            name="keep"
            label="Papers that stay as they are"
            hint="A new file of the same name takes the place of the old one by itself."
            choices={papers.map(({ id, file }) => ({ value: id, label: file }))}
            values={keep}
          />
        )}
        <DropZone error={errors.papers} />
        {contract.uses.length < 2 ? null : (
          <Radios
            name="use"
            label="For which use?"
            hint="It decides what the papers are held against."
            error={errors.use}
            choices={contract.uses.map(({ id, name, system }) => ({
              value: id,
              label: `${system}: ${name}`,
            }))}
            value={use}
            small
          />
        )}
        <button class="app-button" type="submit">
          Continue
        </button>
      </form>
    </>
  );
}
