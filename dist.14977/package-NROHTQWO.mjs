import "./chunk-7P6ASYW6.mjs";

// package.json
var package_default = {
  name: "candour",
  version: "0.1.0",
  description: "Review AI supply contracts against the UK AI Cyber Security Code of Practice: who owes what, what the papers promise, what is missing. Offline, on one machine.",
  license: "Apache-2.0",
  type: "module",
  engines: {
    node: ">=20.19"
  },
  bin: {
    candour: "bin/candour.mjs"
  },
  scripts: {
    prepare: "node scripts/build.mjs",
    build: "node scripts/build.mjs",
    start: "node bin/candour.mjs serve",
    dev: "node scripts/dev.mjs",
    check: "tsc --noEmit && biome check --error-on-warnings .",
    test: "npm run check && vitest run",
    torture: "vitest run --config vitest.torture.config.ts"
  },
  dependencies: {
    "@electric-sql/pglite": "0.5.16",
    "@hono/node-server": "2.1.8",
    "@hono/zod-openapi": "1.6.3",
    "@xmldom/xmldom": "0.9.12",
    ajv: "8.20.0",
    "ajv-formats": "3.0.1",
    canonicalize: "4.0.0",
    diff: "9.0.0",
    docx: "9.5.1",
    esbuild: "0.28.2",
    "fastest-levenshtein": "1.0.16",
    fflate: "0.8.3",
    "govuk-frontend": "6.6.0",
    hono: "4.13.19",
    htmlparser2: "12.0.0",
    jose: "6.2.17",
    kysely: "0.28.18",
    "packageurl-js": "2.0.1",
    pdfmake: "0.3.11",
    pg: "8.23.1",
    preact: "11.2.0",
    saxes: "6.0.0",
    "spdx-expression-parse": "5.0.0",
    unpdf: "1.4.0",
    yaml: "2.9.1",
    zod: "4.6.7"
  },
  devDependencies: {
    "@biomejs/biome": "2.5.15",
    "@sparticuz/chromium": "147.0.0",
    "@types/node": "20.19.43",
    "@types/pdfmake": "0.3.3",
    "@types/pg": "8.23.1",
    "@types/spdx-expression-parse": "4.0.0",
    "axe-core": "4.14.1",
    "fast-check": "4.10.2",
    "playwright-core": "1.65.1",
    sass: "1.108.2",
    typescript: "7.0.2",
    vitest: "4.1.12"
  }
};
export {
  package_default as default
};
