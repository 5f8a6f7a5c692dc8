/**
 * Where a built file (a worker, a browser script, the style sheet) lies: beside this module when it runs from
 * dist/, in ../dist when it runs from src/, as the tests do.
 */
export function builtFile(name: string): URL {
  const here = import.meta.url;
  return new URL(here.includes('/src/') && here.endsWith('.ts') ? `../dist/${name}` : `./${name}`, here);
}

/** Where a file that is handed on with Candour lies, such as `examples/use.yaml`. */
export const packagedFile = (name: string): URL => new URL(`../${name}`, builtFile('.'));
