import { expect, it } from 'vitest';
import { facilitatorWindowOptions } from './facilitator-window-options.ts';

const settings = { preload: '/app/out/preload/facilitator.cjs', isPackaged: true };

it('closes the window to everything it does not need', () => {
  expect(facilitatorWindowOptions(settings).webPreferences).toEqual({
    preload: settings.preload,
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
  });
});

it('has developer tools only in development', () => {
  expect(facilitatorWindowOptions({ ...settings, isPackaged: false }).webPreferences?.devTools).toBe(true);
});

it('fits a care laptop and never shows an empty window', () => {
  expect(facilitatorWindowOptions(settings)).toMatchObject({
    title: 'Goed Gesprek',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#F4EEE2',
  });
});

it('has a picture only when there is one', () => {
  expect(facilitatorWindowOptions(settings)).not.toHaveProperty('icon');
  expect(facilitatorWindowOptions({ ...settings, icon: '/icon.png' }).icon).toBe('/icon.png');
});
