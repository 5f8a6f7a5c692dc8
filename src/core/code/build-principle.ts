import type { PrincipleContent, ProvisionContent } from './principle-content.ts';
import { type Duty, type Principle, type Provision, type Role, roles, strengths } from './provision.ts';

/**
 * Derives from a principle's content all that follows from it: the ETSI ids (`P.n[.m]` becomes `clause-n[.m]`, one
 * to one, as TS 104 223 numbers them), parents, phase, the strongest verb, everyone obliged.
 */
export function buildPrinciple(content: PrincipleContent): Principle {
  const { number, title, titleEtsi, etsiClause, phase, crosswalk } = content;
  const provisions = content.provisions.map((provision) => buildProvision(content, provision));
  return { number, title, titleEtsi, etsiClause, phase, crosswalk, provisions };
}

function buildProvision(principle: PrincipleContent, content: ProvisionContent): Provision {
  const { id, title, named, summary, threats, whyItMatters, measures, evidence } = content;
  const duties = content.duties.map((duty): Duty => ({ ...duty, provision: id }));
  const verbs = new Set(duties.map((duty) => duty.strength));
  return {
    id,
    etsi: etsiId(principle.etsiClause, id),
    principle: principle.number,
    parent: parentOf(id),
    title,
    phase: principle.phase,
    strength: strengths.find((strength) => verbs.has(strength)) ?? 'possible',
    mixed: verbs.has('required') && verbs.has('recommended'),
    obliged: inOrder(duties.flatMap((duty) => duty.roles)),
    obligedImplied: content.impliedFrom === 'parent',
    named: inOrder(named),
    duties,
    summary,
    threats,
    whyItMatters,
    measures,
    evidence,
  };
}

function etsiId(clause: string, id: string): string {
  return `${clause}-${id.slice(id.indexOf('.') + 1)}`;
}

/** `8.1.2` stands under `8.1`; `8.1` under no other provision. */
function parentOf(id: string): string | null {
  const steps = id.split('.');
  return steps.length === 3 ? steps.slice(0, 2).join('.') : null;
}

function inOrder(held: readonly Role[]): readonly Role[] {
  return roles.filter((role) => held.includes(role));
}
