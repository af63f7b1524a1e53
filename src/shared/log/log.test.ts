import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { logActSchema, logPageId, logPageSchema, type LogEntry, type LogPage } from '../model/index.ts';
import { addEntry, hashOf, type LogDraft } from './chain.ts';
import { chooseEntries, entriesOf, kindOf } from './choose.ts';
import { verifyLog } from './verify.ts';

const id = (number: number) => `0b6f1d5e-3f0f-4c5e-9a43-${String(number).padStart(12, '0')}`;
const line = id(1);
const otherLine = id(2);
const imke = id(10);
const joy = id(11);

function draft(index: number, worker = imke): LogDraft {
  return {
    at: new Date(Date.UTC(2026, 10, 1 + index, 12)).toISOString(),
    workerId: worker,
    workerName: worker === imke ? 'Imke Oefen' : 'Joy Testa',
    workerRole: 'contactverzorgende',
    act: logActSchema.options[index % logActSchema.options.length] ?? 'unlocked',
    residentId: index % 2 === 0 ? null : id(20 + (index % 3)),
    conversationId: null,
    aboutWorkerId: null,
    aboutWorkerName: null,
    outcome: 'done',
    reason: null,
    count: null,
    source: id(5),
  };
}

/** A log of pages of so many entries each. */
async function logOf(sizes: readonly number[], inLine = line, after?: LogPage): Promise<LogPage[]> {
  const pages: LogPage[] = [];
  let last = after?.entries.at(-1);
  let lastPageNumber = after?.number ?? 0;
  for (const size of sizes) {
    let page: LogPage | undefined;
    for (let count = 0; count < size; count += 1) {
      page = await addEntry(draft(last?.number ?? 0), { page, last, lastPageNumber, line: inLine });
      last = page.entries.at(-1);
    }
    if (page === undefined) continue;
    lastPageNumber = page.number;
    pages.push(page);
  }
  return pages;
}

/** The pages with one of them changed. */
function withPage(pages: readonly LogPage[], index: number, change: (page: LogPage) => LogPage): LogPage[] {
  return pages.map((page, at) => (at === index ? change(page) : page));
}

function withEntries(
  pages: readonly LogPage[],
  index: number,
  change: (entries: LogEntry[]) => LogEntry[],
): LogPage[] {
  return withPage(pages, index, (page) => ({ ...page, entries: change([...page.entries]) }));
}

