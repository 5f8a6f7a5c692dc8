interface DeleteQuestionProps {
  /** "this supplier" */
  readonly what: string;
  /** What goes with it, in a sentence. */
  readonly goes: string;
  /** The address of the thing; its deletion is asked for under `/delete`. */
  readonly href: string;
  /** Where a person goes who keeps it, where the thing has no page of its own. */
  readonly back?: string;
  /** Why it was not deleted, where that was tried. */
  readonly refusal?: string | undefined;
}

/** Asks before something is deleted. */
export function DeleteQuestion({ what, goes, href, back = href, refusal }: DeleteQuestionProps) {
  return (
    <>
      <h1>Delete {what}?</h1>
      {refusal === undefined ? null : (
        <div class="app-notice app-notice--bad app-form" role="alert">
          <p>{refusal}</p>
        </div>
      )}
      <p class="app-lead">{goes} The record keeps that it was deleted, when and by whom.</p>
      <div class="app-buttons">
        <form action={`${href}/delete`} method="post">
          <button class="app-button app-button--warning" type="submit">
            Delete it
          </button>
        </form>
        <a class="app-button app-button--secondary" href={back}>
          Keep it
        </a>
      </div>
    </>
  );
}
