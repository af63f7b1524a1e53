import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newRecoveryCode, writeRecoveryCode } from '../../src/renderer/vault/recovery-code.ts';
import { imke } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { textOfDocument } from './pages/word-document.ts';
import { expect, test } from './support/fixture.ts';

const tooMuch = 100_000;

test('a passphrase that is missing, too short or typed differently is refused beside its field', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { firstRun, recoveryCode } = screens;
  const { texts } = screens;
  await firstRun.waitForLoad();
  await firstRun.submit({ name: '', passphrase: 'lang genoeg als zin' });
  await expect(firstRun.name).toHaveAccessibleDescription(texts.firstRun.nameMissing);
  await firstRun.submit({ name: 'Joy', passphrase: '', passphraseAgain: '' });
  await expect(firstRun.passphrase).toHaveAccessibleDescription(new RegExp(texts.passphrase.weak.empty));
  await firstRun.submit({ name: 'Joy', passphrase: '   negen   ', passphraseAgain: 'negen' });
  await expect(firstRun.passphrase).toHaveAccessibleDescription(new RegExp(texts.passphrase.tooShort(5, 10)));
  await firstRun.submit({
    name: 'Joy',
    passphrase: 'lang genoeg als zin',
    passphraseAgain: 'lang genoeg als zon',
  });
  await expect(firstRun.passphraseAgain).toHaveAccessibleDescription(new RegExp(texts.passphrase.notTheSame));

  // The code was never noted, so nothing may be left behind that only that code could open.
  await firstRun.submit(imke);
  await recoveryCode.waitForLoad();
  await recoveryCode.pressBegin();
  await expect(recoveryCode.typedBack).toHaveAccessibleDescription(
    new RegExp(texts.recoveryCode.typeBackMissing),
  );
  await recoveryCode.typedBack.fill(await writeRecoveryCode(newRecoveryCode()));
  await recoveryCode.pressBegin();
  await expect(recoveryCode.typedBack).toHaveAccessibleDescription(
    new RegExp(texts.recoveryCode.typeBackDifferent),
  );
  expect(existsSync(join(app.dataFolder, 'vault', 'vault.json'))).toBe(false);
  await app.restart();
  await firstRun.waitForLoad();
});

test('wrong passphrases and wrong codes open nothing, and the right code sets a new passphrase', async ({
  app,
}) => {
  const screens = new Screens(app);
  const { unlock, recoveryForm, home, texts } = screens;
  const code = await screens.makeVault(imke);
  await home.button(texts.common.lock).click();

  await unlock.waitForLoad();
  await unlock.open('');
  await expect(unlock.passphrase).toHaveAccessibleDescription(new RegExp(texts.unlock.passphraseMissing));
  await unlock.open(`${imke.passphrase}!`);
  await expect(unlock.passphrase).toHaveAccessibleDescription(new RegExp(texts.unlock.wrongPassphrase));

  await unlock.forget();
  await recoveryForm.waitForLoad();
  const mistyped = code.replace(/.$/, (last) => (last === 'X' ? 'Y' : 'X'));
  const ofAnotherVault = await writeRecoveryCode(newRecoveryCode());
  for (const wrong of ['', 'koffie', mistyped, ofAnotherVault]) {
    await recoveryForm.submit(wrong, 'een heel nieuwe zin');
    await expect(recoveryForm.code, wrong).toHaveAccessibleDescription(
      new RegExp(texts.unlock.wrongRecoveryCode),
    );
    // Whatever is tried next starts without the message of this one.
    await recoveryForm.submit(wrong, 'kort');
    await expect(recoveryForm.code).not.toHaveAttribute('aria-invalid');
  }
  // As somebody reads it from paper: small letters, spaces for dashes.
  await recoveryForm.submit(code.toLowerCase().replaceAll('-', ' '), 'een heel nieuwe zin');
  await home.waitForLoad();

  await app.restart();
  await unlock.waitForLoad();
  await unlock.open(imke.passphrase);
  await expect(unlock.passphrase).toHaveAccessibleDescription(new RegExp(texts.unlock.wrongPassphrase));
  await unlock.open('een heel nieuwe zin');
  await home.waitForLoad();
});

