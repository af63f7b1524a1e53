import { app, dialog, ipcMain, powerMonitor, powerSaveBlocker, protocol, session } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupReason } from '#shared/bridge/backups.ts';
import { appScheme } from './app-address.ts';
import { prepareAudienceSession } from './audience-window/audience-session.ts';
import { KnownDisplays } from './audience-window/known-displays.ts';
import { openAudienceScreens } from './audience-window/open-audience-screens.ts';
import { createStayAwake } from './audience-window/stay-awake.ts';
import { backupEvery } from './backup/backups.ts';
import { openSafekeeping } from './backup/safekeeping.ts';
import { openAudienceBridge } from './bridge/audience-bridge.ts';
import { facilitatorAnswers, runtimeName } from './bridge/facilitator-answers.ts';
import { openFacilitatorBridge } from './bridge/handle.ts';
import { DataFolderError, prepareDataFolder } from './data-folder.ts';
import { DiskSpaceWatch } from './disk-space/disk-space-watch.ts';
import { freeBytes } from './disk-space/free-bytes.ts';
import { createBriefClipboard } from './documents/brief-clipboard.ts';
import { DocumentSettings } from './documents/document-settings.ts';
import { laptopClipboard } from './documents/laptop-clipboard.ts';
import { createDocumentSaver } from './documents/save-document.ts';
import { hardenEveryWindow, hardenSession } from './hardening.ts';
import { installMenu } from './menu.ts';
import { createOrderlyQuit } from './orderly-quit.ts';
import { createOwnFiles } from './own-files/own-files.ts';
import { answerAppRequest, schemePrivileges } from './protocol.ts';
import { texts } from './texts.ts';
import { copyDatabaseAside } from './unclean-exit/database-aside.ts';
import { createRunningMarker } from './unclean-exit/running-marker.ts';
import { createUnlockAttempts } from './unlock-attempts/unlock-attempts.ts';
import { openFacilitatorWindow, type FacilitatorWindow } from './window/facilitator-window.ts';

const builtFolder = join(import.meta.dirname, '..');
const rendererFolder = join(builtFolder, 'renderer');
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

/** Makes a backup; nothing to do before the app has opened. */
let backUp: (reason: BackupReason) => Promise<void> = () => Promise.resolve();

/** What is copied stays for a minute, or until the app quits. */
const clipboard = createBriefClipboard(laptopClipboard);

/** Takes the marker of a running app away; nothing to do before it is there. */
let endMarker: () => void = () => undefined;

async function openApp(): Promise<FacilitatorWindow> {
  const dataFolder = app.getPath('userData');
  const marker = createRunningMarker(dataFolder);
  endMarker = () => {
    marker.end();
  };
  const safekeeping = openSafekeeping(dataFolder, app.getVersion());
  // Before the first window, which opens the database; in a folder that was copied people choose before anything else.
  const isCopied = await safekeeping.isFolderCopied().catch(() => false);
  if (!isCopied && marker.begin()) await copyDatabaseAside({ dataFolder, now: Date.now });
  backUp = (reason) => safekeeping.backUpQuietly(reason);
  // Not to keep the app running: quitting makes a backup of its own.
  setInterval(() => void safekeeping.backUpQuietly('timer'), backupEvery).unref();
  const diskSpace = new DiskSpaceWatch({
    measure: () => freeBytes(dataFolder),
    changed: () => {
      window.tellDiskSpace();
    },
  });
  const audience = openAudienceScreens({
    preload: join(builtFolder, 'preload', 'audience.cjs'),
    isPackaged: app.isPackaged,
    known: await KnownDisplays.read(dataFolder),
    facilitatorBounds: () => window.bounds(),
    fillLaptop: (isFilled) => {
      window.fillDisplay(isFilled);
    },
    stayAwake: createStayAwake(powerSaveBlocker),
    changed: () => {
      window.tellAudience();
    },
  });
  hardenSession(session.defaultSession, app.isPackaged);
  prepareAudienceSession(rendererFolder, app.isPackaged);
  installMenu(process.platform);
  protocol.handle(appScheme, (request) => answerAppRequest(request, rendererFolder));
  openFacilitatorBridge(
    ipcMain,
    facilitatorAnswers({
      description: { version: app.getVersion(), runtime: runtimeName(process.versions) },
      safekeeping,
      acceptFolder: async () => {
        await safekeeping.acceptFolder();
        marker.begin();
      },
      unlockAttempts: createUnlockAttempts(dataFolder),
      diskSpace,
      ownFiles: createOwnFiles({ bundled: resourcesFolder, own: dataFolder }),
      documents: createDocumentSaver(() => app.getPath('documents'), new DocumentSettings(dataFolder)),
      clipboard,
      audience,
      finishClosing: () => {
        window.finishClosing();
      },
      keepOpen: () => {
        window.keepOpen();
      },
    }),
    () => void diskSpace.read(),
  );
  openAudienceBridge(ipcMain, audience);
  const icon = join(resourcesFolder, 'icons', 'icon.png');
  const window = openFacilitatorWindow(
    {
      preload: join(builtFolder, 'preload', 'facilitator.cjs'),
      isPackaged: app.isPackaged,
      ...(existsSync(icon) ? { icon } : {}),
    },
    {
      pageLeaves: () => {
        audience.interrupt();
      },
      moved: () => {
        audience.look();
      },
      closed: () => {
        audience.close();
      },
    },
  );
  audience.look();
  diskSpace.start();
  window.begin();
  const lock = () => {
    // First what the room sees, then the rest: storing what is open takes a moment.
    audience.interrupt();
    window.lock();
  };
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  // Displays that came or went during sleep are not always announced.
  powerMonitor.on('resume', () => {
    audience.look();
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
  const orderlyQuit = createOrderlyQuit({
    tidyUp: async () => {
      // Side by side: a backup that hangs may not leave words on the clipboard.
      await Promise.all([clipboard.takeOff(), backUp('quit')]);
    },
    quit: () => {
      app.quit();
    },
    atTheEnd: () => {
      endMarker();
    },
  });
  app.on('will-quit', (event) => {
    orderlyQuit.onWillQuit(event);
  });
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  hardenEveryWindow(app);
  app
    .whenReady()
    .then(async () => {
      window = await openApp();
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
