import { app, dialog, ipcMain, protocol, session } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { appScheme } from './app-address.ts';
import { facilitatorAnswers, runtimeName } from './bridge/facilitator-answers.ts';
import { openFacilitatorBridge } from './bridge/handle.ts';
import { DataFolderError, prepareDataFolder } from './data-folder.ts';
import { createDocumentSaver } from './documents/save-document.ts';
import { hardenEveryWindow, hardenSession } from './hardening.ts';
import { installMenu } from './menu.ts';
import { answerAppRequest, schemePrivileges } from './protocol.ts';
import { texts } from './texts.ts';
import { createVaultFileStore } from './vault-file/vault-file-store.ts';
import { openFacilitatorWindow, type FacilitatorWindow } from './window/facilitator-window.ts';

const builtFolder = join(import.meta.dirname, '..');
const resourcesFolder = join(builtFolder, '..', 'resources');

/** Points the app at its data folder. Before anything else: the single-instance lock stands in that folder. */
function chooseDataFolder(): void {
  const chosen = process.env['GOED_GESPREK_DATA'];
  if (chosen !== undefined && chosen !== '') {
    prepareDataFolder(chosen);
    app.setPath('userData', chosen);
  } else {
    prepareDataFolder(app.getPath('userData'));
  }
}

function openApp(): FacilitatorWindow {
  const dataFolder = app.getPath('userData');
  hardenSession(session.defaultSession, app.isPackaged);
  installMenu(process.platform);
  protocol.handle(appScheme, (request) => answerAppRequest(request, join(builtFolder, 'renderer')));
  openFacilitatorBridge(
    ipcMain,
    facilitatorAnswers({
      description: { version: app.getVersion(), runtime: runtimeName(process.versions) },
      vaultFile: createVaultFileStore(dataFolder, app.getVersion()),
      guideFolders: { bundled: join(resourcesFolder, 'guides'), own: join(dataFolder, 'guides') },
      documents: createDocumentSaver(() => app.getPath('documents')),
      finishClosing: () => {
        window.finishClosing();
      },
    }),
  );
  const icon = join(resourcesFolder, 'icons', 'icon.png');
  const window = openFacilitatorWindow({
    preload: join(builtFolder, 'preload', 'facilitator.cjs'),
    isPackaged: app.isPackaged,
    ...(existsSync(icon) ? { icon } : {}),
  });
  return window;
}

/** Never fails in silence: says in plain words what happened, and stops. */
function stopWithMessage(cause: unknown): void {
  const name = cause instanceof Error ? cause.name : typeof cause;
  console.error(`Start-up failed: ${name}`);
  dialog.showErrorBox(
    texts.startUpProblemTitle,
    cause instanceof DataFolderError ? texts.dataFolderNotUsable(cause.folder) : texts.startUpFailed(name),
  );
  app.exit(1);
}

function start(): void {
  let window: FacilitatorWindow | undefined;
  chooseDataFolder();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('second-instance', () => {
    window?.focus();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  hardenEveryWindow(app);
  app
    .whenReady()
    .then(() => {
      window = openApp();
    })
    .catch(stopWithMessage);
}

try {
  start();
} catch (cause) {
  // Before the app is ready some systems show no box, so the message waits for that.
  void app.whenReady().then(() => {
    stopWithMessage(cause);
  });
}
