export { framed, framing } from './framed.tsx';
export type { AssetUrl, Crumb, Frame } from './page.tsx';
export type { Section } from './sections.ts';
