import type { XmlElement } from '../xml-tree.ts';

/** Which of a part's `w:p` elements each is, in document order from 0, counting every one. */
export function ordinalsOf(root: XmlElement): Map<XmlElement, number> {
  const ordinals = new Map<XmlElement, number>();
  const visit = (element: XmlElement) => {
    if (element.name === 'w:p') ordinals.set(element, ordinals.size);
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return ordinals;
}
