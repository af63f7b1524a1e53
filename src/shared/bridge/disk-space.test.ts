import { expect, it } from 'vitest';
import {
  diskSpaceMargin,
  diskSpaceState,
  lowDiskSpace,
  readOnlyDiskSpace,
  type DiskSpaceState,
} from './disk-space.ts';

it.each<[number | null, DiskSpaceState]>([
  [null, 'unknown'],
  [0, 'read-only'],
  [199_999_999, 'read-only'],
  [200_000_000, 'low'],
  [999_999_999, 'low'],
  [1_000_000_000, 'enough'],
  [4e15, 'enough'],
])('takes %s free bytes for %s', (freeBytes, state) => {
  expect(diskSpaceState(freeBytes, 'unknown')).toBe(state);
  expect(diskSpaceState(freeBytes, 'enough')).toBe(state);
});

it.each<[DiskSpaceState, number]>([
  ['read-only', readOnlyDiskSpace],
  ['low', lowDiskSpace],
])('leaves %s only when there is clearly more than %i bytes', (state, limit) => {
  expect(diskSpaceState(limit, state)).toBe(state);
  expect(diskSpaceState(limit * diskSpaceMargin - 1, state)).toBe(state);
  expect(diskSpaceState(limit * diskSpaceMargin, state)).not.toBe(state);
});

it('does not switch to and fro while the free space hovers around a limit', () => {
  for (const limit of [readOnlyDiskSpace, lowDiskSpace]) {
    const states: DiskSpaceState[] = [];
    let state: DiskSpaceState = 'enough';
    for (let round = 0; round < 20; round += 1) {
      state = diskSpaceState(limit + (round % 2 === 0 ? -1 : 1) * limit * 0.02, state);
      states.push(state);
    }
    expect(new Set(states).size).toBe(1);
  }
});

it('goes straight from read-only to enough when much was removed, and forgets a limit it never saw', () => {
  expect(diskSpaceState(5_000_000_000, 'read-only')).toBe('enough');
  expect(diskSpaceState(readOnlyDiskSpace, 'unknown')).toBe('low');
  expect(diskSpaceState(null, 'read-only')).toBe('unknown');
});
