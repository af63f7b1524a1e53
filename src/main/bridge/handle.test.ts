import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { facilitatorChannels, type FacilitatorChannel } from '#shared/bridge/channels.ts';
import { BridgeError, type Reply } from '#shared/bridge/errors.ts';
import { noteAudienceContents } from '../audience-window/audience-contents.ts';
import { isOwnTopFrame, openChannel, openFacilitatorBridge, type FacilitatorAnswers } from './handle.ts';

type Listener = (event: unknown, ...values: unknown[]) => Promise<Reply>;

const ourFrame = { url: 'app://goed-gesprek/facilitator.html', parent: null };

function answers(changed: Partial<FacilitatorAnswers> = {}): FacilitatorAnswers {
  const nothing = () => Promise.resolve(undefined);
  const refuse = () => Promise.reject(new BridgeError('backup-missing'));
  return {
    [facilitatorChannels.describeApp]: () => Promise.resolve({ version: '1.0.0', runtime: 'electron' }),
    [facilitatorChannels.readVaultFile]: () => Promise.resolve(null),
    [facilitatorChannels.createVaultFile]: nothing,
    [facilitatorChannels.replaceVaultFile]: nothing,
    [facilitatorChannels.acceptFolder]: nothing,
    [facilitatorChannels.appendToJournal]: nothing,
    [facilitatorChannels.readKeptIndex]: () =>
      Promise.resolve({ sentinel: null, rows: [], cutBytes: 0, damagedPieces: 0, isComplete: true }),
    [facilitatorChannels.readKeptRows]: () => Promise.resolve([]),
    [facilitatorChannels.readUnlockWait]: () => Promise.resolve({ milliseconds: 0, wrongTries: 0 }),
    [facilitatorChannels.noteUnlockAttempt]: () => Promise.resolve({ milliseconds: 0, wrongTries: 0 }),
    [facilitatorChannels.readDiskSpace]: () => Promise.resolve({ freeBytes: null, state: 'unknown' }),
    [facilitatorChannels.readBackupOverview]: () =>
      Promise.resolve({
        ...{ backups: [], unreadableFiles: 0, hasChanges: false },
        ...{ secondFolder: null, secondFolderFailed: false },
      }),
    [facilitatorChannels.makeBackup]: () => Promise.resolve(null),
    [facilitatorChannels.verifyBackup]: refuse,
    [facilitatorChannels.chooseBackupFolder]: refuse,
    [facilitatorChannels.chooseBackupFile]: () => Promise.resolve(null),
    [facilitatorChannels.openBackup]: refuse,
    [facilitatorChannels.readBackupRows]: () => Promise.resolve([]),
    [facilitatorChannels.switchToBackup]: nothing,
    [facilitatorChannels.readEarlierVaults]: () => Promise.resolve([]),
    [facilitatorChannels.returnToEarlierVault]: nothing,
    [facilitatorChannels.dropEarlierVault]: nothing,
    [facilitatorChannels.purgeErased]: refuse,
    [facilitatorChannels.readGuideFiles]: () => Promise.resolve([]),
    [facilitatorChannels.saveOwnGuide]: nothing,
    [facilitatorChannels.removeOwnGuide]: nothing,
    [facilitatorChannels.importGuideFile]: () => Promise.resolve(null),
    [facilitatorChannels.readOwnFiles]: () => Promise.resolve([]),
    [facilitatorChannels.saveOwnFile]: nothing,
    [facilitatorChannels.removeOwnFile]: nothing,
    [facilitatorChannels.importOwnFile]: () => Promise.resolve(null),
    [facilitatorChannels.chooseLogo]: () => Promise.resolve(null),
    [facilitatorChannels.saveDocument]: () => Promise.resolve({ status: 'cancelled' }),
    [facilitatorChannels.showInFolder]: nothing,
    [facilitatorChannels.copyPicture]: nothing,
    [facilitatorChannels.copyText]: nothing,
    [facilitatorChannels.savePdf]: () => Promise.resolve({ status: 'cancelled' }),
    [facilitatorChannels.printWindow]: () => Promise.resolve('cancelled'),
    [facilitatorChannels.readAudience]: refuse,
    [facilitatorChannels.testScreens]: refuse,
    [facilitatorChannels.openAudience]: refuse,
    [facilitatorChannels.useLaptop]: nothing,
    [facilitatorChannels.showAudience]: nothing,
    [facilitatorChannels.restAudience]: nothing,
    [facilitatorChannels.closeAudience]: nothing,
    [facilitatorChannels.finishClosing]: nothing,
    [facilitatorChannels.keepOpen]: nothing,
    ...changed,
  };
}

