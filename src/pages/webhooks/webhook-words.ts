import { type ShownDelivery, type ShownWebhook, webhookTopics } from '../../app/index.ts';
import { capitalised, listed } from '../parts/phrases.ts';

/** What a webhook is told of: the titles of topics, and single actions as the record names them. */
export function toldOf({ actions }: Pick<ShownWebhook, 'actions'>): string {
  if (actions.length === 0) return 'Everything';
  return actions.map((id) => webhookTopics.find((topic) => topic.id === id)?.title ?? id).join('; ');
}

/** "Run finished", as the record says it. */
export const actionWords = (action: string): string => capitalised(action.replace(/[.-]+/g, ' '));

/** The actions of a topic in one line: "run started, run finished and run failed". */
export const topicWords = (actions: readonly string[]): string =>
  listed(actions.map((action) => action.replace(/[.-]+/g, ' ')));

/** What became of an attempt. */
export const answerWords = ({ status, because }: Pick<ShownDelivery, 'status' | 'because'>): string =>
  because === '' ? `Taken (${status})` : because;
