/** What a webhook can be told of: actions of the record, together as somebody who receives them would want them. */
export interface WebhookTopic {
  readonly id: string;
  readonly title: string;
  /** As the record names them. */
  readonly actions: readonly string[];
}

/** Every action of the record is in one of them; a test finds the one that is not. */
export const webhookTopics: readonly WebhookTopic[] = [
  {
    id: 'suppliers',
    title: 'Suppliers, systems and their uses',
    actions: [
      'supplier.created',
      'supplier.changed',
      'supplier.deleted',
      'system.created',
      'system.changed',
      'system.deleted',
      'use.created',
      'use.changed',
      'use.deleted',
      'scope.kept',
      'suppliers.imported',
    ],
  },
  {
    id: 'contracts',
    title: 'Contracts and their versions',
    actions: [
      'contract.created',
      'contract.changed',
      'contract.deleted',
      'contract.review-linked',
      'contract.review-unlinked',
      'contract.uses-changed',
      'contract.version-started',
      'contracts.imported',
    ],
  },
  {
    id: 'runs',
    title: 'Runs of reviews: started, finished, failed',
    actions: ['run.started', 'run.finished', 'run.failed', 'run.cancelled'],
  },
  {
    id: 'reviews',
    title: 'What people do about reviews: papers, answers, decisions',
    actions: [
      'review.created',
      'review.described',
      'review.deleted',
      'paper.added',
      'paper.removed',
      'answers.changed',
      'decision.made',
      'decision.withdrawn',
      'decisions.taken-over',
      'example.thrown-away',
    ],
  },
  {
    id: 'negotiation',
    title: 'Annexes and negotiation',
    actions: [
      'annex.chosen',
      'annex.versioned',
      'playbook.saved',
      'redline.made',
      'counter-draft.added',
      'clause.negotiated',
    ],
  },
  {
    id: 'boms',
    title: 'Releases, their BOMs and notices of change',
    actions: [
      'release.added',
      'release.described',
      'release.deleted',
      'bom.taken-in',
      'bom.replaced',
      'bom.deleted',
      'bom.judged-again',
      'notice.recorded',
      'notice.withdrawn',
      'key.pinned',
      'key.unpinned',
    ],
  },
  {
    id: 'dependencies',
    title: 'Who rests on whom',
    actions: [
      'fourth-party.created',
      'fourth-party.changed',
      'fourth-party.deleted',
      'reliance.added',
      'reliance.removed',
      'reliance.set-aside',
    ],
  },
  {
    id: 'people',
    title: 'People: who joins and leaves, roles, sign-ins, tokens',
    actions: [
      'accounts.set-up',
      'organisation.founded',
      'organisation.renamed',
      'organisation.joining-opened',
      'organisation.joining-closed',
      'invitation.made',
      'invitation.withdrawn',
      'member.joined',
      'member.role-changed',
      'member.removed',
      'member.access-ended',
      'member.renamed',
      'member.email-changed',
      'account.locked',
      'password.changed',
      'password.reset',
      'passkey.added',
      'passkey.removed',
      'sign-on.connected',
      'sign-on.disconnected',
      'session.started',
      'session.switched',
      'session.ended',
      'sessions.ended',
      'token.created',
      'token.revoked',
      'calendar.shared',
      'calendar.unshared',
    ],
  },
  {
    id: 'webhooks',
    title: 'Webhooks themselves',
    actions: ['webhook.created', 'webhook.paused', 'webhook.restarted', 'webhook.stopped', 'webhook.deleted'],
  },
];

const actionsOfTopic = new Map(webhookTopics.map(({ id, actions }) => [id, new Set(actions)]));
const known = new Set(webhookTopics.flatMap(({ id, actions }) => [id, ...actions]));

/** Whether there is such a topic, or such an action of the record. */
export const isTellable = (wanted: string): boolean => known.has(wanted);

/** Whether who wants these topics and actions is told of this action; who names none wants all. */
export const isWanted = (wanted: readonly string[], action: string): boolean =>
  wanted.length === 0 || wanted.some((each) => each === action || actionsOfTopic.get(each)?.has(action));
