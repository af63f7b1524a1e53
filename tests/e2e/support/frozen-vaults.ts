import { readdirSync } from 'node:fs';
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../../src/shared/zod.ts';
import { imke, keesAgrees, keesSays } from '../pages/case-of-kees.ts';
import { Screens } from '../pages/screens.ts';
import type { AppUnderTest } from './app-under-test.ts';
import { expect } from './fixture.ts';

/*
 * Vaults as earlier versions of the app wrote them, frozen (scripts/freeze-vault.ts). Every later version opens every
 * one of them, from the database and from the copies, and goes on in it.
 */

const frozen = join(import.meta.dirname, '..', '..', 'fixtures', 'vaults');
const aboutSchema = z.object({ passphrase: z.string(), recoveryCode: z.string() });

/** The names of the frozen vaults. */
export const frozenVersions = readdirSync(frozen);

/** The recovery code that a frozen vault was made with. */
export async function recoveryCodeOf(version: string): Promise<string> {
  const text = await readFile(join(frozen, version, 'about.json'), 'utf8');
  return aboutSchema.parse(JSON.parse(text)).recoveryCode;
}

/** Lays out a frozen vault as the data folder of the app, which is not running. */
export async function layOut(app: AppUnderTest, version: string): Promise<void> {
  await rm(app.dataFolder, { recursive: true });
  await cp(join(frozen, version), app.dataFolder, { recursive: true });
}

/** Lays out a frozen vault and starts the app on it. */
export async function startOn(app: AppUnderTest, version: string): Promise<Screens> {
  await app.running.kill();
  await layOut(app, version);
  await app.killAndRestart();
  const screens = new Screens(app);
  await screens.unlock.waitForLoad();
  return screens;
}

/** Opens, and finds everything that people said and agreed then. */
export async function expectEverything(screens: Screens): Promise<void> {
  await screens.unlock.open(imke.passphrase);
  const { readBack, questions } = screens.conversation('Kees');
  await readBack.waitForLoad();
  const { page } = screens.app;
  await expect(page.getByText(keesAgrees.canteen.what).first()).toBeVisible();
  await expect(page.getByText(keesSays.wish).first()).toBeVisible();
  await questions.goToStep(screens.stepTitle('welcome'));
  await questions.waitForLoad();
  await expect(page.getByText(keesSays.subject)).toBeVisible();
  await expect(page.getByText(keesSays.fear)).toBeVisible();
}
