import { describe, expect, it, vi } from 'vitest';
import { layOutSheet, sheetPlanSchema } from '#shared/agreement-sheet/index.ts';
import { SheetActions, type SheetPrinter } from './sheet-actions.svelte.ts';
import { contentHashOf } from './view-sheet.ts';

// The circle's screens need a window; nothing here draws one.
vi.mock('#features/circle/index.ts', () => ({
  circlePng: () => Promise.reject(new Error('no window here')),
}));

const plan = sheetPlanSchema.parse({
  version: 1,
  heldOn: '2026-04-09',
  resident: { callName: 'Mien' },
});
const content = 'what was said';
const sheet = { plan, layout: layOutSheet(plan), title: 'Onze afspraken', asText: () => 'text', content };

/** A printer and a place for PDFs that are there, unless a test says otherwise. */
function printer(changes: Partial<SheetPrinter> = {}): SheetPrinter {
  return {
    print: () => Promise.resolve('printed'),
    saveAsPdf: (_layout, _title, _language, name) =>
      Promise.resolve({ status: 'saved', path: `/stick/${name}` }),
    ...changes,
  };
}

describe('the A4 on paper and as a PDF', () => {
  it('is noted with the hash of everything that was said', async () => {
    const action = new SheetActions();
    const contentHash = await contentHashOf(content);
    expect(await action.print(sheet, printer())).toMatchObject({ as: 'print', contentHash });
    expect(action.state).toEqual({ kind: 'printed' });
    expect(await action.saveAsPdf(sheet, printer())).toMatchObject({ as: 'pdf', contentHash });
    expect(action.state).toEqual({ kind: 'saved', path: '/stick/onze-afspraken-2026-04-09.pdf' });
  });

  it('is not noted when people changed their mind, or when it failed', async () => {
    const action = new SheetActions();
    const nobody = printer({ saveAsPdf: () => Promise.resolve({ status: 'cancelled' }) });
    expect(await action.saveAsPdf(sheet, nobody)).toBeUndefined();
    expect(action.state).toEqual({ kind: 'cancelled' });
    const stopped = printer({ print: () => Promise.resolve('cancelled') });
    expect(await action.print(sheet, stopped)).toBeUndefined();
    expect(action.state).toEqual({ kind: 'not-printed' });
    const failure = new Error('no printer');
    const broken = printer({ print: () => Promise.reject(failure) });
    expect(await action.print(sheet, broken)).toBeUndefined();
    expect(action.state).toEqual({ kind: 'failed', error: failure });
  });

  it('is made once at a time, and says what is being made', async () => {
    const action = new SheetActions();
    const print = vi.fn(() => Promise.resolve('printed' as const));
    const printing = action.print(sheet, printer({ print }));
    expect(action.busyAs).toBe('print');
    action.forget();
    expect(await action.print(sheet, printer({ print }))).toBeUndefined();
    await printing;
    expect(print).toHaveBeenCalledTimes(1);
    expect(action.busyAs).toBeUndefined();
    action.forget();
    expect(action.state).toEqual({ kind: 'idle' });
  });
});
