import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clipboardStay, createBriefClipboard, type ClipboardPlace } from './brief-clipboard.ts';

const circle = Buffer.from('\u0089PNG circle', 'latin1');
const photo = Buffer.from('\u0089PNG photo', 'latin1');
const agreements = 'Onze afspraken, 9 april 2026\nMien: ‘Ik wil naar buiten.’\n';

/** A clipboard: it holds one thing, of one kind. */
class Held {
  kind: 'picture' | 'text' = 'text';
  content: Buffer = Buffer.alloc(0);
  readonly picture = this.#place('picture');
  readonly text = this.#place('text');

  put(kind: Held['kind'], content: Buffer): void {
    this.kind = kind;
    this.content = content;
  }

  clear(): void {
    this.content = Buffer.alloc(0);
  }

  #place(kind: Held['kind']): ClipboardPlace {
    return {
      write: (content) => {
        this.put(kind, content);
        return Promise.resolve();
      },
      read: () => Promise.resolve(this.kind === kind ? this.content : Buffer.alloc(0)),
    };
  }
}

let held: Held;
beforeEach(() => {
  held = new Held();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('takes a picture or a text off the clipboard after a minute', async () => {
  const brief = createBriefClipboard(held);
  for (const [copy, content] of [
    [() => brief.copyPicture(circle), circle],
    [() => brief.copyText(agreements), Buffer.from(agreements)],
  ] as const) {
    await copy();
    await vi.advanceTimersByTimeAsync(clipboardStay - 1);
    expect(held.content).toEqual(content);
    await vi.advanceTimersByTimeAsync(1);
    expect(held.content).toHaveLength(0);
  }
});

it('leaves what somebody copied since, of whichever kind', async () => {
  const brief = createBriefClipboard(held);
  await brief.copyPicture(circle);
  held.put('picture', photo);
  await vi.advanceTimersByTimeAsync(clipboardStay);
  expect(held.content).toEqual(photo);
  await brief.copyText(agreements);
  held.put('picture', photo);
  await vi.advanceTimersByTimeAsync(clipboardStay);
  expect(held.content).toEqual(photo);
});

it('gives what is copied once more a minute of its own', async () => {
  const brief = createBriefClipboard(held);
  await brief.copyText(agreements);
  await vi.advanceTimersByTimeAsync(clipboardStay - 1);
  await brief.copyText(agreements);
  await vi.advanceTimersByTimeAsync(clipboardStay - 1);
  expect(held.content.toString()).toBe(agreements);
  await vi.advanceTimersByTimeAsync(1);
  expect(held.content).toHaveLength(0);
});

it('knows its own when the system gave it other ends of lines', async () => {
  const windows = {
    ...{ picture: held.picture, clear: () => held.clear() },
    text: {
      ...held.text,
      write: (text: Buffer) => held.text.write(Buffer.from(text.toString().replaceAll('\n', '\r\n'))),
    },
  };
  await createBriefClipboard(windows).copyText(agreements);
  await vi.advanceTimersByTimeAsync(clipboardStay);
  expect(held.content).toHaveLength(0);
});

it('takes it off at once when the app quits, and nothing else', async () => {
  const brief = createBriefClipboard(held);
  held.put('text', Buffer.from('van iemand anders'));
  await brief.takeOff();
  expect(held.content.toString()).toBe('van iemand anders');
  await brief.copyText(agreements);
  await brief.takeOff();
  expect(held.content).toHaveLength(0);
  await brief.copyText(agreements);
  held.put('text', Buffer.from('van iemand anders'));
  await brief.takeOff();
  expect(held.content.toString()).toBe('van iemand anders');
});

it('refuses what is no picture, and leaves the clipboard as it is', async () => {
  held.put('picture', photo);
  const copying = createBriefClipboard(held).copyPicture(Buffer.from('words'));
  await expect(copying).rejects.toMatchObject({ reason: 'file-failed' });
  expect(held.content).toEqual(photo);
});

it('names a clipboard that does not take it', async () => {
  const refuse = { write: () => Promise.reject(new Error('busy')), read: held.text.read };
  const closed = createBriefClipboard({ picture: refuse, text: refuse, clear: () => undefined });
  await expect(closed.copyPicture(circle)).rejects.toMatchObject({ reason: 'file-failed' });
  await expect(closed.copyText(agreements)).rejects.toMatchObject({ reason: 'file-failed' });
});

it('leaves a copy that is made while the one before it is being taken off', async () => {
  let answer: (found: Buffer) => void = () => undefined;
  const found = new Promise<Buffer>((resolve) => (answer = resolve));
  const brief = createBriefClipboard(held);
  await brief.copyText(agreements);
  vi.spyOn(held.text, 'read').mockReturnValueOnce(found);
  await vi.advanceTimersByTimeAsync(clipboardStay);
  await brief.copyPicture(circle);
  answer(Buffer.from(agreements));
  await vi.advanceTimersByTimeAsync(0);
  expect(held.content).toEqual(circle);
});
