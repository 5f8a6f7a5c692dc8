/** Where files are chosen; the island `upload` makes it a drop zone that shows how far each file has come. */
export function DropZone({ error }: { error?: string | undefined }) {
  return (
    <div class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label class="govuk-label govuk-label--s" for="papers">
        The supplier's papers
      </label>
      <div id="papers-hint" class="govuk-hint">
        Terms, data processing agreement, service levels, policies: DOCX, PDF, saved web pages, Markdown or
        text, up to 50 MB each.
      </div>
      {error === undefined ? null : (
        <p id="papers-error" class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <div class="app-drop" data-drop>
        <input
          class="govuk-file-upload app-drop__input"
          id="papers"
          name="papers"
          type="file"
          multiple
          accept=".docx,.pdf,.html,.htm,.md,.markdown,.txt"
          aria-describedby={error === undefined ? 'papers-hint' : 'papers-hint papers-error'}
        />
        <p class="app-drop__words" data-drop-words hidden>
          or drop them here
        </p>
      </div>
      <ul class="app-uploads" data-uploads aria-live="polite"></ul>
    </div>
  );
}
