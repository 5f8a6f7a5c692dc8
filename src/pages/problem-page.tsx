interface ProblemPageProps {
  readonly title: string;
  readonly detail: string;
}

/** Says what went wrong and leads back to work. */
export function ProblemPage({ title, detail }: ProblemPageProps) {
  return (
    <>
      <h1>{title}</h1>
      <p class="app-lead">{detail}</p>
      <p class="app-buttons">
        <a class="app-button app-button--secondary" href="/">
          Go to the start page
        </a>
      </p>
    </>
  );
}
