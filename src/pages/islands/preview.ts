// Beside a form whose answer is a page: shows what the page would be with what is chosen, without saving it. The server
// writes the page; this puts its part in place of ours and keeps the person where they were.
const pause = 250;

const form = document.querySelector<HTMLFormElement>('form[data-preview]');
const spoken = document.querySelector<HTMLElement>('[data-preview-status]');

/** What the form would send: two of these are equal when nothing was chosen or typed between them. */
const contentOf = (of: HTMLFormElement): string =>
  [...new FormData(of)].map(([name, value]) => `${name}=${String(value)}`).join('\n');

async function look(of: HTMLFormElement, address: string): Promise<void> {
  const [sent, body] = [contentOf(of), new FormData(of)];
  const answer = await fetch(address, { method: 'POST', body }).catch(() => null);
  if (answer === null || !(answer.ok || answer.status === 422)) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // Somebody went on choosing meanwhile: that change asks for a preview of its own.
  if (contentOf(of) !== sent) return;
  const [theirs, ours] = [page, of].map((place) => place.querySelector('[data-preview-part]'));
  if (theirs && ours) put(theirs, ours);
  if (spoken !== null) {
    spoken.textContent = answer.ok
      ? 'The preview shows your choices. They are not saved yet.'
      : 'There is something to correct.';
  }
}

function put(theirs: Element, ours: Element): void {
  const focused = document.activeElement?.id ?? '';
  const at = document.activeElement?.getBoundingClientRect().top ?? 0;
  const open = [...ours.querySelectorAll('details[open]')].map(({ id }) => id);
  ours.replaceWith(theirs);
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  const again = focused === '' ? null : document.getElementById(focused);
  if (again === null) return;
  again.focus({ preventScroll: true });
  // What stands above may have grown: the field stays where the person's eyes are.
  window.scrollBy(0, again.getBoundingClientRect().top - at);
}

if (form !== null) {
  const address = form.dataset.preview ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'note') return;
    clearTimeout(timer);
    timer = setTimeout(() => look(form, address), pause);
  });
}

export {};
