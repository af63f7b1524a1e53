import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The menu that macOS needs for quitting, copying and pasting; the other systems do that without a menu. */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  return platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] : null;
}

/** Puts that menu in place, before the first window. */
export function installMenu(platform: NodeJS.Platform): void {
  const template = menuTemplate(platform);
  Menu.setApplicationMenu(template === null ? null : Menu.buildFromTemplate(template));
}
