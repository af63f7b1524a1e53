import guide from '../../../resources/guides/regiecirkel.json' with { type: 'json' };
import type { AppUnderTest } from '../support/app-under-test.ts';
import { imke } from './case-of-kees.ts';
import { Screens } from './screens.ts';

/** From the first run to reading back a conversation of which the circle says something. */
export async function reachReadBackWithCircle(app: AppUnderTest): Promise<Screens> {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await start.chooseGuide(guide.title.nl);
  await start.begin();
  const { circle, wishes, readBack } = screens.conversation('Mien');
  await circle.goToStep(titleOfStep('circle'));
  await circle.waitForLoad();
  await circle.drawn.first().focus();
  // Niet goed, samen, heel belangrijk; and the next part well, by itself, a little important.
  for (const key of ['1', '5', '9', 'ArrowRight', '3', '4', '7']) await app.page.keyboard.press(key);
  await wishes.goToStep(titleOfStep('wishes'));
  await wishes.waitForLoad();
  await wishes.add(1, { text: 'Elke dag naar buiten' });
  await wishes.goToStep(titleOfStep('read-back'));
  await readBack.waitForLoad();
  return screens;
}

function titleOfStep(kind: string): string {
  const step = guide.steps.find((each) => each.kind === kind);
  if (step === undefined) throw new Error(`The guide has no step of the kind ${kind}`);
  return step.title.nl;
}
