import type { FittingSheet } from '#shared/agreement-sheet/index.ts';

/** Says in Dutch that a sheet fits: on how many pages, and how much room is left on a single one. */
export function fitsReport({ pages, spareLines }: FittingSheet): string {
  const ownPages = pages.filter(({ name }) => name === 'sheet').length;
  const hasAppendix = ownPages < pages.length;
  const lines = spareLines === 1 ? '1 regel' : `${spareLines} regels`;
  if (ownPages > 1) return `past op ${ownPages} bladzijden${hasAppendix ? ', met een bijlage' : ''}`;
  return hasAppendix ? 'past, met een bijlage' : `past (nog ${lines} over)`;
}
