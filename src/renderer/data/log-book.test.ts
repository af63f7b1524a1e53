import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { verifyLog } from '#shared/log/index.ts';
import type { LogPage } from '#shared/model/index.ts';
import { LogBook, type LogTable } from './log-book.svelte.ts';

const worker = { id: crypto.randomUUID(), name: 'Imke Oefen', role: 'contactverzorgende' };
const writer = { worker, deviceId: crypto.randomUUID(), databaseId: crypto.randomUUID() };
const residentId = crypto.randomUUID();

/** A disk for pages that can fail, or never answer. */
class Disk implements LogTable {
  readonly pages = new Map<string, LogPage>();
  writes: string[] = [];
  isFull = false;
  isSilent = false;
  damagedIds: string[] = [];
  #ask: () => void = () => undefined;
  readonly asked = new Promise<void>((resolve) => {
    this.#ask = resolve;
  });

  openAll() {
    const records = [...this.pages.values()].filter(({ id }) => !this.damagedIds.includes(id));
    const damaged = this.damagedIds.map((id) => ({ id, residentId: null }));
    return Promise.resolve({ records, damaged, stored: [] });
  }

  put(page: LogPage): Promise<void> {
    if (this.isSilent) {
      this.#ask();
      return new Promise(() => undefined);
    }
    if (this.isFull) return Promise.reject(new Error('disk full'));
    this.writes.push(page.id);
    this.pages.set(page.id, page);
    return Promise.resolve();
  }

  get acts(): string[] {
    return [...this.pages.values()].flatMap(({ entries }) => entries.map(({ act }) => act));
  }
}

async function openLog(disk: Disk, changes: Partial<typeof writer> = {}): Promise<LogBook> {
  const log = new LogBook(disk, { ...writer, ...changes });
  await log.load();
  return log;
}

beforeEach(() => vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => vi.useRealTimers());

it('stores every act, in order, a page for each session, in one chain', async () => {
  const disk = new Disk();
  const first = await openLog(disk);
  first.note('vault-made');
  for (let count = 0; count < 30; count += 1) first.note('resident-changed', { residentId });
  await first.flush();
  const second = await openLog(disk, { worker: { ...worker, id: crypto.randomUUID(), name: 'Joy' } });
  second.noteOpening('unlocked', 0);
  await second.flush();
  expect([...disk.pages.values()].map(({ entries }) => entries.length)).toEqual([31, 1]);
  expect(await verifyLog([...disk.pages.values()])).toEqual({ isWhole: true, count: 32 });
  expect(second.entries.map(({ number }) => number)).toEqual(Array.from({ length: 32 }, (_, at) => at + 1));
  expect(second.entries.at(-1)).toMatchObject({ workerName: 'Joy', reason: 'not-locked-before' });
});

it('turns the page after two hundred entries', async () => {
  const disk = new Disk();
  const log = await openLog(disk);
  for (let count = 0; count < 450; count += 1) log.note('resident-changed', { residentId });
  await log.flush();
  expect([...disk.pages.values()].map(({ entries }) => entries.length)).toEqual([200, 200, 50]);
  expect(await log.verify()).toEqual({ isWhole: true, count: 450 });
});

it('says that storing failed, forgets nothing, and stores all of it with the next act', async () => {
  const disk = new Disk();
  const log = await openLog(disk);
  disk.isFull = true;
  log.note('unlocked');
  log.note('copy-made');
  await log.flush();
  expect(log.failure).toMatchObject({ message: 'disk full' });
  expect(log.entries.map(({ act }) => act)).toEqual(['unlocked', 'copy-made']);
  disk.isFull = false;
  await log.flush();
  expect(disk.acts).toEqual(['unlocked', 'copy-made']);
  log.note('locked', { reason: 'idle' });
  await log.flush();
  expect(log.failure).toBeUndefined();
  expect(disk.acts).toEqual(['unlocked', 'copy-made', 'locked']);
  expect(await verifyLog([...disk.pages.values()])).toEqual({ isWhole: true, count: 3 });
});

