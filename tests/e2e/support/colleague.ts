import type { Screens } from '../pages/screens.ts';
import { expect } from './fixture.ts';

/** A colleague of Imke, invented as she is. */
export const joy = { name: 'Joy Testa', role: 'welzijn', passphrase: 'kleedje klaar en thee erbij' };

/** From the home screen: lets Joy into the vault. Ends in the settings. */
export async function letJoyIn(screens: Screens, ownPassphrase: string): Promise<void> {
  const { settings, passphrase } = screens.texts;
  const { page } = screens.app;
  await screens.home.button(settings.title).click();
  const form = page.locator('form').filter({ hasText: settings.addWorkerText });
  await form.getByLabel(settings.colleagueName).fill(joy.name);
  await form.getByLabel(settings.colleagueRole).fill(joy.role);
  await form.getByLabel(settings.colleaguePassphrase).fill(joy.passphrase);
  await form.getByLabel(passphrase.again).fill(joy.passphrase);
  await form.getByLabel(settings.ownPassphrase).fill(ownPassphrase);
  await form.getByRole('button', { name: settings.add, exact: true }).click();
  await expect(page.getByText(settings.workerAdded)).toBeVisible();
}
