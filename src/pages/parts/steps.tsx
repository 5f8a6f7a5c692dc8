const steps = ['Papers', 'Questions', 'Check and run'] as const;
export type Step = (typeof steps)[number];

/** Where one is on the way to a review. */
export function Steps({ current }: { current: Step }) {
  const place = steps.indexOf(current);
  return (
    <ol class="app-steps" aria-label="Steps">
      {steps.map((step, index) => (
        <li
          class={index < place ? 'app-steps__step app-steps__step--done' : 'app-steps__step'}
          aria-current={index === place ? 'step' : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  );
}
