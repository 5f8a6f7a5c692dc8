// Lets TypeScript import content as a module, YAML as its data and `.validators` as compiled schemas: one loader for the
// build (esbuild) and one for the tests (vite).
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { compiledValidators } from './compile-schema.mjs';

const asModule = (source) => `export default ${JSON.stringify(parse(source))};`;

export const esbuildContent = {
  name: 'content',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: asModule(await readFile(path, 'utf8')),
      loader: 'js',
    }));
    build.onLoad({ filter: /\.validators$/ }, async ({ path }) => ({
      contents: await compiledValidators(path),
      loader: 'js',
    }));
  },
};

export const viteContent = {
  name: 'content',
  transform(source, id) {
    return id.endsWith('.yaml') ? { code: asModule(source), map: null } : undefined;
  },
  load(id) {
    return id.endsWith('.validators') ? compiledValidators(id) : undefined;
  },
};