it('does not wait for a disk that never answers', async () => {
  const disk = new Disk();
  const log = await openLog(disk);
  disk.isSilent = true;
  log.note('unlocked');
  const flushed = log.flush();
  /* Hashing takes its own time; the clock of the write runs from when the disk is asked. */
  await disk.asked;
  await vi.advanceTimersByTimeAsync(10_000);
  await flushed;
  expect(log.failure).toMatchObject({ name: 'WriteTimeOutError' });
});

it('notes the same opening once a minute', async () => {
  const disk = new Disk();
  const log = await openLog(disk);
  const conversationId = crypto.randomUUID();
  log.note('resident-added', { residentId });
  log.note('resident-opened', { residentId });
  log.note('conversation-begun', { residentId, conversationId });
  log.note('conversation-opened', { residentId, conversationId });
  log.note('resident-opened', { residentId: crypto.randomUUID() });
  log.note('conversation-paused', { residentId, conversationId });
  await log.flush();
  expect(disk.acts).toEqual([
    'resident-added',
    'conversation-begun',
    'resident-opened',
    'conversation-paused',
  ]);
  await vi.advanceTimersByTimeAsync(61_000);
  log.note('resident-opened', { residentId });
  await log.flush();
  expect(disk.acts.at(-1)).toBe('resident-opened');
  expect(disk.acts).toHaveLength(5);
});

it('notes wrong tries before the opening, and nothing about who that was but who opened', async () => {
  const disk = new Disk();
  const log = await openLog(disk);
  log.noteOpening('unlocked-with-code', 4);
  await log.flush();
  expect(log.entries).toMatchObject([
    { act: 'wrong-tries', count: 4, outcome: 'refused' },
    { act: 'unlocked-with-code', reason: null },
  ]);
});

it('notes locking once, and that it was opened in good order after a cover, also when nothing can be stored', async () => {
  const disk = new Disk();
  const log = await openLog(disk);
  log.note('unlocked');
  disk.isFull = true;
  log.noteLocking('idle');
  log.noteLocking('closing');
  log.noteOpening('unlocked', 2);
  await log.flush();
  expect(log.entries.map(({ act, reason }) => [act, reason])).toEqual([
    ['unlocked', null],
    ['locked', 'idle'],
    ['wrong-tries', null],
    ['unlocked', null],
  ]);
});

it('leaves a gap where a page does not open, so that verifying names the entry after it', async () => {
  const disk = new Disk();
  for (let session = 0; session < 3; session += 1) {
    const log = await openLog(disk);
    log.note('unlocked');
    log.note('locked');
    await log.flush();
  }
  disk.damagedIds = [[...disk.pages.keys()][2] ?? ''];
  const log = await openLog(disk);
  log.note('unlocked');
  expect(await log.verify()).toMatchObject({ isWhole: false, fault: 'page', entry: { number: 5 } });
});

it('begins another line in the database of a restore, and both stand beside each other after going back', async () => {
  const disk = new Disk();
  const log = await openLog(disk);
  log.note('vault-made');
  await log.flush();
  const copy = new Map(disk.pages);
  const later = await openLog(disk);
  later.note('unlocked');
  await later.flush();

  const restored = new Disk();
  for (const [id, page] of copy) restored.pages.set(id, page);
  vi.setSystemTime(Date.now() + 1000);
  const after = await openLog(restored, { databaseId: crypto.randomUUID() });
  after.note('copy-restored');
  after.note('returned-to-earlier');
  expect(await after.verify()).toEqual({ isWhole: true, count: 3 });

  for (const [id, page] of restored.pages) disk.pages.set(id, page);
  const back = await openLog(disk);
  vi.setSystemTime(Date.now() + 1000);
  back.noteOpening('unlocked', 0);
  expect(await back.verify()).toEqual({ isWhole: true, count: 5 });
  expect(back.entries.at(-1)).toMatchObject({ act: 'unlocked', number: 3, reason: null });
});
