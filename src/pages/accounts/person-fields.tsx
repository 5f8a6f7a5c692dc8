import { TextField } from '../parts/fields.tsx';
import type { Sentences } from '../parts/sentences.ts';

/** Who somebody new is, and how they will sign in. */
export interface PersonGiven {
  readonly name: string;
  readonly email: string;
}

export function PersonFields({ given, errors }: { given: PersonGiven; errors: Sentences }) {
  return (
    <>
      <TextField
        name="name"
        label="Your name"
        hint="As colleagues and the record will show it."
        autocomplete="name"
        value={given.name}
        error={errors.name}
      />
      <TextField
        name="email"
        label="Your e-mail address"
        hint="You sign in by it. Nothing is sent to it."
        type="email"
        autocomplete="username"
        value={given.email}
        error={errors.email}
      />
      <NewPasswordField label="Choose a password" errors={errors} />
    </>
  );
}

export function NewPasswordField({ label, errors }: { label: string; errors: Sentences }) {
  return (
    <TextField
      name="password"
      label={label}
      hint="At least 12 characters. Three or four words do well."
      type="password"
      autocomplete="new-password"
      value=""
      error={errors.password}
    />
  );
}
