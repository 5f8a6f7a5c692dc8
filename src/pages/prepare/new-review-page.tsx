import { DropZone } from '../parts/drop-zone.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/fields.tsx';
import { Steps } from '../parts/steps.tsx';

/** Names a review and takes its papers. */
export function NewReviewPage(props: { name: string; errors: Readonly<Record<string, string>> }) {
  const { name, errors } = props;
  return (
    <>
      <Steps current="Papers" />
      <ErrorSummary errors={errors} />
      <h1>Start a review</h1>
      <p class="app-lead">One review holds the papers that one supplier offers you for one use.</p>
      <form
        class="app-form"
        action="/reviews"
        method="post"
        enctype="multipart/form-data"
        data-upload
        novalidate
      >
        <TextField
          name="name"
          label="What do you want to call it?"
          hint="For example the supplier and the system: Northwind, Assist for service desk."
          error={errors.name}
          value={name}
          maxlength={200}
        />
        <DropZone error={errors.papers} />
        <button class="app-button" type="submit">
          Continue
        </button>
      </form>
    </>
  );
}