test('far too long an answer is kept, said to be too long, and not added', async ({ app }) => {
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions } = screens.conversation('Mien');
  const pasted = 'woord '.repeat(tooMuch / 6).padEnd(tooMuch, 'x');
  await questions.type(pasted);
  await questions.addAnswer();
  const message = screens.texts.conversation.tooLong(tooMuch, 5_000);
  await expect(questions.answer).toHaveAccessibleDescription(new RegExp(message));
  await expect(questions.said).toHaveCount(0);
  await questions.next();
  await expect(questions.heading, 'the words are still on this question').toHaveText(/Waar wilt u het/);

  await questions.waitForSaved();
  await app.killAndRestart();
  await screens.unlock.open(imke.passphrase);
  await questions.waitForLoad();
  expect((await questions.answer.inputValue()) === pasted, 'everything is still there').toBe(true);
  await questions.type('Kort.');
  await questions.addAnswer();
  await expect(questions.said).toHaveCount(1);
});

test('far too long a call name is not called saved, and says how much fits', async ({ app }) => {
  const screens = new Screens(app);
  const { home, residentForm, texts } = screens;
  await screens.makeVault(imke);
  await home.addResident();
  await residentForm.waitForLoad();
  await residentForm.fill({ callName: 'n'.repeat(tooMuch) });
  await expect(residentForm.callName).toHaveAccessibleDescription(
    new RegExp(texts.residentForm.tooLong(tooMuch, 120)),
  );
  await residentForm.finish();
  await expect(app.page.getByRole('banner')).toContainText(texts.conversation.notSaved);
  await residentForm.waitForLoad();
  await expect(residentForm.callName, 'the text stays').toHaveValue(/^n{100000}$/);
  await residentForm.fill({ callName: 'Mien' });
  await residentForm.finish();
  await screens.resident('Mien').waitForLoad();
});

test('far too long an agreement is kept, said to be too long, and never cut on the A4', async ({ app }) => {
  const screens = new Screens(app);
  await screens.reachFirstQuestion(imke, { callName: 'Mien' });
  const { questions, agreements, readBack } = screens.conversation('Mien');
  await questions.goToStep(screens.stepTitle('agreements'));
  const pasted = 'tuin '.repeat(tooMuch / 5);
  await agreements.add(1, { what: pasted, who: 'Ruud', when: 'elke dag' });
  const message = screens.texts.agreements.tooLong(tooMuch, 300);
  await expect(agreements.cell('what', 1)).toHaveAccessibleDescription(new RegExp(message));
  await agreements.waitForSaved();
  await app.killAndRestart();
  await screens.unlock.open(imke.passphrase);
  await agreements.waitForLoad();
  expect((await agreements.cell('what', 1).inputValue()) === pasted, 'everything is still there').toBe(true);
  await agreements.next();
  await readBack.waitForLoad();
  await expect(readBack.saveButton).toBeDisabled();
  await expect(app.page.getByText(screens.texts.sheet.tooMuch, { exact: true })).toBeVisible();
});

test('names and words in every script, emoji and stray control characters come through whole', async ({
  app,
}) => {
  const screens = new Screens(app);
  const arabic = 'حسن';
  const words = ['תה עם נענע', 'thee met munt 🫖👨‍👩‍👧', 'cre\u0300me bru\u0302le\u0301e', '静かに祈る'];
  await screens.reachFirstQuestion(imke, { callName: arabic, fullName: 'دبورة ל 👵🏽' });
  const { questions, wishes, readBack } = screens.conversation(arabic);
  for (const text of words) await questions.say(text);
  await questions.say('thee\u0000 \u202Emet\u0007 munt\uFFFF');
  await questions.goToStep(screens.stepTitle('wishes'));
  await wishes.waitForLoad();
  await wishes.useAsWish('נענע');
  await wishes.useAsWish('祈');
  await wishes.useAsWish('🫖');
  await wishes.useAsWish('bru');
  await wishes.waitForSaved();

  await app.restart();
  await screens.unlock.open(imke.passphrase);
  await wishes.waitForLoad();
  await expect(wishes.heard('thee met munt').last(), 'control characters carry no words').toContainText(
    'thee met munt',
  );
  await wishes.goToStep(screens.stepTitle('read-back'));
  await readBack.waitForLoad();
  const path = join(app.dataFolder, 'afspraken.docx');
  await app.running.answerNextSaveDialog(path);
  await readBack.save();
  await expect(readBack.outcome).toContainText(path);
  const text = await textOfDocument(path);
  for (const expected of [arabic, ...words])
    expect(text).toContain(expected.normalize('NFC').replace(/\p{Cf}/gu, ''));
});
