/** The parts of the product, as the navigation at the head of every screen lists them. A new part adds its line here. */
export const sections = [
  { id: 'home', text: 'Home', href: '/' },
  { id: 'reviews', text: 'Reviews', href: '/reviews' },
  { id: 'code', text: 'The Code', href: '/code' },
] as const;
export type Section = (typeof sections)[number]['id'];
