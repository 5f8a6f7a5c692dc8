import { FileField } from '../parts/fields.tsx';
import type { Sentences } from '../parts/sentences.ts';

/** Takes a BOM in, by file or by a form for suppliers who send none. */
export function BomUpload({ release, errors }: { release: string; errors: Sentences }) {
  return (
    <div class="app-columns app-columns--even">
      <section>
        <h2>The supplier sent a file</h2>
        <form
          class="app-form"
          action={`/releases/${release}/bom`}
          method="post"
          enctype="multipart/form-data"
          novalidate
        >
          <FileField
            name="bom"
            label="The bill of materials"
            hint="CycloneDX 1.4 to 1.7 (JSON or XML) or SPDX 3 (JSON), up to 100 MB. A file with faults is read as far as it goes."
            error={errors.bom ?? errors.main}
            accept=".json,.cdx,.spdx,.jsonld,.xml,application/json"
          />
          <FileField
            name="signature"
            label="Its signature, if it is a file beside it (optional)"
            hint="A detached JWS or a DSSE envelope."
            error={errors.signature}
            accept=".jws,.json,.sig,.dsse,.txt"
          />
          <button class="app-button" type="submit">
            Read it
          </button>
        </form>
      </section>
      <section>
        <h2>The supplier sent none</h2>
        <p>
          Fill in what you know from e-mails, model cards and answers. A valid CycloneDX file is written from
          it, and what is still to be asked is listed.
        </p>
        <p>
          <a class="app-button app-button--secondary" href={`/releases/${release}/bom/form`}>
            Fill in a form
          </a>
        </p>
      </section>
    </div>
  );
}
