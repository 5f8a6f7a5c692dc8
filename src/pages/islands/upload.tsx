/** @jsxImportSource preact */
// Makes the choosing of papers a drop zone that lists the files and shows how far they have come. The form itself
// goes to the same address as without script, and the server's answer is shown as it is.
import { render } from 'preact';
import { fileSize } from '../parts/file-size.ts';

interface Way {
  readonly sent: number;
  readonly total: number;
}

function Uploads({ files, way }: { files: readonly File[]; way: Way | null }) {
  return (
    <>
      {files.map((file) => (
        <li class="app-file" key={file.name}>
          <div class="app-file__text">
            <strong class="app-file__name">{file.name}</strong>
            <span class="app-file__size">{fileSize(file.size)}</span>
          </div>
        </li>
      ))}
      {way === null ? null : (
        <li class="app-file">
          <div class="app-file__text">
            <span class="app-small">{way.sent < way.total ? 'Sending the files' : 'Taking them in'}</span>
            <progress class="app-file__bar" aria-label="Sent" max={way.total} value={way.sent} />
          </div>
        </li>
      )}
    </>
  );
}

function mount(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  const zone = form.querySelector<HTMLElement>('[data-drop]');
  const list = form.querySelector<HTMLElement>('[data-uploads]');
  if (input === null || zone === null || list === null) return;

  const show = (way: Way | null) => render(<Uploads files={[...(input.files ?? [])]} way={way} />, list);
  const over = (is: boolean) => zone.classList.toggle('app-drop--over', is);

  form.querySelector('[data-drop-words]')?.removeAttribute('hidden');
  input.addEventListener('change', () => show(null));
  if (input.files?.length) show(null);
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  zone.addEventListener('dragleave', () => over(false));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    input.files = together(input.files, event.dataTransfer?.files ?? null);
    show(null);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const button of form.querySelectorAll('button')) button.disabled = true;
    send(form, show);
  });
}

/** Files dropped one after the other are all kept. */
function together(...lists: readonly (FileList | null)[]): FileList {
  const all = new DataTransfer();
  for (const file of lists.flatMap((list) => [...(list ?? [])])) all.items.add(file);
  return all.files;
}

function send(form: HTMLFormElement, show: (way: Way | null) => void): void {
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.responseType = 'document';
  request.upload.addEventListener('progress', ({ loaded, total }) => show({ sent: loaded, total }));
  request.addEventListener('load', () => {
    if (request.status < 300) window.location.assign(request.responseURL);
    else showAnswer(request.responseXML, form);
  });
  // The connection broke: the browser's own sending shows its own message, and loses nothing.
  request.addEventListener('error', () => form.submit());
  request.send(new FormData(form));
}

/** Puts the server's page, which says what to correct, in place of this one. Files it has nothing against stay chosen. */
function showAnswer(answer: Document | null, sent: HTMLFormElement): void {
  const [theirs, ours] = [answer?.querySelector('main'), document.querySelector('main')];
  if (!theirs || !ours) {
    window.location.reload();
    return;
  }
  const chosen = sent.querySelector<HTMLInputElement>('input[type=file]')?.files ?? null;
  ours.replaceWith(theirs);
  document.title = answer?.title ?? document.title;
  const input = theirs.querySelector<HTMLInputElement>('form[data-upload] input[type=file]');
  if (input !== null && chosen !== null && input.closest('.govuk-form-group--error') === null) {
    input.files = chosen;
  }
  mountAll();
  theirs.querySelector<HTMLElement>('.govuk-error-summary')?.focus();
}

function mountAll(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) mount(form);
}

mountAll();
