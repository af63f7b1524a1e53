import type { Screens } from './screens.ts';

/** What of a page is worth a picture: all of it, or what the window shows of a page of which parts stay in view. */
export type PicturedPart = 'page' | 'window';

/** Called after each step that somebody may want to see. */
export type ShowStep = (name: string, sentence: string, part?: PicturedPart) => Promise<void>;

/** The worker of this case, on the first run. */
export const imke = {
  name: 'Imke Oefen',
  role: 'contactverzorgende',
  houseName: 'Huize De Verzonnen Linde',
  passphrase: 'fietsen langs de vaart',
};

/** Kees, and who is close to him. All are invented. */
export const kees = {
  callName: 'Kees',
  fullName: 'Cornelis Testman',
  needs: ['hard-of-hearing'],
  advice: 'Eén vraag tegelijk.',
  relatives: [
    { name: 'Pieter Testman', relation: 'zoon' },
    { name: 'Anneke Testman-Proefboer', relation: 'dochter' },
  ],
  representative: { name: 'Pieter Testman', ground: 'authorised' },
} as const;

/** What Kees, Anneke and Imke bring up, in their own words. */
export const keesSays = {
  subject: 'Ik wil weer naar de kantine.',
  friends: 'Mijn vrienden van de club.',
  counts: 'Vrijdag naar de kantine, met een biertje.',
  fear: 'Ik ben bang dat hij valt.',
  seen: 'Lacht als hij over vroeger praat.',
  privateNote: 'Anneke was verdrietig. Bel haar morgen.',
  wish: 'Mijn vrienden weer zien',
} as const;

/** What they agree. */
export const keesAgrees = {
  canteen: {
    what: 'Naar de kantine, rolstoel mee',
    who: 'Pieter',
    when: 'vrijdag 16-18 uur, om de week',
    lookBackOn: 'over zes weken',
  },
  doctor: { what: 'Arts vragen: bier en medicijnen', who: 'Imke', when: 'deze week' },
  call: { what: 'Bellen na afloop', who: 'Pieter belt Anneke', when: 'dezelfde avond' },
} as const;

/** Where they think differently. */
export const keesDiffers = {
  views: [
    { name: 'Anneke', text: 'Is bang voor vallen.' },
    { name: 'Pieter', text: 'Vindt plezier belangrijker.' },
  ],
  residentChoice: 'Gaan.',
} as const;

/** What they leave for later. */
export const keesParks = { what: 'Taxi als Pieter niet kan', who: 'Anneke', by: 'over drie weken' } as const;

/** Does nothing: for who only wants to get there. */
export const showNothing: ShowStep = () => Promise.resolve();

/** From the first run to the first question of the conversation with Kees. Resolves with the recovery code. */
export async function beginWithKees(screens: Screens, show: ShowStep = showNothing): Promise<string> {
  const { firstRun, recoveryCode, home, residentForm } = screens;
  await firstRun.waitForLoad();
  await show('eerste keer', 'The app starts for the first time and asks for a name and a passphrase.');
  await firstRun.submit(imke);
  await recoveryCode.waitForLoad();
  await show('herstelcode', 'A recovery code is shown once, to write down.');
  const code = await recoveryCode.readCode();
  await recoveryCode.begin();
  await home.waitForLoad();
  await show('thuis leeg', 'The home screen, with nobody in it yet.');

  await home.addResident();
  await residentForm.waitForLoad();
  await residentForm.fill(kees);
  await show('nieuwe bewoner', 'Kees is added, with his son and daughter.');
  await residentForm.finish();
  await screens.resident('Kees').waitForLoad();
  await show('bewoner', 'The page of Kees: how to talk with him, who is close, who represents him.');

  await screens.resident('Kees').beginConversation();
  const start = screens.start('Kees');
  await start.waitForLoad();
  await start.isHere('Pieter Testman');
  await start.isHere('Anneke Testman-Proefboer');
  await start.setTime(45);
  await show('gesprek beginnen', 'Who is here, and how much time there is.');
  await start.begin();
  await screens.conversation('Kees').questions.waitForLoad();
  return code;
}

/** The questions, from the first to the wishes. */
export async function askKees(screens: Screens, show: ShowStep = showNothing): Promise<void> {
  const { questions, wishes } = screens.conversation('Kees');
  await show('vraag leeg', 'The first question, large, with three ways to ask on.');
  await questions.say(keesSays.subject);
  await questions.say(keesSays.fear, { kind: 'relative', name: 'Anneke Testman-Proefboer' });
  await questions.note(keesSays.privateNote);
  await questions.waitForSaved();
  await show(
    'vraag met antwoorden',
    'The words of Kees and of Anneke stay apart; the private note is for Imke only.',
  );

  await questions.goToStep(screens.stepTitle('stories'));
  await questions.waitForLoad();
  await questions.say(keesSays.friends);
  await questions.say(keesSays.seen, { kind: 'observed' });
  await show('levensverhaal', 'What Imke saw is kept as seen, not as said.');
  await questions.next();
  await questions.notToday();
  await questions.goToStep(screens.stepTitle('what-counts'));
  await questions.waitForLoad();
  await questions.say(keesSays.counts);
  await show('wat telt', 'What matters most to Kees now.');
  await questions.goToStep(screens.stepTitle('wishes'));
  await wishes.waitForLoad();
}

/** The wishes. */
export async function wishWithKees(screens: Screens, show: ShowStep = showNothing): Promise<void> {
  const { wishes, agreements } = screens.conversation('Kees');
  await wishes.setWhatCounts(keesSays.counts);
  await wishes.useAsWish(keesSays.subject);
  await wishes.setWays(1, { known: 'Pieter neemt hem mee.', other: 'De club komt hier een keer.' });
  await wishes.add(2, { text: keesSays.wish });
  await wishes.waitForSaved();
  await show('wensen', 'Two wishes, one straight from what Kees said, with a known way and another way.');
  await wishes.next();
  await agreements.waitForLoad();
}

/** The agreements, the difference of opinion and the parking lot. */
export async function agreeWithKees(screens: Screens, show: ShowStep = showNothing): Promise<void> {
  const { agreements, readBack } = screens.conversation('Kees');
  await show('afspraken leeg', 'No agreements yet.');
  await agreements.add(1, keesAgrees.canteen);
  await agreements.add(2, { ...keesAgrees.doctor, who: 'zorgteam', when: 'binnenkort' });
  await show('afspraken met vragen', 'The app asks who exactly and when, and blocks nothing.');
  await agreements.answerHint(2, keesAgrees.doctor.who);
  await agreements.answerHint(2, keesAgrees.doctor.when);
  await agreements.add(3, keesAgrees.call);
  await agreements.disagree(keesDiffers);
  await agreements.park(1, keesParks);
  await agreements.waitForSaved();
  await show('afspraken', 'Three agreements, where they think differently, and what is parked.');
  await agreements.next();
  await readBack.waitForLoad();
}

/** Reading back and consent, up to saving the A4. */
export async function readBackWithKees(screens: Screens, show: ShowStep = showNothing): Promise<void> {
  const { readBack } = screens.conversation('Kees');
  await show('teruglezen', 'Everything is read back aloud.');
  await readBack.setNextLookBack(keesAgrees.canteen.lookBackOn);
  await readBack.agree({ how: 'oral', by: 'Kees', note: 'Anneke: gezien, niet eens' });
  await readBack.waitForSaved();
  await show('akkoord', 'Kees says yes; Anneke has seen it and does not agree.');
}
