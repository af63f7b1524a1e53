import { describe, expect, it, vi } from 'vitest';
import { reportAsText, reportOf } from '#shared/evening/index.ts';
import { heldEvening } from '#shared/evening/held.fixture.ts';
import { ReportLeaves } from './report-leaves.svelte.ts';

type Bridge = NonNullable<ConstructorParameters<typeof ReportLeaves>[0]>;

const report = reportOf(heldEvening(), () => []);

/** A clipboard and a dialog for saving that take what they get, unless a test says otherwise. */
function leaving(changes: Partial<Bridge> = {}) {
  const copied: string[] = [];
  const saved: { readonly name: string; readonly kind: string; readonly bytes: Uint8Array }[] = [];
  const action = new ReportLeaves({
    copyText: (text) => {
      copied.push(text);
      return Promise.resolve();
    },
    saveDocument: (name, kind, bytes) => {
      saved.push({ name, kind, bytes });
      return Promise.resolve({ status: 'saved', path: `/stick/${name}` });
    },
    ...changes,
  });
  return { action, copied, saved };
}

describe('the report that leaves the vault', () => {
  it('is a Word document with a name that tells nobody’s, or text', async () => {
    const { action, copied, saved } = leaving();
    expect(await action.save(report, '2026-04-09')).toBe(true);
    expect(action.state).toEqual({ kind: 'saved', path: '/stick/verslag-van-de-avond-2026-04-09.docx' });
    expect(saved[0]?.kind).toBe('docx');
    expect(new TextDecoder('latin1').decode(saved[0]?.bytes.slice(0, 2)), 'a zip file').toBe('PK');
    await action.save({ ...report, language: 'en' }, '');
    expect(saved[1]?.name).toBe('report-of-the-evening.docx');
    expect(await action.copy(report)).toBe(true);
    expect(action.state).toEqual({ kind: 'copied' });
    expect(copied).toEqual([reportAsText(report)]);
    action.forget();
    expect(action.state).toEqual({ kind: 'idle' });
  });

  it('has not left when people changed their mind, or when it failed', async () => {
    const { action: stopped } = leaving({ saveDocument: () => Promise.resolve({ status: 'cancelled' }) });
    expect(await stopped.save(report, '')).toBe(false);
    expect(stopped.state).toEqual({ kind: 'cancelled' });
    const error = new Error('the disk is full');
    const { action: broken } = leaving({
      saveDocument: () => Promise.reject(error),
      copyText: () => Promise.reject(error),
    });
    expect(await broken.save(report, '')).toBe(false);
    expect(broken.state).toEqual({ kind: 'failed', error });
    broken.forget();
    expect(await broken.copy(report)).toBe(false);
    expect(broken.state).toEqual({ kind: 'failed', error });
  });

  it('is made once at a time', async () => {
    let answer: () => void = () => undefined;
    const saveDocument = vi.fn<Bridge['saveDocument']>(
      () => new Promise((resolve) => (answer = () => resolve({ status: 'saved', path: '/stick' }))),
    );
    const { action, copied } = leaving({ saveDocument });
    const saving = action.save(report, '');
    expect(action.busyAs).toBe('docx');
    action.forget();
    expect(await action.save(report, '')).toBe(false);
    expect(await action.copy(report)).toBe(false);
    expect(action.busyAs, 'still making the first').toBe('docx');
    await vi.waitFor(() => expect(saveDocument).toHaveBeenCalled());
    answer();
    expect(await saving).toBe(true);
    expect(saveDocument).toHaveBeenCalledOnce();
    expect(copied).toEqual([]);
    expect(action.busyAs).toBeUndefined();
  });
});
