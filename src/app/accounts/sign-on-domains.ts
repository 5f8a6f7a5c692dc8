import { z } from 'zod';
import {
  isDuplicate,
  putSignOnDomain,
  type SignOnDomainRow,
  signOnDomainsOf,
  takeSignOnDomain,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { check, typed } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';

/** In what people may join by themselves; owners are made by owners. */
export const joiningRoles = ['editor', 'reviewer', 'viewer'] as const;

const domainSchema = typed(253).transform((text) => text.toLowerCase());
export const joiningSchema = z.strictObject({
  role: z.string('Choose a role.').pipe(z.enum(joiningRoles, 'Choose a role.')).default('viewer'),
});
export type JoiningInput = z.input<typeof joiningSchema>;

/** Whose people join an organisation by their first sign-on. */
export interface Joining {
  readonly domains: readonly {
    readonly domain: string;
    readonly role: SignOnDomainRow['role'];
    readonly addedAt: Date;
    readonly addedBy: string;
  }[];
  /** Domains that whoever runs the server allows and that this organisation does not have. */
  readonly offered: readonly string[];
}

/** The domains whose people join the organisation by themselves. Throws `forbidden`. */
export async function listJoining(ws: Workspace, actor: Actor): Promise<Joining> {
  authorise(actor, 'organisation.manage');
  const rows = await ws.store.read(actor.organisation, signOnDomainsOf);
  const taken = new Set(rows.map(({ domain }) => domain));
  return {
    domains: rows.map(({ domain, role, created_at, created_by_name }) => ({
      domain,
      role,
      addedAt: created_at,
      addedBy: created_by_name,
    })),
    offered: (ws.signOn?.domains ?? []).filter((domain) => !taken.has(domain)),
  };
}

const subjectOf = ({ organisation }: Actor) => ({ kind: 'organisation', id: organisation });

/**
 * Lets people whose verified e-mail address is of a domain join by their first sign-on, in a role. Only domains that
 * whoever runs the server allows: an owner of one organisation must not be able to draw in the people of another.
 * Throws `forbidden`, `invalid`, and `conflict` over a domain that leads to another organisation.
 */
export async function openJoining(
  ws: Workspace,
  actor: Actor,
  name: string,
  input: JoiningInput,
): Promise<void> {
  authorise(actor, 'organisation.manage');
  const [domain, { role }] = [check(domainSchema, name), check(joiningSchema, input)];
  if (ws.signOn === null) throw conflict('No sign-on is set up on this server.');
  if (!ws.signOn.domains.includes(domain)) {
    const says = 'Whoever runs the server has not allowed this domain.';
    throw invalid(says, { domain: says });
  }
  await ws.store
    .change(actor.organisation, actor, async (change) => {
      const held = (await signOnDomainsOf(change)).find((row) => row.domain === domain);
      if (held?.role === role) return;
      await putSignOnDomain(change, { domain, role });
      change.record({
        action: 'organisation.joining-opened',
        subject: subjectOf(actor),
        ...(held === undefined ? {} : { before: { domain, role: held.role } }),
        after: { domain, role },
      });
    })
    .catch((error: unknown) => {
      if (!isDuplicate(error, 'sign_on_domain_once')) throw error;
      throw conflict('People of this domain join another organisation on this server.');
    });
}

/** Lets people of a domain join by themselves no more; who has joined stays. Throws `forbidden`, `not-found`. */
export async function closeJoining(ws: Workspace, actor: Actor, name: string): Promise<void> {
  authorise(actor, 'organisation.manage');
  const domain = check(domainSchema, name);
  await ws.store.change(actor.organisation, actor, async (change) => {
    const taken = await takeSignOnDomain(change, domain);
    if (taken === null) throw notFound('domain');
    change.record({
      action: 'organisation.joining-closed',
      subject: subjectOf(actor),
      before: { domain, role: taken.role },
    });
  });
}
