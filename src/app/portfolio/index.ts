export type { Home, HomeContract, HomeQuery } from './show-home.ts';
export { homeQuerySchema, showHome } from './show-home.ts';
