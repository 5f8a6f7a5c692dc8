// Keeps the page of a run up to date, and leads to the report when the run has ended.
const betweenLooks = 700;

interface Progress {
  readonly state: string;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly message: string;
}

const place = document.querySelector<HTMLElement>('[data-progress]');
const part = (name: string) => place?.querySelector<HTMLElement>(`[data-progress-${name}]`) ?? null;

function say(element: HTMLElement | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}

function show({ stage, done, total, message }: Progress): void {
  say(part('stage'), stage === '' ? 'Waiting' : stage);
  say(part('message'), message);
  const bar = part('bar');
  if (!(bar instanceof HTMLProgressElement)) return;
  if (total === 0) bar.removeAttribute('value');
  else {
    bar.max = total;
    bar.value = done;
  }
}

async function look(review: string): Promise<void> {
  const answer = await fetch(`/api/v1/reviews/${review}/progress`).catch(() => null);
  if (answer?.ok) {
    const progress: Progress = await answer.json();
    if (progress.state !== 'queued' && progress.state !== 'running') {
      window.location.replace(`/reviews/${review}`);
      return;
    }
    show(progress);
  } else if (answer?.status === 404) {
    window.location.replace('/reviews');
    return;
  }
  setTimeout(() => look(review), betweenLooks);
}

const review = place?.dataset.progress;
if (review !== undefined) {
  document.querySelector('[data-progress-again]')?.remove();
  void look(review);
}
