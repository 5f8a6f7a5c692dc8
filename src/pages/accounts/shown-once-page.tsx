interface ShownOnceProps {
  readonly title: string;
  /** What to do with it. */
  readonly lead: string;
  readonly label: string;
  readonly secret: string;
  readonly back: { readonly text: string; readonly href: string };
}

/** A secret just made, which nobody is shown again. */
export function ShownOncePage({ title, lead, label, secret, back }: ShownOnceProps) {
  return (
    <>
      <h1>{title}</h1>
      <p class="app-lead">{lead}</p>
      <div class="govuk-form-group app-form">
        <label class="govuk-label govuk-label--s" for="secret">
          {label}
        </label>
        <div id="secret-hint" class="govuk-hint">
          Copy it now. It is not shown again.
        </div>
        <input
          class="govuk-input app-secret"
          id="secret"
          type="text"
          value={secret}
          readonly
          autocomplete="off"
          aria-describedby="secret-hint"
        />
      </div>
      <p class="app-buttons">
        <a class="app-button app-button--secondary" href={back.href}>
          {back.text}
        </a>
      </p>
    </>
  );
}
