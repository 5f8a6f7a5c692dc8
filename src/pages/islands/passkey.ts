// Adds a passkey to an account, and signs in by one.
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

const form = document.querySelector<HTMLFormElement>('[data-passkey]');
const problem = document.querySelector<HTMLElement>('[data-passkey-problem]');

function say(text: string): void {
  if (problem === null) return;
  problem.textContent = text;
  problem.hidden = text === '';
}

/** Sends JSON and gives the answer's; what the server has against it is thrown as its sentence. */
async function ask(path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const given: unknown = await answer.json().catch(() => null);
  if (answer.ok) return given;
  const message = typeof given === 'object' && given !== null ? Reflect.get(given, 'message') : null;
  throw new Error(typeof message === 'string' ? message : 'The server did not answer. Try again.');
}

/** The text of a field of the form. */
function text(name: string): string {
  const value = form === null ? null : new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}

type Asked<Start extends (options: never) => unknown> = Parameters<Start>[0] extends {
  optionsJSON: infer Options;
}
  ? Options
  : never;

/** What the server asks of the browser is handed on as it is: the browser itself refuses what it cannot read. */
function handedOn<Options>(given: unknown): Options {
  return JSON.parse(JSON.stringify(given));
}

async function signIn(): Promise<void> {
  const optionsJSON = handedOn<Asked<typeof startAuthentication>>(await ask('/sign-in/passkey/options', {}));
  const response = await startAuthentication({ optionsJSON });
  const given = await ask('/sign-in/passkey', { response, next: text('next') });
  const to = typeof given === 'object' && given !== null ? Reflect.get(given, 'to') : null;
  location.assign(typeof to === 'string' ? to : '/');
}

async function add(): Promise<void> {
  const optionsJSON = handedOn<Asked<typeof startRegistration>>(await ask('/account/passkeys/options', {}));
  const response = await startRegistration({ optionsJSON });
  await ask('/account/passkeys', { name: text('passkey-name'), response });
  location.assign('/account');
}

/** What a person reads when the browser gave no passkey. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'This did not work. Try again.';
  if (error.name === 'NotAllowedError') return 'It was cancelled, or took too long. Try again.';
  if (error.name === 'InvalidStateError') return 'This device has a passkey for your account already.';
  if (error.name === 'SecurityError') {
    return 'The browser takes passkeys only at an address with a name and TLS, or at localhost.';
  }
  return error.message;
}

if (form !== null && browserSupportsWebAuthn()) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    say('');
    const done = form.dataset.passkey === 'add' ? add() : signIn();
    done.catch((error: unknown) => say(sentenceOf(error)));
  });
}
