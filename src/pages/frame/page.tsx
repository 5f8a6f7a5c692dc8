import type { ContextVariableMap } from 'hono';
import type { Child } from 'hono/jsx';
import type { WhatLeaves } from '../../app/index.ts';
import { AccountMenu } from './account-menu.tsx';
import { Foot } from './foot.tsx';
import { type Section, sections } from './sections.ts';

/** A step on the way to this page. */
export interface Crumb {
  readonly text: string;
  readonly href: string;
}

/** What a screen says about itself to the frame around it. */
export interface Frame {
  /** Stands before the product's name in the browser's title. */
  readonly title: string;
  readonly section?: Section;
  readonly crumbs?: readonly Crumb[];
  /** Uses the whole width of a large screen. */
  readonly wide?: boolean;
  /** Browser scripts of this page, by their name in islands/. */
  readonly islands?: readonly string[];
  /** Loads the page again after so many seconds where no script does it better. */
  readonly refreshAfter?: number;
}

/** The address of a built file, which changes with its content. */
export type AssetUrl = (name: string) => string;

/** The frame of every screen: head, navigation, main part and foot. */
export function Page(
  props: Frame & {
    asset: AssetUrl;
    visit: ContextVariableMap['visit'] | undefined;
    leaves: WhatLeaves | null;
    children?: Child;
  },
) {
  const {
    title,
    asset,
    visit,
    leaves,
    section,
    crumbs = [],
    wide = false,
    islands = [],
    refreshAfter,
  } = props;
  const width = wide ? 'app-width app-width--wide' : 'app-width';
  return (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – Candour`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {refreshAfter === undefined ? null : (
          <noscript>
            <meta http-equiv="refresh" content={String(refreshAfter)} />
          </noscript>
        )}
        <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('candour.css')} />
        {islands.map((island) => (
          <script type="module" src={asset(`${island}.js`)} />
        ))}
      </head>
      <body class="govuk-template__body">
        <a href="#main" class="govuk-skip-link">
          Skip to main content
        </a>
        <header class="app-head">
          <div class={`${width} app-head__row`}>
            <a class="app-head__name" href="/">
              <img class="app-head__mark" src={asset('mark.svg')} alt="" width="30" height="30" />
              Candour
            </a>
            {visit?.caller === null ? null : <Menu section={section} visit={visit} />}
          </div>
        </header>
        <div class="app-body">
          <div class={`${width} app-main`}>
            <Breadcrumbs crumbs={crumbs} />
            <main id="main" tabindex={-1}>
              {props.children}
            </main>
          </div>
        </div>
        <Foot width={width} visit={visit} leaves={leaves} />
      </body>
    </html>
  );
}

/** In sight on a large screen, behind one word on a phone; neither needs a script. */
function Menu({
  section,
  visit,
}: {
  section: Section | undefined;
  visit: ContextVariableMap['visit'] | undefined;
}) {
  return (
    <details class="app-menu">
      <summary class="app-menu__open">Menu</summary>
      <div class="app-menu__parts">
        <MainNavigation section={section} />
        <AccountMenu visit={visit} />
      </div>
    </details>
  );
}

function MainNavigation({ section }: { section: Section | undefined }) {
  return (
    <nav class="app-head__nav" aria-label="Main">
      <ul class="app-head__list">
        {sections.map(({ id, text, href }) => (
          <li>
            <a class="app-head__link" href={href} aria-current={section === id ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav class="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol class="govuk-breadcrumbs__list">
        {crumbs.map(({ text, href }) => (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
