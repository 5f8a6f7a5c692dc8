import type { ShownWebhook } from '../../app/index.ts';
import { type Look, Tag } from '../parts/status.tsx';

const looks: Readonly<Record<ShownWebhook['state'], { look: Look; word: string }>> = {
  on: { look: 'covered', word: 'On' },
  paused: { look: 'own', word: 'Paused' },
  stopped: { look: 'absent', word: 'Stopped' },
};

/** Whether a webhook is told. */
export const WebhookTag = ({ state }: { state: ShownWebhook['state'] }) => <Tag {...looks[state]} />;
