import { expect, it, vi } from 'vitest';

const { setApplicationMenu, buildFromTemplate } = vi.hoisted(() => ({
  setApplicationMenu: vi.fn(),
  buildFromTemplate: vi.fn((template: unknown) => ({ template })),
}));
vi.mock('electron', () => ({ Menu: { setApplicationMenu, buildFromTemplate } }));

const { installMenu, menuTemplate } = await import('./menu.ts');

it('has a menu only where the system needs one', () => {
  expect(menuTemplate('win32')).toBeNull();
  expect(menuTemplate('linux')).toBeNull();
  expect(menuTemplate('darwin')).toEqual([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]);
});

it('takes the default menu away', () => {
  installMenu('win32');
  expect(setApplicationMenu).toHaveBeenLastCalledWith(null);
  installMenu('darwin');
  expect(setApplicationMenu).toHaveBeenLastCalledWith({ template: menuTemplate('darwin') });
});
