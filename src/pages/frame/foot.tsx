import type { ContextVariableMap } from 'hono';
import type { WhatLeaves } from '../../app/index.ts';
import { counted, listed } from '../parts/phrases.ts';

interface FootProps {
  /** The class that says how wide the page is. */
  readonly width: string;
  readonly visit: ContextVariableMap['visit'] | undefined;
  /** Null where nobody is known. */
  readonly leaves: WhatLeaves | null;
}

/** The foot of every screen: where the data is, what leaves it, and ways for whoever runs it. */
export function Foot({ width, visit, leaves }: FootProps) {
  const alone = visit?.caller?.by === 'machine';
  return (
    <footer class="app-foot">
      <div class={`${width} app-foot__row`}>
        <p>
          {alone ? 'Candour works on this machine.' : 'Candour works on your own server.'}
          {leaves === null ? '' : ` ${leavingWords(leaves)}`}
        </p>
        {alone ? (
          <>
            <p>
              <a class="govuk-link" href="/people">
                Settings
              </a>
            </p>
            <p>
              <a class="govuk-link" href="/set-up">
                Work with others
              </a>
            </p>
          </>
        ) : null}
        {leaves === null ? null : (
          <p>
            <a class="govuk-link" href="/programs">
              API description
            </a>
          </p>
        )}
      </div>
    </footer>
  );
}

/** What leaves the server, as it is set up now. */
function leavingWords({ webhooks, signOn }: WhatLeaves): string {
  const what = [
    ...(webhooks === 0 ? [] : [`what ${counted(webhooks, 'webhook is', 'webhooks are')} told`]),
    ...(signOn === null ? [] : [`sign-ins by ${signOn}`]),
  ];
  return what.length === 0 ? 'Nothing leaves it.' : `Nothing leaves it but ${listed(what)}.`;
}
