interface RemovePageProps {
  /** "Delete this release?" */
  readonly question: string;
  /** What goes with it, in a sentence. */
  readonly goes: string;
  readonly action: string;
  /** Where a person goes who does not want it. */
  readonly back: string;
}

/** Asks before something is taken away. */
export function RemovePage({ question, goes, action, back }: RemovePageProps) {
  return (
    <>
      <h1>{question}</h1>
      <p class="app-lead">{goes} That it was done, when and by whom stays on record.</p>
      <div class="app-buttons">
        <form action={action} method="post">
          <button class="app-button app-button--warning" type="submit">
            Yes, do it
          </button>
        </form>
        <a class="app-button app-button--secondary" href={back}>
          Keep it
        </a>
      </div>
    </>
  );
}
