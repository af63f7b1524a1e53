import { z } from '../zod.ts';

/** Below this many free bytes people are told to make room, while there is still time for it. */
export const lowDiskSpace = 1_000_000_000;

/** Below this many free bytes nothing new is begun: what is left is for what people are typing at that moment. */
export const readOnlyDiskSpace = 200_000_000;

/**
 * How much more than a limit has to be free before it counts as passed upwards. Without it the app would switch to
 * and fro on a disk that hovers around the limit.
 */
export const diskSpaceMargin = 1.05;

/** How often free space is measured, in milliseconds. */
export const diskSpaceEvery = 60_000;

/** Whether there is room to write; `unknown` when the system cannot tell, which never counts as full. */
export const diskSpaceStateSchema = z.enum(['enough', 'low', 'read-only', 'unknown']);
export type DiskSpaceState = z.infer<typeof diskSpaceStateSchema>;

/** Free space on the disk with the data folder. */
export const diskSpaceSchema = z.object({
  /** In bytes; null when the system cannot tell. */
  freeBytes: z.number().min(0).nullable(),
  state: diskSpaceStateSchema,
});
export type DiskSpace = z.infer<typeof diskSpaceSchema>;

/**
 * What an amount of free space means.
 *
 * @param freeBytes null when the system cannot tell
 * @param before what it meant the last time: a better state is reached a little later than it was left
 */
export function diskSpaceState(freeBytes: number | null, before: DiskSpaceState): DiskSpaceState {
  if (freeBytes === null) return 'unknown';
  const readOnlyBelow = readOnlyDiskSpace * (before === 'read-only' ? diskSpaceMargin : 1);
  const lowBelow = lowDiskSpace * (before === 'read-only' || before === 'low' ? diskSpaceMargin : 1);
  if (freeBytes < readOnlyBelow) return 'read-only';
  return freeBytes < lowBelow ? 'low' : 'enough';
}
