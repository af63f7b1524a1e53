import type { ShowStep } from './case-of-kees.ts';
import { caseOfMien } from './cases.ts';
import type { CardsToChoose, CircleStep } from './circle-step.ts';
import type { ConversationScreens, Screens } from './screens.ts';

/* Two conversations around the Regiecirkel with Mien: she points, and four weeks later they look again. */

/** What people put down at one part of the circle. */
interface PartToSet extends CardsToChoose {
  readonly id: string;
  readonly title: string;
  readonly wish?: string;
}

const guideTitle = 'Regiecirkel';

/** At "mijn mensen" nothing is set: Mien does not talk about it. The order is the one in which she points. */
const partsThen: readonly PartToSet[] = [
  {
    ...{ id: 'what-i-enjoy', title: 'Wat ik graag doe', wish: 'Elke dag naar buiten. Ook als het koud is.' },
    ...{ going: 'niet goed', say: 'samen', importance: 'heel erg' },
  },
  {
    ...{ id: 'faith', title: 'Geloof en zin', wish: 'Orgelmuziek' },
    ...{ going: 'gaat wel', say: 'zelf', importance: 'heel erg' },
  },
  {
    ...{ id: 'my-day', title: 'Mijn dag', wish: 'Zelf mijn kleren kiezen' },
    ...{ going: 'gaat wel', say: 'samen', importance: 'heel erg' },
  },
  { id: 'my-place', title: 'Mijn plek', going: 'goed', say: 'zelf', importance: 'best wel' },
  { id: 'how-i-feel', title: 'Hoe ik me voel', going: 'gaat wel', say: 'zelf', importance: 'best wel' },
  {
    ...{ id: 'food-sleep', title: 'Eten, drinken, slapen' },
    ...{ going: 'goed', say: 'laat ik over', importance: 'een beetje' },
  },
  {
    ...{ id: 'health', title: 'Mijn gezondheid' },
    ...{ going: 'gaat wel', say: 'laat ik over', importance: 'een beetje' },
  },
];

/** What is another way four weeks later. */
const changes: Readonly<Record<string, Partial<CardsToChoose & { wish: string }>>> = {
  'what-i-enjoy': { going: 'goed', say: 'zelf', wish: 'In de tuin helpen' },
  'how-i-feel': { going: 'goed' },
  'my-day': { going: 'goed', say: 'zelf' },
};

const partsNow = partsThen.map(({ wish: _, ...part }) => ({ ...part, ...changes[part.id] }));

const counts = 'Buiten zijn.';
const helper = { name: 'Bas Proef', role: 'cliëntondersteuner' };
const lookBackOn = 'over vier weken';
const agreements = [
  { what: 'Naar de tuin, ook bij kou', who: 'Zorgteam; za: vrijwilliger Ruud', when: 'Elke dag na de lunch' },
  { what: 'Twee setjes kleren laten zien; Mien wijst', who: 'Ochtenddienst', when: 'Elke ochtend' },
  { what: 'Orgelconcert in de kapel regelen', who: 'Imke', when: 'Binnen twee weken' },
] as const;
const agreementNow = { what: 'Plantjes water geven', who: 'Mien, met Ruud', when: 'Elke zaterdag' } as const;
const parked = { what: 'Schriftelijk iemand machtigen?', who: 'Bas', by: 'over drie weken' } as const;

/** From the home screen to the circle, with nothing set yet. */
export async function reachCircleOfMien(screens: Screens, show: ShowStep): Promise<void> {
  await screens.addResident(caseOfMien.resident);
  await beginCircle(screens);
  await screens.conversation('Mien').circle.waitForSaved();
  await show('cirkel begin', 'The Regiecirkel of Mien, before anybody began.');
}

