/** What papers call the side that supplies, whatever its name. */
export const supplierRoles: readonly string[] = (
  'we, us, our, ours, ourselves, provider, supplier, vendor, processor, licensor, service provider, ' +
  'data processor, data importer, importer, seller, contractor, business associate'
).split(', ');

/** What papers call the side that is supplied. */
export const customerRoles: readonly string[] = (
  'you, your, yours, yourself, customer, client, subscriber, licensee, buyer, controller, data controller, ' +
  'data exporter, exporter, user, users, end users, customers, clients, members, subscribers, licensees, ' +
  'end user, member, purchaser, authority, agency, covered entity, data fiduciary, data fiduciaries'
).split(', ');

/** Whether a name is one of a side and not of a company. */
export function isRole(name: string): boolean {
  return supplierRoles.includes(name) || customerRoles.includes(name);
}
