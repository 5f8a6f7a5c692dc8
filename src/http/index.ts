export type { AssetUrl } from './assets.ts';
export type { Problem } from './problem.ts';
export type { ServeOptions, Serving } from './serve.ts';
export { serve } from './serve.ts';
export type { Screens, ServerOptions } from './server.ts';
export { createServer } from './server.ts';