/** Sets seven of eight parts, with three wishes; looks at it in the dark and as a list. */
export async function setCircleOfMien(screens: Screens, show: ShowStep): Promise<void> {
  const { circle } = screens.conversation('Mien');
  await setParts(circle, partsThen);
  await circle.click('what-i-enjoy', 3);
  await circle.panel('Wat ik graag doe').waitFor();
  await circle.say('Ze wacht vaak bij de deur.', { kind: 'observed' });
  await circle.waitForSaved();
  await show('cirkel', 'Seven parts were talked about: how it goes, and who has the say.', 'window');
  await inTheDark(screens, () => show('cirkel donker', 'The same circle in the dark theme.', 'window'));
  await circle.showAs('list');
  await show('cirkel als lijst', 'The same as a list, for who does not use the drawing.', 'window');
  await circle.showAs('drawing');
}

/** From the circle to reading back: choosing, and three agreements. */
export async function agreeWithMien(screens: Screens, show: ShowStep): Promise<void> {
  const steps = screens.conversation('Mien');
  await steps.circle.next();
  await steps.wishes.waitForLoad();
  await steps.wishes.setWhatCounts(counts);
  await steps.wishes.pointedAtWhatCounts();
  await steps.wishes.waitForSaved();
  await show(
    'cirkel kiezen',
    'What matters and does not go well comes first, with the reason; Mien decides.',
  );
  await steps.wishes.next();
  await steps.agreements.waitForLoad();
  for (const [index, agreement] of agreements.entries())
    await steps.agreements.add(index + 1, { ...agreement, lookBackOn });
  await steps.agreements.park(1, parked);
  await readBack(steps, 'Met haar ja-kaart.');
  await show('cirkel teruglezen', 'Reading back; the circle comes on the A4, unless people leave it off.');
}

/** The second conversation, from the home screen to its end. */
export async function talkAgainWithMien(screens: Screens): Promise<void> {
  await screens.home.openResident('Mien');
  await beginCircle(screens);
  const steps = screens.conversation('Mien');
  await setParts(steps.circle, partsNow);
  await steps.circle.next();
  await steps.wishes.waitForLoad();
  await steps.wishes.setWhatCounts(counts);
  await steps.wishes.next();
  await steps.agreements.waitForLoad();
  await steps.agreements.add(1, { ...agreementNow, lookBackOn });
  await readBack(steps, '');
  await steps.readBack.finish();
  await screens.home.waitForLoad();
}

/** The page of Mien with both circles. */
export async function showThenAndNow(screens: Screens, show: ShowStep): Promise<void> {
  await screens.home.openResident('Mien');
  const page = screens.resident('Mien');
  await page.thenAndNow.waitFor();
  await show('toen en nu', 'The page of Mien: her circle then and now, and what changed, in words.');
  await page.compareCircles('over');
  await show('toen en nu over elkaar', 'The outline of then over the circle of now.');
  await inTheDark(screens, () => show('toen en nu donker', 'The same in the dark theme.'));
}

async function beginCircle(screens: Screens): Promise<void> {
  await screens.resident('Mien').waitForLoad();
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await start.chooseGuide(guideTitle);
  await start.addPerson(helper.name, helper.role);
  await start.begin();
  const { questions, circle } = screens.conversation('Mien');
  await questions.waitForLoad();
  // It is said once, at whichever question is there by then: two runs would give two pictures.
  await questions.readAloud.waitFor();
  await circle.goToStep('De cirkel');
  await circle.waitForLoad();
  await circle.begin.waitFor();
}

async function setParts(circle: CircleStep, parts: readonly PartToSet[]): Promise<void> {
  for (const part of parts) {
    await circle.click(part.id, 1);
    await circle.panel(part.title).waitFor();
    await circle.setCards(part);
    if (part.wish === undefined) continue;
    await circle.writeWish(part.wish);
    await circle.chooseWish();
  }
  await circle.waitForSaved();
}

async function readBack(steps: ConversationScreens, note: string): Promise<void> {
  await steps.agreements.next();
  await steps.readBack.waitForLoad();
  await steps.readBack.setNextLookBack(lookBackOn);
  await steps.readBack.agree({ how: 'oral', by: 'Mien', note });
  await steps.readBack.waitForSaved();
}

async function inTheDark(screens: Screens, look: () => Promise<void>): Promise<void> {
  const { display } = screens;
  await display.open();
  await display.setTheme('dark');
  await display.close();
  await look();
  await display.open();
  await display.setTheme('light');
  await display.close();
}
