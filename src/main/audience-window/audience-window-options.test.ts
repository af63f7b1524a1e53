import { expect, it } from 'vitest';
import { audienceWindowOptions } from './audience-window-options.ts';

const settings = { preload: '/app/out/preload/audience.cjs', isPackaged: true };
const bounds = { x: 1920, y: -40, width: 1280, height: 720 };

it('closes the window to everything it does not need, in a session that is never written down', () => {
  expect(audienceWindowOptions(settings, bounds).webPreferences).toEqual({
    preload: settings.preload,
    partition: 'audience',
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
    devTools: false,
    backgroundThrottling: false,
  });
});

it('has developer tools only in development', () => {
  const options = audienceWindowOptions({ ...settings, isPackaged: false }, bounds);
  expect(options.webPreferences?.devTools).toBe(true);
});

it('stands over the whole display, says nothing in its title, and never shows an empty window', () => {
  expect(audienceWindowOptions(settings, bounds)).toMatchObject({
    ...bounds,
    title: 'Gedeeld scherm',
    frame: false,
    alwaysOnTop: true,
    show: false,
    backgroundColor: '#F4EEE2',
  });
});
