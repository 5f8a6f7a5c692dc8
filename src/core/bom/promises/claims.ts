import { mentionsCustomerData } from '../change/customer-data.ts';
import { factsOf, type Inventory, type Thing } from '../fact.ts';
import { type Claim, claim } from './said.ts';

/** What a BOM says on the subjects of contract terms. */
export interface Claims {
  readonly customerDataTrains: readonly Claim[];
  readonly places: readonly Claim[];
  readonly providers: readonly Claim[];
}

const most = 50;
const yes = /^(true|yes|y|1)$/i;

/** Picks out what can be held against a contract: training on customers' data, places of processing, providers. */
export function claimsOf({ document, things }: Inventory): Claims {
  const wholes = [document, ...things.filter(({ kind }) => kind === 'system')];
  const told = things.filter(({ kind }) => kind === 'model' || kind === 'dataset' || kind === 'service');
  const services = told.filter(({ kind }) => kind === 'service');
  return {
    customerDataTrains: [...told, ...wholes].flatMap(trainsOnCustomers).slice(0, most),
    places: [...told, ...things.filter(({ isRoot }) => isRoot)]
      .flatMap((thing) => [...said(thing, 'region'), ...said(thing, 'country-hint')])
      .slice(0, most),
    providers: services.flatMap((thing) => said(thing, 'provider')).slice(0, most),
  };
}

/** That customers' data goes through a service or a system is what it is for; that it is used for training must be said. */
function trainsOnCustomers(thing: Thing): Claim[] {
  const found = thing.facts.filter(
    (fact) =>
      ((thing.kind === 'model' || thing.kind === 'dataset') && mentionsCustomerData(fact)) ||
      (fact.name === 'customer-data' && fact.state === 'known' && yes.test(fact.value.trim())),
  );
  return found
    .slice(0, 3)
    .map(({ name, value, path }) =>
      claim(thing, name === 'customer-data' ? `Customers’ data is used: ${value}` : value, path),
    );
}

function said(thing: Thing, name: 'region' | 'country-hint' | 'provider'): Claim[] {
  return factsOf(thing, name)
    .filter(({ state }) => state === 'known')
    .map(({ value, path }) => claim(thing, value, path));
}
