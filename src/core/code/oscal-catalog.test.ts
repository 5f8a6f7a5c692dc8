import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  catalogueVersionIds,
  catalogueVersions,
  type OscalCatalog,
  type OscalControl,
  type OscalGroup,
  type OscalPart,
  oscalControlId,
  provisions,
  toOscalCatalog,
} from './index.ts';

const now = new Date('2026-10-05T09:00:00Z');

const groupsOf = (groups: readonly OscalGroup[]): OscalGroup[] =>
  groups.flatMap((group) => [group, ...groupsOf(group.groups ?? [])]);
const controlsOf = (controls: readonly OscalControl[]): OscalControl[] =>
  controls.flatMap((control) => [control, ...controlsOf(control.controls ?? [])]);
const partsOf = (parts: readonly OscalPart[]): OscalPart[] =>
  parts.flatMap((part) => [part, ...partsOf(part.parts ?? [])]);

const everything = ({ catalog }: OscalCatalog) => {
  const groups = groupsOf(catalog.groups);
  const controls = groups.flatMap((group) => controlsOf(group.controls ?? []));
  const parts = controls.flatMap((control) => partsOf(control.parts));
  return { groups, controls, parts, resources: catalog['back-matter'].resources };
};

describe.each(catalogueVersionIds)('the OSCAL catalog of version %s', (version) => {
  const document = toOscalCatalog({ version, now });
  const { groups, controls, parts, resources } = everything(document);
  const ids = [
    ...[...groups, ...controls].map((each) => each.id),
    ...parts.flatMap((part) => (part.id === undefined ? [] : [part.id])),
    ...document.catalog.metadata.roles.map((role) => role.id),
  ];
  const uuids = [document.catalog.uuid, ...resources.map((resource) => resource.uuid)];

  it('holds every provision once, each under its principle and its phase', () => {
    expect(controls.map((control) => control.id)).toEqual(provisions.map(({ id }) => oscalControlId(id)));
    expect(groups.filter((group) => group.class === 'phase')).toHaveLength(5);
    expect(groups.filter((group) => group.class === 'principle')).toHaveLength(13);
  });

  it('uses no id and no uuid twice, and only tokens as ids', () => {
    for (const all of [ids, uuids]) expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[\p{L}_][\p{L}\p{N}.\-_]*$/u.test(id))).toEqual([]);
  });

  it('has a resource of the back matter behind every link', () => {
    const targets = new Set(resources.map(({ uuid }) => `#${uuid}`));
    const links = [...groups, ...controls].flatMap((each) => each.links ?? []);
    expect(links.length).toBeGreaterThan(provisions.length);
    expect(links.filter(({ href }) => !targets.has(href))).toEqual([]);
  });

  it('names ids by version 5 of the UUID standard', () => {
    for (const uuid of uuids)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is the same each time, and keeps its uuids when only the time differs', () => {
    expect(toOscalCatalog({ version, now })).toEqual(document);
    const later = toOscalCatalog({ version, now: new Date('2027-01-01T00:00:00Z') });
    expect(later.catalog.metadata['last-modified']).toBe('2027-01-01T00:00:00.000Z');
    expect({ ...later.catalog, metadata: null }).toEqual({ ...document.catalog, metadata: null });
  });

  it('has no empty prose and no paragraph break where OSCAL wants one line', () => {
    for (const part of parts) expect(part.prose).not.toBe('');
    for (const each of [...groups, ...controls]) expect(each.title).toMatch(/^\S.*\S$/);
  });

  const schemaFile = '../shared/bom/oscal/schema-1.2.1/oscal_catalog_schema.json';
  it.runIf(existsSync(schemaFile))('is valid against the NIST schema 1.2.1', () => {
    const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(schemaFile, 'utf8')));
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: true });
    formats.default(ajv);
    const validate = ajv.compile(schema);
    validate(JSON.parse(JSON.stringify(document)));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('one provision in two versions', () => {
  const control = (version: (typeof catalogueVersionIds)[number]) =>
    everything(toOscalCatalog({ version, now })).controls.find(({ id }) => id === oscalControlId('8.1.2'));
  const property = (version: (typeof catalogueVersionIds)[number], name: string) =>
    control(version)
      ?.props.filter((prop) => prop.name === name)
      .map((prop) => prop.value);

  it('has the same control id, its own label, and the other id beside it', () => {
    expect(property('uk', 'label')).toEqual(['8.1.2']);
    expect(property('uk', 'alt-identifier')).toEqual(['5.2.4-1.2']);
    expect(property('en', 'label')).toEqual(['5.2.4-1.2']);
    expect(property('en', 'alt-identifier')).toEqual(['8.1.2']);
  });

  it('lies in its parent, and says who shall do what', () => {
    const { controls } = everything(toOscalCatalog({ version: 'uk', now }));
    const parent = controls.find(({ id }) => id === oscalControlId('8.1'));
    expect(parent?.controls?.map(({ id }) => id)).toContain(oscalControlId('8.1.2'));
    const items = partsOf(parent?.parts ?? []).filter((part) => part.name === 'item');
    expect(items.map((part) => part.prose?.split(' ').slice(0, 3).join(' '))).toEqual([
      'The developer shall',
      'The developer should',
    ]);
  });

  it('has a uuid of its own for each version', () => {
    const uuids = catalogueVersions.map(({ id }) => toOscalCatalog({ version: id, now }).catalog.uuid);
    expect(new Set(uuids).size).toBe(uuids.length);
  });
});
