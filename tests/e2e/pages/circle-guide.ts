import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../runtime/project.ts';
import type { AppUnderTest } from '../support/app-under-test.ts';
import { imke } from './case-of-kees.ts';
import { Screens } from './screens.ts';

/** From the first run to reading back a conversation of which the circle says something, with an own guide. */
export async function reachReadBackWithCircle(app: AppUnderTest): Promise<Screens> {
  const folder = join(app.dataFolder, 'guides');
  await mkdir(folder);
  await cp(join(projectFolder, 'tests', 'fixtures', 'circle-guide'), folder, { recursive: true });
  await app.page.reload();
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await start.chooseGuide('Eigen cirkel');
  await start.begin();
  const { questions, wishes, readBack } = screens.conversation('Mien');
  // A part that is left for another day is what every screen of a circle can say.
  await questions.notToday();
  await wishes.goToStep('Wensen');
  await wishes.waitForLoad();
  await wishes.add(1, { text: 'Elke dag naar buiten' });
  await wishes.goToStep('Teruglezen');
  await readBack.waitForLoad();
  return screens;
}
