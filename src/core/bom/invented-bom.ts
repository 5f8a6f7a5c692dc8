// BOMs of an invented supplier: what tests read, break and change.
export { inventedBom } from './invented-cyclonedx.ts';
export { inventedSpdx } from './invented-spdx.ts';
