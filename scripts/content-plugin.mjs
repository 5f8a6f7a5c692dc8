// Lets TypeScript import YAML content as a module: one loader for the build (esbuild) and one for the tests (vite).
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const asModule = (source) => `export default ${JSON.stringify(parse(source))};`;

export const esbuildContent = {
  name: 'content',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: asModule(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

export const viteContent = {
  name: 'content',
  transform(source, id) {
    return id.endsWith('.yaml') ? { code: asModule(source), map: null } : undefined;
  },
};
