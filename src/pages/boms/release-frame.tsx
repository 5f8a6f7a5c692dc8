import type { Child } from 'hono/jsx';
import type { ShownRelease, SystemOfReleases } from '../../app/index.ts';
import type { Crumb, Frame } from '../frame/index.ts';
import { Day } from '../parts/day.tsx';

/** The way to the releases of a system. */
export const wayToReleases = (system: SystemOfReleases): Crumb[] => [
  ...wayToSystem(system),
  { text: 'Releases', href: `/systems/${system.id}/releases` },
];

/** The way to a system's own page. */
export const wayToSystem = ({ id, name, supplier }: SystemOfReleases): Crumb[] => [
  { text: supplier.name, href: `/suppliers/${supplier.id}` },
  { text: name, href: `/systems/${id}` },
];

export const frameOfRelease = (title: string, release: ShownRelease): Frame => ({
  title: `${title} – ${release.system.name} ${release.name}`,
  section: 'boms',
  crumbs: wayToReleases(release.system),
});

const tabs = [
  { id: 'check', text: 'What it shows', path: '' },
  { id: 'changes', text: 'Changes', path: '/changes' },
  { id: 'inventory', text: 'Inventory', path: '/inventory' },
  { id: 'contract', text: 'Against the contract', path: '/contract' },
] as const;
export type ReleaseTab = (typeof tabs)[number]['id'];

interface ReleaseFrameProps {
  readonly release: ShownRelease;
  readonly tab: ReleaseTab;
  readonly children?: Child;
}

/** The head of every page of a release, with the ways to the others. */
export function ReleaseFrame({ release, tab, children }: ReleaseFrameProps) {
  const { id, name, system, releasedOn, notes } = release;
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <p class="app-overline">
            {system.name} of {system.supplier.name}
          </p>
          <h1>Release {name}</h1>
          <p class="app-quiet">
            Released on <Day day={releasedOn} />
          </p>
          {notes === '' ? null : <p class="app-prose">{notes}</p>}
        </div>
        {release.may.edit ? (
          <div class="app-buttons app-no-print">
            <a class="app-button app-button--secondary app-button--small" href={`/releases/${id}/edit`}>
              Change
            </a>
          </div>
        ) : null}
      </div>
      {release.result === null ? null : (
        <nav class="app-tabs" aria-label="Parts of this release">
          <ul class="app-tabs__list">
            {tabs.map(({ id: each, text, path }) => (
              <li>
                <a
                  class="app-tabs__link"
                  href={`/releases/${id}${path}`}
                  aria-current={each === tab ? 'page' : undefined}
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {children}
    </>
  );
}
