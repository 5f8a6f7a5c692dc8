// Turns a `.validators` file (YAML: which schema, which parts of it) into a module of ready-made validators, so that
// nothing compiles a schema while it runs. Kept in node_modules/.cache, since one schema takes a second or more.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/candour');
const ownSource = fileURLToPath(import.meta.url);

/** @param path a `.validators` file. @returns the module's source: one export a part, and `parts` with all of them */
export async function compiledValidators(path) {
  const plan = parse(await readFile(path, 'utf8'));
  const folder = dirname(path);
  const texts = await Promise.all(
    [plan.schema, ...plan.with].map((name) => readFile(join(folder, 'official', name), 'utf8')),
  );
  const support = ['formats.ts', 'distinct-items.ts', '../json.ts'];
  const supportTexts = await Promise.all(support.map((name) => readFile(join(folder, name), 'utf8')));
  const key = [await readFile(ownSource, 'utf8'), JSON.stringify(plan), ...texts, ...supportTexts].join('\0');
  const kept = join(cache, `validators-${createHash('sha256').update(key).digest('hex').slice(0, 24)}.mjs`);
  const before = await readFile(kept, 'utf8').catch(() => null);
  if (before !== null) return before;
  const code = await compile(plan, texts, folder);
  await mkdir(cache, { recursive: true });
  await writeFile(`${kept}.${process.pid}`, code);
  await rename(`${kept}.${process.pid}`, kept);
  return code;
}

async function compile(plan, texts, folder) {
  const [main, ...others] = texts.map((text) => prepared(JSON.parse(text)));
  const ajv = await validator(plan.draft);
  for (const other of others) ajv.addSchema(other);
  main.$id ??= `urn:candour:${plan.schema}`;
  ajv.addSchema(main);
  const parts = partsOf(plan, main);
  for (const [name, schema] of Object.entries(parts))
    ajv.addSchema({ ...schema, $id: `urn:candour:part:${name}` });
  const { default: standalone } = await import('ajv/dist/standalone/index.js');
  const exported = Object.fromEntries(
    Object.keys(parts).map((name, i) => [`part${i}`, `urn:candour:part:${name}`]),
  );
  const names = Object.keys(parts).map((name, i) => `${JSON.stringify(name)}: part${i}`);
  const write = standalone.default ?? standalone;
  return bundled(`${write(ajv, exported)}\nexport const parts = { ${names.join(', ')} };`, folder);
}

async function validator(draft) {
  const module = await import(draft === '2020-12' ? 'ajv/dist/2020.js' : 'ajv/dist/ajv.js');
  const { _, or, stringify } = await import('ajv/dist/compile/codegen/index.js');
  const { default: formats } = await import('ajv-formats');
  const Ajv = module.default.default ?? module.default;
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    addUsedSchema: false,
    inlineRefs: false,
    unicodeRegExp: false,
    code: { source: true, esm: true, optimize: 1, formats: _`require("./formats.ts").formats` },
  });
  (formats.default ?? formats)(ajv, { mode: 'full', formats: [] });
  const known = ['date', 'date-time', 'idn-email', 'iri-reference', 'string', 'uri', 'uuid'];
  for (const name of known) ajv.addFormat(name, () => true);
  // ajv compares with one allowed value after the other: SPDX has seven hundred licences.
  ajv.removeKeyword('enum');
  ajv.addKeyword({
    keyword: 'enum',
    schemaType: 'array',
    error: {
      message: 'must be equal to one of the allowed values',
      params: ({ schemaCode }) => _`{allowedValues: ${schemaCode}}`,
    },
    code(cxt) {
      const { data, gen, schema } = cxt;
      if (schema.length < 20) return cxt.pass(or(...schema.map((each) => _`${data} === ${each}`)));
      const allowed = gen.scopeValue('func', { ref: schema, code: _`new Set(${stringify(schema)})` });
      return cxt.pass(_`${allowed}.has(${data})`);
    },
  });
  ajv.addKeyword({
    keyword: 'distinctItems',
    type: 'array',
    schemaType: 'boolean',
    error: { message: 'must NOT have duplicate items' },
    code(cxt) {
      const distinct = cxt.gen.scopeValue('func', {
        ref: () => true,
        code: _`require("./distinct-items.ts").areDistinct`,
      });
      cxt.pass(_`${distinct}(${cxt.data})`);
    },
  });
  return ajv;
}

/** A part is the whole document, a definition (`#/definitions/component`), or each class of an SPDX graph by its type. */
function partsOf(plan, main) {
  const fixed = Object.fromEntries(
    Object.entries(plan.parts).map(([name, pointer]) => [name, { $ref: `${main.$id}${pointer}` }]),
  );
  if (plan.classes === undefined) return fixed;
  const refs = main.$defs[plan.classes].anyOf.map((each) => each.$ref);
  const classes = refs.map((ref) => [
    ref.split('/').at(-1),
    { type: 'object', $ref: `${main.$id}${ref}`, unevaluatedProperties: false },
  ]);
  return { ...fixed, ...Object.fromEntries(classes) };
}

/** Drops nested ids of old drafts and words for people, and swaps `uniqueItems` for our keyword of the same meaning. */
function prepared(node, isTop = true) {
  if (Array.isArray(node)) return node.map((each) => prepared(each, false));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key, value]) => {
    if (key === '$id') return isTop;
    return (
      !['description', 'title', '$comment', 'examples', 'default', 'meta:enum', 'deprecated'].includes(key) ||
      (typeof value === 'object' && key !== 'examples' && key !== 'meta:enum' && key !== 'default')
    );
  });
  return Object.fromEntries(
    kept.map(([key, value]) =>
      key === 'uniqueItems' && value === true ? ['distinctItems', true] : [key, prepared(value, false)],
    ),
  );
}

/** Takes what the validators need into the module itself: a bundle may not `require`. */
async function bundled(code, folder) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}