function open(changed: Partial<FacilitatorAnswers> = {}, onDiskFull = () => undefined) {
  const listeners = new Map<string, Listener>();
  const ipcMain = {
    handle: (channel: string, listener: Listener) => listeners.set(channel, listener),
  } as unknown as Pick<IpcMain, 'handle'>;
  openFacilitatorBridge(ipcMain, answers(changed), onDiskFull);
  const ask = async (channel: FacilitatorChannel, values: unknown[] = [], senderFrame: unknown = ourFrame) =>
    await (listeners.get(channel) as Listener)({ sender: {}, senderFrame }, ...values);
  return { listeners, ask, ipcMain };
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('opens every channel of the contract and no other', () => {
  expect([...open().listeners.keys()].sort()).toEqual(Object.values(facilitatorChannels).sort());
});

it('refuses to open a channel twice', () => {
  const { ipcMain } = open();
  const opened = new Set<string>();
  openChannel(ipcMain, 'app:describe', answers(), { opened, onDiskFull: () => undefined });
  expect(() => {
    openChannel(ipcMain, 'app:describe', answers(), { opened, onDiskFull: () => undefined });
  }).toThrow(/twice/);
});

it('gives the answer in an envelope', async () => {
  expect(await open().ask('app:describe')).toEqual({
    ok: true,
    value: { version: '1.0.0', runtime: 'electron' },
  });
});

describe('who asks', () => {
  it.each<[string, unknown]>([
    ['a frame that has gone', null],
    ['a frame inside our page', { ...ourFrame, parent: ourFrame }],
    ['another host', { ...ourFrame, url: 'app://elsewhere/facilitator.html' }],
    ['another scheme', { ...ourFrame, url: 'https://goed-gesprek/facilitator.html' }],
    ['a host that starts like ours', { ...ourFrame, url: 'app://goed-gesprek.example.org/' }],
    ['a name before ours', { ...ourFrame, url: 'app://goed-gesprek@elsewhere/' }],
    ['the page of the shared screen', { ...ourFrame, url: 'app://goed-gesprek/audience.html' }],
    ['the page about a problem', { ...ourFrame, url: 'app://goed-gesprek/start-up-problem.html' }],
    ['an empty page', { ...ourFrame, url: 'about:blank' }],
    ['no address at all', { ...ourFrame, url: '' }],
  ])('is refused for %s', async (_name, frame) => {
    const describeApp = vi.fn(answers()['app:describe']);
    const reply = await open({ 'app:describe': describeApp }).ask('app:describe', [], frame);
    expect(reply).toEqual({ ok: false, reason: 'sender-not-allowed', detail: '' });
    expect(describeApp).not.toHaveBeenCalled();
  });

  it('is recognised on our own page, unless that page is one of the shared screen under another address', () => {
    const event = { sender: {}, senderFrame: ourFrame } as unknown as IpcMainInvokeEvent;
    expect(isOwnTopFrame(event)).toBe(true);
    noteAudienceContents(event.sender);
    expect(isOwnTopFrame(event)).toBe(false);
  });
});

describe('what is asked', () => {
  it.each<[string, FacilitatorChannel, unknown[]]>([
    ['a value where none is due', 'app:describe', ['x']],
    ['two values', 'app:describe', [undefined, 'x']],
    ['no value where one is due', 'vault-file:create', []],
    ['a vault file of another shape', 'vault-file:create', [{}]],
    [
      'a path for a name',
      'documents:save',
      [{ suggestedName: '../x', kind: 'docx', bytes: new Uint8Array() }],
    ],
    ['a path for a guide', 'guides:save', [{ fileName: '../x.json', text: '{}' }]],
    ['a guide of another name', 'guides:save', [{ fileName: 'x.exe', text: '{}' }]],
    ['a hidden guide', 'guides:remove', [{ fileName: '.x.json' }]],
    ['a folder of its own choice', 'own-files:read', [{ folder: '../vault' }]],
    ['a folder by the name of a field', 'own-files:read', [{ folder: '__proto__' }]],
    ['the folder of guides by another way', 'own-files:read', [{ folder: 'guides' }]],
    ['a path for a deck', 'own-files:save', [{ folder: 'decks', fileName: '../x.json', text: '{}' }]],
    ['a deck without a folder', 'own-files:save', [{ fileName: 'x.json', text: '{}' }]],
    ['a file of another kind', 'own-files:remove', [{ folder: 'decks', fileName: 'x.exe' }]],
    ['a folder to choose from', 'own-files:import', [{ folder: '/' }]],
    ['text for bytes', 'documents:save', [{ suggestedName: 'x', kind: 'docx', bytes: 'text' }]],
    ['another kind', 'documents:save', [{ suggestedName: 'x', kind: 'exe', bytes: new Uint8Array() }]],
    [
      'a PDF that the page made',
      'documents:save',
      [{ suggestedName: 'x', kind: 'pdf', bytes: new Uint8Array() }],
    ],
    ['a path for a PDF', 'documents:save-pdf', [{ suggestedName: '../x.pdf' }]],
    ['another paper', 'window:print', [{ paper: 'A3' }]],
    ['too much', 'documents:save', [{ suggestedName: 'x', kind: 'docx', bytes: new Uint8Array(20_000_001) }]],
  ])('is refused when it is %s', async (_name, channel, values) => {
    const save = vi.fn(answers()['documents:save']);
    const create = vi.fn(answers()['vault-file:create']);
    const reply = await open({ 'documents:save': save, 'vault-file:create': create }).ask(channel, values);
    expect(reply).toMatchObject({ ok: false, reason: 'request-not-valid' });
    expect(save).not.toHaveBeenCalled();
    expect(create).not.toHaveBeenCalled();
  });

  it('is never repeated in the refusal', async () => {
    const reply = await open().ask('vault-file:create', [{ houseName: 'Mevrouw de Boer' }]);
    expect(JSON.stringify(reply)).not.toContain('Boer');
  });
});

describe('what goes out', () => {
  it('is refused when it does not fit the contract', async () => {
    const wrong = () => Promise.resolve({ version: 1 } as never);
    expect(await open({ 'app:describe': wrong }).ask('app:describe')).toMatchObject({
      ok: false,
      reason: 'answer-not-valid',
    });
  });

  it('is no more than the contract names', async () => {
    const more = () => Promise.resolve({ version: '1.0.0', runtime: 'electron' as const, secret: 'x' });
    expect(await open({ 'app:describe': more }).ask('app:describe')).toEqual({
      ok: true,
      value: { version: '1.0.0', runtime: 'electron' },
    });
  });
});

describe('a failure', () => {
  it('keeps its name', async () => {
    const full = () => Promise.reject(new BridgeError('disk-full', 'ENOSPC'));
    expect(await open({ 'vault-file:read': full }).ask('vault-file:read')).toEqual({
      ok: false,
      reason: 'disk-full',
      detail: 'ENOSPC',
    });
  });

  it('for want of room is a reason to measure the disk; another one is not', async () => {
    const onDiskFull = vi.fn();
    const failing = (reason: 'disk-full' | 'file-failed') => () => Promise.reject(new BridgeError(reason));
    const { ask } = open(
      { 'vault-file:read': failing('disk-full'), 'app:describe': failing('file-failed') },
      onDiskFull,
    );
    await ask('app:describe');
    expect(onDiskFull).not.toHaveBeenCalled();
    await ask('vault-file:read');
    expect(onDiskFull).toHaveBeenCalledOnce();
  });

  it('that nobody foresaw is logged by name, without what was said', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = () => Promise.reject(new TypeError('Mevrouw de Boer'));
    expect(await open({ 'vault-file:read': broken }).ask('vault-file:read')).toEqual({
      ok: false,
      reason: 'unexpected',
      detail: 'TypeError',
    });
    expect(log).toHaveBeenCalledOnce();
    expect(JSON.stringify(log.mock.calls)).not.toContain('Boer');
  });
});