describe('verifying a log', () => {
  let pages: LogPage[];
  beforeAll(async () => {
    pages = await logOf([3, 1, 5, 4]);
  });
  const place = fc.nat(3).chain((page) => fc.tuple(fc.constant(page), fc.nat([2, 0, 4, 3][page] ?? 0)));

  it('finds a log whole, in whatever order its pages come, and stores what it was given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (order) => {
        const shuffled = order.flatMap((index) => pages[index] ?? []);
        expect(await verifyLog(shuffled)).toEqual({ isWhole: true, count: 13 });
      }),
    );
    expect(pages.map((page) => logPageSchema.parse(page))).toEqual(pages);
    expect(await verifyLog([])).toEqual({ isWhole: true, count: 0 });
  });

  it('finds every change of any field of any entry, and names that entry', async () => {
    const changes: Partial<LogEntry>[] = [
      { at: '2026-01-01T00:00:00.000Z' },
      { workerId: joy },
      { workerName: 'Joy Testa' },
      { workerRole: '' },
      { residentId: id(99) },
      { conversationId: id(99) },
      { aboutWorkerId: joy },
      { aboutWorkerName: 'Joy Testa' },
      { outcome: 'failed' },
      { reason: 'idle' },
      { count: 7 },
      { source: id(99) },
      { hash: 'a'.repeat(64) },
      { previous: 'b'.repeat(64) },
      { number: 99 },
    ];
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom(...changes), async ([page, at], change) => {
        const changed = withEntries(pages, page, (entries) =>
          entries.map((entry, index) => (index === at ? { ...entry, ...change } : entry)),
        );
        const verdict = await verifyLog(changed);
        const number = pages[page]?.entries[at]?.number;
        expect(verdict).toMatchObject({ isWhole: false, entry: { number: change.number ?? number } });
      }),
    );
  });

  it.each([
    ['an entry in the middle', 2, 1, { outcome: 'failed' as const }, 'previous', 7],
    ['the number of the last entry', 3, 3, { number: 20 }, 'number', 20],
  ])('finds that %s was changed and hashed anew', async (_what, at, index, change, fault, number) => {
    const page = pages[at];
    const entry = page?.entries[index];
    if (page === undefined || entry === undefined) throw new Error('no such entry');
    const changed = { ...entry, ...change };
    const hash = await hashOf(changed, { page: page.number, line });
    const forged = withEntries(pages, at, (entries) => entries.with(index, { ...changed, hash }));
    expect(await verifyLog(forged)).toMatchObject({ isWhole: false, fault, entry: { number } });
  });

  it('finds an entry that was taken out, anywhere but at the end', async () => {
    await fc.assert(
      fc.asyncProperty(place, async ([page, at]) => {
        const without = withEntries(pages, page, (entries) =>
          entries.filter((_entry, index) => index !== at),
        );
        const filled = without.filter(({ entries }) => entries.length > 0);
        const isLast = pages[page]?.entries[at]?.number === 13;
        expect((await verifyLog(filled)).isWhole).toBe(isLast);
      }),
    );
  });

  it('finds entries that changed places, and entries that stand there twice', async () => {
    await fc.assert(
      fc.asyncProperty(place, place, async (one, other) => {
        const [first, second] = [one, other].map(([page, at]) => pages[page]?.entries[at]);
        if (first === undefined || second === undefined || first === second) return;
        const swapped = pages.map((page) => ({
          ...page,
          entries: page.entries.map((entry) => (entry === first ? second : entry === second ? first : entry)),
        }));
        expect((await verifyLog(swapped)).isWhole).toBe(false);
        const doubled = withEntries(pages, one[0], (entries) => entries.toSpliced(one[1], 0, second));
        expect((await verifyLog(doubled)).isWhole).toBe(false);
      }),
    );
  });

  it.each([
    ['the first page is gone', (all: LogPage[]) => all.slice(1)],
    ['a page in the middle is gone', (all: LogPage[]) => all.toSpliced(1, 1)],
    ['a page stands there twice', (all: LogPage[]) => [...all, ...all.slice(2, 3)]],
    [
      'two pages have changed numbers',
      (all: LogPage[]) =>
        all.map((page) => ({ ...page, number: page.number === 2 ? 3 : page.number === 3 ? 2 : page.number })),
    ],
    [
      'a page is called otherwise',
      (all: LogPage[]) => withPage(all, 3, (page) => ({ ...page, id: logPageId(9, line) })),
    ],
    ['the line is called otherwise', (all: LogPage[]) => all.map((page) => ({ ...page, line: otherLine }))],
    [
      'an entry moved to the page before',
      (all: LogPage[]) => {
        const moved = all[2]?.entries[0];
        if (moved === undefined) return [];
        const taken = withEntries(all, 2, (entries) => entries.slice(1));
        return withEntries(taken, 1, (entries) => [...entries, moved]);
      },
    ],
    [
      'an earlier state of a page was put back, and a later page follows',
      (all: LogPage[]) => withEntries(all, 2, (entries) => entries.slice(0, 2)),
    ],
  ])('finds that %s', async (_what, change) => {
    expect((await verifyLog(change([...pages]))).isWhole).toBe(false);
  });

  /* What no chain can tell: nothing follows on what stood last. The sealed list of the vault tells, while it is there. */
  it('cannot find that entries are missing at the end', async () => {
    expect(await verifyLog(pages.slice(0, 3))).toEqual({ isWhole: true, count: 9 });
    const shorter = withEntries(pages, 3, (entries) => entries.slice(0, 1));
    expect(await verifyLog(shorter)).toEqual({ isWhole: true, count: 10 });
  });

  it('follows what was written after a restore, and what was there before when people went back', async () => {
    const restored = await logOf([2, 3], otherLine, pages[1]);
    const inNewDatabase = [...pages.slice(0, 2), ...restored];
    expect(await verifyLog(inNewDatabase)).toEqual({ isWhole: true, count: 9 });
    const both = [...restored, ...pages];
    expect(await verifyLog(both)).toEqual({ isWhole: true, count: 18 });
    expect((await verifyLog([...restored, ...pages.slice(2)])).isWhole).toBe(false);
    expect((await verifyLog([...pages, ...restored.slice(1)])).isWhole).toBe(false);
  });
});

it('begins a new page when one is full', async () => {
  const pages = await logOf([200]);
  const [full] = pages;
  const next = await addEntry(draft(0), {
    page: full,
    last: full?.entries.at(-1),
    lastPageNumber: 1,
    line,
  });
  expect(next).toMatchObject({ number: 2, id: logPageId(2, line) });
  expect(next.entries.map(({ number }) => number)).toEqual([201]);
  expect(await verifyLog([...pages, next])).toEqual({ isWhole: true, count: 201 });
});

it('refuses an entry with anything in it that is no field of the log', async () => {
  const [page] = await logOf([1]);
  const [entry] = page?.entries ?? [];
  expect(() =>
    logPageSchema.parse({ ...page, entries: [{ ...entry, text: 'Ik wil naar huis.' }] }),
  ).toThrow();
  expect(() => logPageSchema.parse({ ...page, note: 'Ik wil naar huis.' })).toThrow();
});

it('gives what was asked for, newest first', async () => {
  const pages = await logOf([6, 6]);
  const all = entriesOf([...pages].reverse());
  expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const everything = { workerId: '', residentId: '', kind: '' as const, from: '', until: '' };
  const numbers = (choice: Partial<Parameters<typeof chooseEntries>[1]>) =>
    chooseEntries(all, { ...everything, ...choice }, (moment) => moment.slice(0, 10)).map(
      ({ number }) => number,
    );
  expect(numbers({})).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(numbers({ from: '2026-11-03', until: '2026-11-05' })).toEqual([5, 4, 3]);
  expect(numbers({ workerId: joy })).toEqual([]);
  expect(numbers({ residentId: id(21) })).toEqual([8, 2]);
  expect(numbers({ kind: 'residents' })).toEqual(
    all
      .filter(({ act }) => kindOf(act) === 'residents')
      .map(({ number }) => number)
      .reverse(),
  );
});
