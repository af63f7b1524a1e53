import type { Page } from 'playwright-core';
import type { RunningApp } from '../../runtime/launch.ts';
import type { Screens } from './screens.ts';
import { laptop, television } from './shared-screen.ts';

/** Called after each step of an evening that somebody may want to see, with what the room sees at that moment. */
export type ShowBoth = (name: string, sentence: string, room?: Page) => Promise<void>;

/** A short family evening in the house; everybody is invented. */
export const shortEvening = {
  template: 'Familieavond, 60 minuten',
  seats: '6',
  ans: 'Ans',
  fatma: 'Fatma',
  themes: ['Bezoek', 'Eten', 'De tuin'],
  parked: { what: 'Plek voor de auto', who: 'Team' },
  agreement: { what: 'Om drie uur is er koffie', who: 'Team' },
  takeaway: 'Vaker samen eten',
} as const;

/** Plays the evening, from the home screen to the A4 with what the group agreed. */
export async function holdEvening(app: RunningApp, screens: Screens, show: ShowBoth): Promise<void> {
  const { evenings, eveningHold: hold, texts } = screens;
  const { page } = app;
  const { choose, preview } = texts.audience;
  await app.setDisplays([laptop, television]);
  await evenings.openFromHome();
  await show('familieavonden', 'Family evenings: programmes to begin with.');
  await evenings.begin(shortEvening.template);
  const prepare = screens.prepare(shortEvening.template);
  await prepare.waitForLoad();
  await show('avond voorbereiden', 'Preparing an evening: its parts, with a question and minutes for each.');
  await prepare.begin();
  await hold.programme.waitFor();
  await hold.button(preview.turnOn).click();
  await page.getByRole('radio', { name: choose.pictures.boat }).check();
  const room = await roomOf(app);
  await show('welk scherm', 'Which screen does the room see? Each shows a picture of its own.', room);
  await page.getByRole('button', { name: choose.yes(choose.pictures.boat.toLowerCase()) }).click();
  await page.getByRole('dialog', { name: choose.title.room }).waitFor({ state: 'hidden' });
  await show('welkom', 'The house rules, on both screens.', room);

  await hold.howMany.fill(shortEvening.seats);
  await hold.putSeats.click();
  await hold.list('Stoel 2', shortEvening.ans);
  await hold.list('Stoel 5', shortEvening.fatma);
  await hold.next('Rondje').click();
  await hold.turn('begin').click();
  await hold.turn('next').click();
  await hold.speaking(shortEvening.ans).waitFor();
  await show('rondje', 'A round: only who agreed has a name.', room);

  await hold.next('Thema’s kiezen').click();
  for (const theme of shortEvening.themes) await hold.addTheme(theme);
  for (const theme of ['Bezoek', 'Bezoek', 'Eten']) await hold.stickerOn(theme).click();
  await hold.chooseTheme('Bezoek').click();
  await show('themas', 'Themes, with stickers counted by hand; two at most are chosen.', room);

  await hold.next('Gesprek in de kring').click();
  await hold.open('parked');
  await hold.write(hold.lineField('parked', 'what'), shortEvening.parked.what);
  await hold.write(hold.lineField('parked', 'who'), shortEvening.parked.who);
  await hold.done.click();
  await hold.personal.click();
  await hold.next('Afspraken').click();
  await hold.open('agreements');
  await hold.write(hold.lineField('agreements', 'what'), shortEvening.agreement.what);
  await hold.write(hold.lineField('agreements', 'who'), shortEvening.agreement.who);
  await hold.done.click();
  await show('afspraken van de groep', 'Agreements are made on the screen of the room.', room);
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: texts.audience.showAgain, exact: true }).waitFor();
  await show('rust', 'Rust: one key, and the room sees nothing of the evening.', room);
  await page.keyboard.press('F9');

  await hold.next('Wat neem ik mee').click();
  await hold.open('takeaways');
  await hold.write(hold.takeaway, shortEvening.takeaway);
  await hold.done.click();
  await hold.end();
  await screens.eveningAfter.waitForLoad();
}

async function roomOf(app: RunningApp): Promise<Page> {
  for (;;) {
    const [room] = app.audiencePages();
    if (room !== undefined) {
      await room.waitForLoadState('load');
      return room;
    }
    await app.page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  }
}
