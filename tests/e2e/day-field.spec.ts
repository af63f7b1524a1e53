import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

test('a day stays until another one can be read, and what cannot be read stays on the screen', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { texts } = screens;
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions, agreements, readBack } = screens.conversation('Mien');
  await questions.goToStep(screens.stepTitle('agreements'));
  await agreements.add(1, { what: 'Samen thee', who: 'Joy', when: 'elke dag', lookBackOn: '9 april 2031' });
  let day = agreements.cell('lookBackOn', 1);
  const full = '9 april 2031';
  await agreements.cell('what', 1).focus();
  await expect(day).toHaveValue(full);

  await day.fill('ooit na de z');
  await agreements.cell('what', 1).focus();
  await expect(day, 'the words stay').toHaveValue('ooit na de z');
  await expect(day).toHaveAccessibleDescription(new RegExp(texts.day.notReadStill(full)));
  await agreements.next();
  await readBack.waitForLoad();
  await expect(app.page.getByRole('main'), 'the day that was good still counts').toContainText(
    '9 april 2031',
  );
  await readBack.back();
  await expect(day, 'the words are there again').toHaveValue('ooit na de z');
  await expect(day).toHaveAccessibleDescription(new RegExp(texts.day.notReadStill(full)));

  await agreements.waitForSaved();
  await app.killAndRestart();
  await screens.unlock.waitForLoad();
  await screens.unlock.open(imke.passphrase);
  await agreements.waitForLoad();
  // Another start is another page: the field has to be found again.
  day = agreements.cell('lookBackOn', 1);
  await expect(day, 'the day that was good is what is stored').toHaveValue(full);

  await day.fill('');
  await agreements.cell('what', 1).focus();
  await expect(day).toHaveValue('');
  await agreements.next();
  await expect(app.page.getByRole('main')).toContainText(texts.readBack.lookBackOpen);
  await readBack.back();
  await day.fill('na de zomer');
  await agreements.cell('what', 1).focus();
  await expect(day).toHaveAccessibleDescription(new RegExp(texts.day.notRead));
  await day.fill('10 april 2031');
  await agreements.cell('what', 1).focus();
  await expect(day).toHaveValue('10 april 2031');
});
