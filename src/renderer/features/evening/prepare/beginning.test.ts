import type { OpenVault } from '#data/index.ts';
import { eveningFromTemplate, eveningSchema, loadTemplate, type Evening } from '#shared/evening/index.ts';
import type { LogAct } from '#shared/model/index.ts';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EveningEditor } from '../evening-editor.svelte.ts';
import { Beginning } from './beginning.svelte.ts';

const now = new Date(2026, 10, 12, 19, 30);

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

/** An evening that is prepared, and what becomes of it: stored as the real table does, what its schema lets through. */
function prepared(changes: Partial<Evening> = {}) {
  const loaded = loadTemplate(readFileSync('resources/evenings/familieavond-60.json', 'utf8'));
  if (!loaded.ok) throw new Error('template');
  const evening = eveningFromTemplate(loaded.template, { language: 'nl', newId: () => crypto.randomUUID() });
  const stored: Evening[] = [];
  const noted: LogAct[] = [];
  const table = {
    get: () => undefined,
    put: async (whole: Evening) => {
      stored.push(await Promise.resolve(eveningSchema.parse(whole)));
    },
  };
  const editor = new EveningEditor(
    { evenings: table as unknown as OpenVault['evenings'] },
    { ...evening, ...changes },
  );
  const log = { note: (act: LogAct) => void noted.push(act) } as unknown as OpenVault['log'];
  return { editor, beginning: new Beginning(editor, log), stored, noted };
}

describe('beginning an evening', () => {
  it('gives it the day of today, and stores it; nothing of preparing it is taken back from then on', async () => {
    const { editor, beginning, stored, noted } = prepared({ date: '2026-11-19' });
    expect(beginning.isOnAnotherDay).toBe(true);
    await beginning.begin();
    expect(editor.evening).toMatchObject({ state: 'going', date: '2026-11-12' });
    expect(stored.at(-1)).toMatchObject({ state: 'going', date: '2026-11-12' });
    expect(noted).toEqual(['evening-begun']);
    expect(editor.canUndo).toBe(false);
  });

  it.each(['2026-11-12', ''])('has nothing to tell about the day when "%s" was planned', async (date) => {
    const { editor, beginning } = prepared({ date });
    expect(beginning.isOnAnotherDay).toBe(false);
    await beginning.begin();
    expect(editor.evening.date).toBe('2026-11-12');
  });

  it('is refused while it cannot be stored, and goes on once it can', async () => {
    const { editor, beginning, stored, noted } = prepared();
    editor.type({ title: 'x'.repeat(121) });
    expect(beginning.isRefused, 'nobody tried').toBe(false);
    await beginning.begin();
    expect(editor.evening.state).toBe('preparing');
    expect(beginning.isRefused).toBe(true);
    expect(stored).toEqual([]);
    expect(noted).toEqual([]);
    editor.type({ title: 'Samen eten' });
    await beginning.begin();
    expect(beginning.isRefused).toBe(false);
    expect(stored.at(-1)).toMatchObject({ state: 'going', title: 'Samen eten' });
  });

  it('begins once, however often it is pressed', async () => {
    const { editor, beginning, noted } = prepared();
    await Promise.all([beginning.begin(), beginning.begin()]);
    expect(noted).toEqual(['evening-begun']);
    expect(editor.refusal).toBeUndefined();
    expect(editor.evening.moments).toHaveLength(1);
  });
});
