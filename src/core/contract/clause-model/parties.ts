import type { Paper } from '../paper.ts';
import { addressesReader, customersNamed } from './buying-side.ts';
import { namedActors } from './named-actors.ts';
import { customerRoles, supplierRoles } from './party-roles.ts';
import { wordsOf } from './words.ts';

/** The names by which a paper calls its two sides, each as words in the form they are compared in. */
export interface Parties {
  readonly supplier: readonly (readonly string[])[];
  readonly customer: readonly (readonly string[])[];
}

/** Who is the supplier and who the customer in a paper, by its roles, its definitions and its grammar. */
export function partiesOf(paper: Paper): Parties {
  const named = namedActors(paper);
  const buyers = addressesReader(paper) ? new Set<string>() : customersNamed(paper, named);
  const supplier = [...supplierRoles, ...named.filter((one) => !buyers.has(one))];
  const customer = [...customerRoles, ...buyers];
  return { supplier: forms(supplier.filter((one) => !buyers.has(one))), customer: forms(customer) };
}

/** The parties where only the supplier's names are known, as in sentences that stand alone. */
export function partiesNamed(suppliers: readonly string[]): Parties {
  return { supplier: forms([...supplierRoles, ...suppliers]), customer: forms(customerRoles) };
}

function forms(names: readonly string[]): readonly (readonly string[])[] {
  return [...new Set(names)]
    .map(wordsOf)
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length);
}
