import { type Caller, type Deed, may } from '../../app/index.ts';

/** What is set for a whole organisation, by who may see it. */
const tabs = [
  { id: 'people', text: 'People', href: '/people', deed: 'people.read' },
  { id: 'organisation', text: 'Organisation', href: '/organisation', deed: 'people.read' },
  { id: 'webhooks', text: 'Webhooks', href: '/webhooks', deed: 'webhook.manage' },
] as const satisfies readonly { id: string; text: string; href: string; deed: Deed }[];
export type SettingsTab = (typeof tabs)[number]['id'];

/** The settings of the organisation, side by side. Nothing for who has but one of them. */
export function SettingsNav({ tab, caller }: { tab: SettingsTab; caller: Caller }) {
  const open = tabs.filter(({ deed }) => may(caller, deed));
  if (open.length < 2) return null;
  return (
    <nav class="app-tabs" aria-label="Settings">
      <ul class="app-tabs__list">
        {open.map(({ id, text, href }) => (
          <li>
            <a class="app-tabs__link" href={href} aria-current={id === tab ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
