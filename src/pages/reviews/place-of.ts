import type { ShownReview } from '../../app/index.ts';
import type { Crumb } from '../frame/index.ts';

/** The review as a step on the way to a page inside it. */
export const placeOf = ({ id, name }: ShownReview): Crumb => ({ text: name, href: `/reviews/${id}` });
