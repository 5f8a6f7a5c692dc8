/** The parts of the product, as the navigation at the head of every screen lists them. A new part adds its line here. */
export const sections = [
  { id: 'home', text: 'Home', href: '/' },
  { id: 'suppliers', text: 'Suppliers', href: '/suppliers' },
  { id: 'systems', text: 'Systems', href: '/systems' },
  { id: 'contracts', text: 'Contracts', href: '/contracts' },
  { id: 'reviews', text: 'Reviews', href: '/reviews' },
  { id: 'dependencies', text: 'Dependencies', href: '/dependencies' },
  { id: 'playbook', text: 'Playbook', href: '/playbook' },
  { id: 'boms', text: 'AI BOMs', href: '/boms' },
  { id: 'code', text: 'The Code', href: '/code' },
  { id: 'record', text: 'Record', href: '/record' },
] as const;
export type Section = (typeof sections)[number]['id'];
