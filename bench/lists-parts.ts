// What bench/lists.mjs and bench/portfolio.mjs measure, in one bundle.
export { listReviews, listSuppliers, openWorkspace, showHome, verifyRecord } from '../src/app/index.ts';
export { createServer } from '../src/http/index.ts';
export { foundOrganisation } from '../src/store/index.ts';
