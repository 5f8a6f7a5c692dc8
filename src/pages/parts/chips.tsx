import type { ShownContract, ShownUse } from '../../app/index.ts';
import { tierNames } from '../../core/report/index.ts';
import type { Tier } from '../../core/terms/index.ts';

/** How much is at stake in a use. */
export const TierChip = ({ tier }: { tier: Tier }) => (
  <span class={`app-tier app-tier--${tier}`}>{tierNames[tier]} tier</span>
);

export const useStateNames: Readonly<Record<ShownUse['state'], string>> = {
  planned: 'Planned',
  live: 'Live',
  ended: 'Ended',
};

export const contractStateNames: Readonly<Record<ShownContract['state'], string>> = {
  draft: 'Draft',
  negotiating: 'Being negotiated',
  signed: 'Signed',
  ended: 'Ended',
};

/** A word of a thing's state. */
export const Chip = ({ children }: { children: string }) => <span class="app-chip">{children}</span>;
