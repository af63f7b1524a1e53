import type { WebPreferences } from 'electron';

/**
 * What every window of the app may do, whoever looks at it: draw our page and ask our preload. Every safety setting is
 * written out, default or not.
 *
 * @param preload the built preload file
 * @param isPackaged whether this is an installed app; the developer tools exist only when it is not
 */
export function lockedDown(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !isPackaged,
  };
}
