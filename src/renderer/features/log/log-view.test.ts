import { expect, it } from 'vitest';
import type { OpenVault } from '#data/index.ts';
import { addEntry } from '#shared/log/index.ts';
import type { LogEntry, LogPage, Resident } from '#shared/model/index.ts';
import { LogView } from './log-view.svelte.ts';
import { cellsOf, columnNames, titleOf, whoOf } from './log-words.ts';

const id = (number: number) => `0b6f1d5e-3f0f-4c5e-9a43-${String(number).padStart(12, '0')}`;
const mien = { id: id(1), callName: 'Mien' } as Resident;

async function entriesFor(count: number, changes: Partial<LogEntry> = {}): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  let page: LogPage | undefined;
  for (let index = 0; index < count; index += 1) {
    const draft = {
      at: new Date(Date.UTC(2026, 10, 1, 12, index)).toISOString(),
      workerId: id(10),
      workerName: 'Imke Oefen',
      workerRole: '',
      act: 'resident-opened' as const,
      residentId: id(1),
      conversationId: null,
      aboutWorkerId: null,
      aboutWorkerName: null,
      outcome: 'done' as const,
      reason: null,
      count: null,
      source: id(5),
      ...changes,
    };
    const last = entries.at(-1);
    page = await addEntry(draft, { page, last, lastPageNumber: page?.number ?? 0, line: id(6) });
    const added = page.entries.at(-1);
    if (added !== undefined) entries.push(added);
  }
  return entries;
}

function vaultWith(entries: readonly LogEntry[]): OpenVault {
  const residents = {
    get: (residentId: string) => (residentId === mien.id ? mien : undefined),
    damaged: [{ id: id(3), residentId: id(3) }],
  };
  return { log: { entries, note: () => undefined }, residents } as unknown as OpenVault;
}

it('shows a hundred entries at a time, the newest first', async () => {
  const view = new LogView(vaultWith(await entriesFor(250)));
  const numbers = () => view.days.flatMap(({ entries }) => entries.map(({ number }) => number));
  expect(numbers()).toHaveLength(100);
  expect(numbers()[0]).toBe(250);
  expect(view.shownCount).toBe(100);
  view.showMore();
  expect(numbers().at(-1)).toBe(51);
  view.showMore();
  expect(numbers()).toHaveLength(250);
  expect(view.shownCount).toBe(250);
  view.reset();
  expect(view.shownCount).toBe(100);
});

it('shows one month, or the last days', async () => {
  const old = await entriesFor(2, { at: '2025-01-31T12:00:00.000Z' });
  const recent = await entriesFor(1, { at: new Date().toISOString() });
  const lastWeek = await entriesFor(1, { at: new Date(Date.now() - 6 * 86_400_000).toISOString() });
  const view = new LogView(vaultWith([...old, ...lastWeek, ...recent]));
  expect(view.months.at(-1)).toBe('2025-01');
  const counts = ['', '2025-01', 'today', 'week'].map((period) => {
    view.period = period;
    return view.chosen.length;
  });
  expect(counts).toEqual([4, 2, 1, 2]);
});

it('names residents as they are called now, and says it when there is nobody by that id', async () => {
  const titles = [];
  for (const residentId of [id(1), id(2), id(3)]) {
    const [entry] = await entriesFor(1, { residentId });
    if (entry !== undefined) titles.push(titleOf(vaultWith([entry]), entry));
  }
  expect(titles).toEqual([
    'Bewoner bekeken: Mien',
    'Bewoner bekeken: gewiste bewoner (0b6f)',
    'Bewoner bekeken: bewoner (gegevens beschadigd)',
  ]);
});

it('does not say that whoever opened the vault made the wrong tries', async () => {
  const [entry] = await entriesFor(1, { act: 'wrong-tries', residentId: null, count: 3, outcome: 'refused' });
  if (entry === undefined) throw new Error('no entry');
  expect(whoOf(entry)).toBe('Gemerkt toen Imke Oefen de kluis opende');
  const cells = cellsOf(vaultWith([entry]), entry);
  expect(cells).toHaveLength(columnNames().length);
  expect(cells).toContain('wie dat was, weten we niet');
});
