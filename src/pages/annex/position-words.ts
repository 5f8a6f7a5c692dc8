import type { Position } from '../../core/terms/index.ts';

export const positionWords: Readonly<Record<Position, string>> = {
  preferred: 'What we ask for',
  fallback: 'What we settle for',
  minimum: 'The least we accept',
};
