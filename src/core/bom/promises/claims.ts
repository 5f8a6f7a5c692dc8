import { mentionsCustomerData } from '../change/customer-data.ts';
import { factsOf, type Inventory, type Thing } from '../fact.ts';

/** Something a BOM says that a contract may settle otherwise. */
export interface Claim {
  /** What it is said of: "model claims-7b". */
  readonly subject: string;
  readonly value: string;
  readonly path: string;
}

/** What a BOM says on the subjects of contract terms. */
export interface Claims {
  readonly customerDataTrains: readonly Claim[];
  readonly places: readonly Claim[];
  readonly providers: readonly Claim[];
}

const most = 50;
const yes = /^(true|yes|y|1)$/i;

/** Picks out what can be held against a contract: training on customers' data, places of processing, providers. */
export function claimsOf({ things }: Inventory): Claims {
  const told = things.filter(({ kind }) => kind === 'model' || kind === 'dataset' || kind === 'service');
  const services = told.filter(({ kind }) => kind === 'service');
  return {
    customerDataTrains: told
      .filter(({ kind }) => kind !== 'service')
      .flatMap(trainsOnCustomers)
      .slice(0, most),
    places: [...told, ...things.filter(({ isRoot }) => isRoot)]
      .flatMap((thing) => [...said(thing, 'region'), ...said(thing, 'country-hint')])
      .slice(0, most),
    providers: services.flatMap((thing) => said(thing, 'provider')).slice(0, most),
  };
}

function trainsOnCustomers(thing: Thing): Claim[] {
  const found = thing.facts.filter(
    (fact) =>
      mentionsCustomerData(fact) ||
      (fact.name === 'customer-data' && fact.state === 'known' && yes.test(fact.value.trim())),
  );
  return found.slice(0, 3).map(({ value, path }) => claim(thing, value, path));
}

function said(thing: Thing, name: 'region' | 'country-hint' | 'provider'): Claim[] {
  return factsOf(thing, name)
    .filter(({ state }) => state === 'known')
    .map(({ value, path }) => claim(thing, value, path));
}

function claim(thing: Thing, value: string, path: string): Claim {
  return { subject: `${thing.kind} ${thing.name}`, value: value.slice(0, 300), path };
}
