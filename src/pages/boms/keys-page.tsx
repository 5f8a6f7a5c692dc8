import type { ShownKeys } from '../../app/index.ts';
import { signatureAlgorithms } from '../../core/bom/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Select, TextArea, TextField } from '../parts/fields.tsx';
import { Moment } from '../parts/moment.tsx';
import type { Sentences } from '../parts/sentences.ts';

export interface KeyFields {
  readonly label: string;
  readonly algorithm: string;
  readonly key: string;
}

interface KeysPageProps {
  readonly shown: ShownKeys;
  readonly fields: KeyFields;
  readonly errors: Sentences;
}

/** The keys by which a supplier signs, as agreed on outside the files themselves. */
export function KeysPage({ shown: { supplier, keys, may }, fields, errors }: KeysPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="app-overline">{supplier.name}</p>
      <h1>Keys by which it signs</h1>
      <p class="app-lead">
        A signature proves who signed only by a key that you got another way than with the file. Compare the
        fingerprint with the supplier before you pin a key.
      </p>
      {keys.length === 0 ? (
        <p>No key is pinned. A signed bill of materials shows as “integrity only, signer unknown”.</p>
      ) : (
        keys.map((key) => (
          <article class="app-card">
            <h2 class="app-card__title">{key.label}</h2>
            <dl class="app-facts">
              <dt>Fingerprint (SHA-256)</dt>
              <dd>
                <code class="app-wrap">{key.fingerprint}</code>
              </dd>
              <dt>Algorithm</dt>
              <dd>{key.algorithm ?? 'those that fit the key'}</dd>
              <dt>Pinned</dt>
              <dd>
                <Moment at={key.pinnedAt} /> by {key.pinnedBy}
              </dd>
            </dl>
            {may.pin ? (
              <form action={`/suppliers/${supplier.id}/keys/${key.id}/unpin`} method="post">
                <button class="app-button app-button--secondary app-button--small" type="submit">
                  Take it back<span class="govuk-visually-hidden">: {key.label}</span>
                </button>
              </form>
            ) : null}
          </article>
        ))
      )}
      {may.pin ? (
        <section class="app-section app-space-above">
          <h2>Pin a key</h2>
          <form class="app-form" action={`/suppliers/${supplier.id}/keys`} method="post" novalidate>
            <TextField
              name="label"
              label="Name"
              hint="Such as who holds it."
              error={errors.label}
              value={fields.label}
            />
            <TextArea
              name="key"
              label="The public key"
              hint="PEM, a certificate, a JWK or a JWK set. Never a private key."
              rows={8}
              error={errors.key}
              value={fields.key}
            />
            <div class="govuk-form-group">
              <Select
                name="algorithm"
                label="Algorithm agreed on"
                choices={[
                  { value: '', label: 'Whichever fits the key' },
                  ...signatureAlgorithms.map((name) => ({ value: name, label: name })),
                ]}
                value={fields.algorithm}
              />
            </div>
            <button class="app-button" type="submit">
              Pin it
            </button>
          </form>
        </section>
      ) : null}
    </>
  );
}
