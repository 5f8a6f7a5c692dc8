import { fourthPartiesOfBom, type PartyOfBom, partyKey } from '../../core/portfolio/index.ts';
import {
  allParties,
  type Change,
  deleteKept,
  deleteRelianceRow,
  type FourthPartyRow,
  findKept,
  markReliancesKept,
  namesSetAside,
  partsOfRelease,
  type RelianceRow,
  reliancesAround,
  reliancesOfSystem,
  type SystemNamed,
  updateReliance,
} from '../../store/index.ts';
import { noteReliance } from '../dependencies/edit-reliance.ts';
import { bomEvidenceSchema, partySubject } from '../dependencies/party.ts';
import { systemSubject } from '../systems/system.ts';

/**
 * Makes whom a system rests on by its BOM agree with its newest one: what that names is noted with its source, what it
 * names no more is taken out. What a person noted, confirmed or set aside is left as it is.
 *
 * @param release the one with the newest BOM; null where the system has none any more
 */
export async function keepBomReliances(
  change: Change,
  system: SystemNamed,
  release: string | null,
): Promise<void> {
  const wanted = release === null ? new Map<string, PartyOfBom>() : await wantedOf(change, system, release);
  const parties = await allParties(change);
  const keyOf = new Map(parties.map(({ id, name }) => [id, partyKey(name)]));
  for (const edge of await reliancesOfSystem(change, system.id)) {
    const key = keyOf.get(edge.to_party_id) ?? '';
    const party = wanted.get(key);
    wanted.delete(key);
    if (edge.source !== 'bom') continue;
    if (party === undefined || release === null) await drop(change, system, edge);
    else await readAnew(change, edge, party, release);
  }
  if (release === null) return;
  await markReliancesKept(change, release);
  const byKey = new Map(parties.map((party) => [partyKey(party.name), party]));
  for (const [key, party] of wanted) await note(change, { system, release, party, known: byKey.get(key) });
}

async function wantedOf(
  change: Change,
  { id, supplier_name }: SystemNamed,
  release: string,
): Promise<Map<string, PartyOfBom>> {
  const named = fourthPartiesOfBom(await partsOfRelease(change, release), [supplier_name]);
  const aside = new Set((await namesSetAside(change, id)).map(partyKey));
  const wanted = named.map((party) => [partyKey(party.name), party] as const);
  return new Map(wanted.filter(([key]) => !aside.has(key)));
}

interface Noted {
  readonly system: SystemNamed;
  readonly release: string;
  readonly party: PartyOfBom;
  /** The fourth party of that name, however it is written. */
  readonly known: FourthPartyRow | undefined;
}

async function note(change: Change, { system, release, party, known }: Noted): Promise<void> {
  const { kind, purpose, path } = party;
  await noteReliance(
    change,
    { from: { system: system.id }, name: known?.name ?? party.name, kind, purpose },
    { source: 'bom', evidence: { release, path, addedParty: known === undefined } },
  );
}

async function readAnew(change: Change, edge: RelianceRow, party: PartyOfBom, release: string) {
  const { purpose, path } = party;
  const { data: before } = bomEvidenceSchema.safeParse(edge.evidence);
  if (before?.release === release && before.path === path && edge.purpose === purpose) return;
  const evidence = { release, path, addedParty: before?.addedParty ?? false };
  await updateReliance(change, edge.id, { purpose, evidence });
}

async function drop(change: Change, system: SystemNamed, edge: RelianceRow): Promise<void> {
  const party = await findKept(change, 'fourth_party', edge.to_party_id);
  await deleteRelianceRow(change, edge.id);
  change.record({
    action: 'reliance.removed',
    subject: systemSubject(system.id),
    before: {
      reliance: edge.id,
      party: edge.to_party_id,
      name: party?.name ?? '',
      purpose: edge.purpose,
      source: edge.source,
    },
  });
  const { data: read } = bomEvidenceSchema.safeParse(edge.evidence);
  if (party !== null && read?.addedParty === true) await dropParty(change, party);
}

/** A fourth party that came with a BOM goes with the last that names it, unless somebody made it their own. */
async function dropParty(change: Change, party: FourthPartyRow): Promise<void> {
  const [other] = await reliancesAround(change, party.id);
  if (other !== undefined) {
    const { data: read } = bomEvidenceSchema.safeParse(other.evidence);
    if (read !== undefined)
      await updateReliance(change, other.id, { ...other, evidence: { ...read, addedParty: true } });
    return;
  }
  if (party.revision > 1 || party.supplier_id !== null) return;
  await deleteKept(change, 'fourth_party', party.id);
  change.record({
    action: 'fourth-party.deleted',
    subject: partySubject(party.id),
    before: { name: party.name, kind: party.kind },
  });
}
