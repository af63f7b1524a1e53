import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupTexts } from '#shared/agreement-sheet/group-texts.ts';
import { planSentences } from '#shared/agreement-sheet/plan-sentences.ts';
import { standardTexts } from '#shared/agreement-sheet/standard-texts.ts';
import { type Deck, loadDeck } from '#shared/decks/index.ts';
import { type EveningTemplate, loadTemplate, reportTexts } from '#shared/evening/index.ts';
import { type Guide, loadGuide, type Prompt, promptsOf, titleOf } from '#shared/guides/index.ts';
import { texts as textsOfMain } from '../src/main/texts.ts';
import { type Catalogue, type CatalogueText, loadCatalogues, textsOf } from './check-catalogue.ts';
import { isStarted, projectRoot } from './commands.ts';

/** How long sentences may be, in words. */
export const sentenceLimits = { longest: 20, median: 10 };

/** How long one question to a resident may be, in words. */
export const longestQuestion = 12;

/**
 * The texts of the catalogue that are read aloud to residents or that residents read along: there, and nowhere else in
 * the interface, is somebody "u".
 */
export const readByResidents: readonly string[] = [
  'wishes.title',
  'readBack.ask',
  'marks.card.share',
  'marks.area.important',
  'network.relation',
  'network.supportLegend',
  'circle.begin',
  'circle.offers.title',
  'segmentMark.importance',
];

const formalWords = /(?<!\p{L})(?:u|uw|uzelf)(?!\p{L})/iu;
const informalWords = /(?<!\p{L})(?:je|jij|jou|jouw|jezelf)(?!\p{L})/iu;

/* Words that put distance between people, with their inflections. */
const avoidedWords: [word: string, pattern: string][] = [
  ['patiënt', 'pati[eë]nt(?:en|e)?'],
  ['zorgvrager', 'zorgvragers?'],
  ['casus', 'casus(?:sen)?'],
  ['zelfredzaamheid', 'zelfredza(?:amheid|am|me)'],
  ['doelstelling', 'doelstelling(?:en)?'],
  ['interventie', 'interventies?'],
  ['SMART', 'smart'],
  ['evalueren', 'evalu(?:eren|eer|eert|atie|aties)'],
  ['weigert', 'weiger(?:en|t|de|den)?'],
];

/** A Dutch text with the place to find it. */
export interface PlacedText {
  place: string;
  text: string;
}

/** What was measured, and one line per fault. */
export interface LanguageReport {
  sentences: number;
  medianWords: number;
  longestWords: number;
  faults: string[];
}

/** Measures texts: sentence length, and words we do not use. */
export function checkLanguage(texts: readonly PlacedText[]): LanguageReport {
  const sentences = texts.flatMap(({ place, text }) =>
    sentencesOf(text).map((sentence) => ({ place, sentence, words: countWords(sentence) })),
  );
  const lengths = sentences.map(({ words }) => words).sort((one, other) => one - other);
  const medianWords = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0;
  return {
    sentences: sentences.length,
    medianWords,
    longestWords: lengths.at(-1) ?? 0,
    faults: [
      ...sentences
        .filter(({ words }) => words > sentenceLimits.longest)
        .map(({ place, sentence, words }) => `${place}: a sentence of ${words} words: ${sentence}`),
      ...(medianWords > sentenceLimits.median
        ? [`half of all sentences have ${medianWords} words or more`]
        : []),
      ...texts.flatMap(({ place, text }) =>
        avoidedIn(text).map((word) => `${place}: avoid "${word}": ${text}`),
      ),
    ],
  };
}

/** Splits a text where somebody who reads aloud would stop. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…][’”"')]*)\s+|(?<=[:;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => countWords(sentence) > 0);
}

function countWords(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function avoidedIn(text: string): string[] {
  return avoidedWords
    .filter(([, pattern]) => new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, 'iu').test(text))
    .map(([word]) => word);
}

/**
 * The Dutch texts of a catalogue; functions are called with example values. They take names, numbers or lists, which
 * cannot be seen from outside: the first combination that gives a text is used.
 */
export function exampleTexts(catalogue: Catalogue): PlacedText[] {
  return textsOf(catalogue).map(({ path, entry }) => ({ place: path, text: exampleOf({ path, entry }) }));
}

const exampleValues: unknown[] = ['Mien', 3, ['Mien', 'Bas'], true, {}];

function exampleOf({ path, entry }: CatalogueText): string {
  if (typeof entry === 'string') return entry;
  for (const values of combinations(entry.length)) {
    try {
      const text: unknown = entry(...(values as never[]));
      if (typeof text === 'string' && !/undefined|\[object|NaN/.test(text)) return text;
    } catch {
      // Another kind of value is tried next.
    }
  }
  throw new Error(`${path}: no example values fit; add one to exampleValues in scripts/check-language.ts`);
}

function combinations(count: number): unknown[][] {
  if (count === 0) return [[]];
  return exampleValues.flatMap((value) => combinations(count - 1).map((rest) => [value, ...rest]));
}

/** The texts of a page as its readers meet them: one for each title, heading, paragraph or list item. */
export function pageTexts(place: string, html: string): PlacedText[] {
  return html
    .replaceAll(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .split(/<(?!\/?(?:a|b|em|i|span|strong)\b)[^>]*>/)
    .map((text) =>
      text
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
    .map((text) => ({ place, text }));
}

/** Staff is "je": names each text for staff that says "u". */
export function checkStaffAddress(texts: readonly PlacedText[]): string[] {
  return texts
    .filter(({ text }) => formalWords.test(text))
    .map(({ place, text }) => `${place}: staff is "je": ${text}`);
}

/** Residents and relatives are "u": names each text for them that says "je". */
export function checkResidentAddress(texts: readonly PlacedText[]): string[] {
  return texts
    .filter(({ text }) => informalWords.test(text))
    .map(({ place, text }) => `${place}: a resident is "u": ${text}`);
}

/**
 * How the interface speaks to people: to staff everywhere, but in the texts that residents hear or read.
 *
 * @param forResidents which those are; one that the catalogue does not have is a fault too
 */
export function checkInterfaceAddress(
  texts: readonly PlacedText[],
  forResidents: readonly string[] = readByResidents,
): string[] {
  return [
    ...checkStaffAddress(texts.filter(({ place }) => !forResidents.includes(place))),
    ...checkResidentAddress(texts.filter(({ place }) => forResidents.includes(place))),
    ...forResidents
      .filter((place) => !texts.some((text) => text.place === place))
      .map((place) => `${place}: is on the list of what residents read, but not in the catalogue`),
  ];
}

/** The Dutch texts of a guide, with the words for each way of talking. */
export function guideTexts(guide: Guide): PlacedText[] {
  const place = (name: string) => `${guide.id}: ${name}`;
  return [
    { place: place('title'), text: guide.title.nl },
    { place: place('aim'), text: guide.aim.nl },
    { place: place('forWhom'), text: guide.forWhom.nl },
    ...guide.steps.flatMap((step) => [
      { place: place(step.id), text: step.title.nl },
      ...promptsOf(step).flatMap((prompt) =>
        [titleOf(prompt), ...questionsOf(prompt), ...cardsOf(prompt), ...hintsOf(prompt)].flatMap((text) =>
          text === undefined ? [] : [{ place: place(prompt.id), text: text.nl }],
        ),
      ),
    ]),
  ];
}

/** What a question to a resident must be: short, one question, and with "u". */
export function checkQuestions(guide: Guide): string[] {
  const asked = guide.steps.flatMap((step) =>
    promptsOf(step).flatMap((prompt) =>
      questionsOf(prompt).map(({ nl }) => ({ place: `${guide.id}: ${prompt.id}`, text: nl })),
    ),
  );
  return [...checkOneByOne(asked), ...checkResidentAddress(asked)];
}

/** Questions that people hear once: short, and one at a time. */
function checkOneByOne(questions: readonly PlacedText[]): string[] {
  return questions.flatMap(({ place, text }) => [
    ...(countWords(text) > longestQuestion
      ? [`${place}: a question of ${countWords(text)} words: ${text}`]
      : []),
    ...(text.split('?').length > 2 ? [`${place}: more than one question at a time: ${text}`] : []),
  ]);
}

function cardsOfDeck({ id, cards }: Deck): PlacedText[] {
  return cards.flatMap(({ id: card, text, followUp }) =>
    [text, followUp].flatMap((question) =>
      question === undefined ? [] : [{ place: `${id}: ${card}`, text: question.nl }],
    ),
  );
}

/** The Dutch texts of a deck of cards. */
export function deckTexts(deck: Deck): PlacedText[] {
  return [
    { place: `${deck.id}: title`, text: deck.title.nl },
    { place: `${deck.id}: forWhom`, text: deck.forWhom.nl },
    ...cardsOfDeck(deck),
  ];
}

/** What a card must be: short, one question, with "u" for residents and relatives and "je" for staff. */
export function checkDeck(deck: Deck): string[] {
  const cards = cardsOfDeck(deck);
  const address = deck.speaksTo === 'staff' ? checkStaffAddress(cards) : checkResidentAddress(cards);
  return [...checkOneByOne(cards), ...address];
}

function roomTexts({ id, houseRules, parts }: EveningTemplate): PlacedText[] {
  return [
    ...houseRules.map(({ nl }) => ({ place: `${id}: houseRules`, text: nl })),
    ...parts.flatMap(({ title, question }) =>
      [title, question].flatMap((text) =>
        text === undefined ? [] : [{ place: `${id}: room`, text: text.nl }],
      ),
    ),
  ];
}

function hintsOfTemplate({ id, parts }: EveningTemplate): PlacedText[] {
  return parts.flatMap(({ hint }) => (hint === undefined ? [] : [{ place: `${id}: hint`, text: hint.nl }]));
}

/** The Dutch texts of a template of an evening. */
export function templateTexts(template: EveningTemplate): PlacedText[] {
  const { id, title, aim, forWhom } = template;
  return [
    { place: `${id}: title`, text: title.nl },
    { place: `${id}: aim`, text: aim.nl },
    { place: `${id}: forWhom`, text: forWhom.nl },
    ...roomTexts(template),
    ...hintsOfTemplate(template),
  ];
}

/** Whom a template speaks to: the room is "u", whoever leads the evening is "je"; questions one at a time. */
export function checkTemplate(template: EveningTemplate): string[] {
  const room = roomTexts(template);
  return [
    ...checkOneByOne(room),
    ...checkResidentAddress(room),
    ...checkStaffAddress(hintsOfTemplate(template)),
  ];
}

function questionsOf({ question, followUps, simple, dementia, aphasia }: Prompt): Prompt['question'][] {
  const variants = [dementia, aphasia].filter((variant) => variant !== undefined);
  return [
    question,
    ...followUps,
    ...(simple ? [simple.question] : []),
    ...variants.flatMap((variant) => [variant.question, ...(variant.followUps ?? [])]),
  ];
}

function cardsOf({ simple }: Prompt): Prompt['question'][] {
  return (simple?.answers ?? []).map(({ text }) => text);
}

function hintsOf({ listeningHint, dementia, aphasia }: Prompt): Prompt['listeningHint'][] {
  return [listeningHint, dementia?.listeningHint, aphasia?.listeningHint];
}

/** Pages that hold text of their own, outside the catalogue: they appear when the app itself does not. */
function pagesForStaff(): string[] {
  const folder = 'src/renderer/public';
  const pages = readdirSync(join(projectRoot, folder)).filter((name) => name.endsWith('.html'));
  return ['src/renderer/facilitator.html', ...pages.map((name) => `${folder}/${name}`)];
}

/** Texts outside the catalogue that are kept in the same form. */
function placedIn(file: string, texts: object): PlacedText[] {
  return exampleTexts(texts as Catalogue).map(({ place, text }) => ({ place: `${file}: ${place}`, text }));
}

/** Every file in a folder of `resources`, loaded. */
function loadAll<Loaded>(folder: string, load: (text: string) => Loaded): { name: string; loaded: Loaded }[] {
  const path = join(projectRoot, 'resources', folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, loaded: load(readFileSync(join(path, name), 'utf8')) }));
}

if (isStarted(import.meta.url)) {
  const guides = loadAll('guides', loadGuide);
  const decks = loadAll('decks', loadDeck);
  const templates = loadAll('evenings', loadTemplate);
  const { dutch } = await loadCatalogues();
  const ofInterface = exampleTexts(dutch);
  const ofPages = pagesForStaff().flatMap((path) =>
    pageTexts(path, readFileSync(join(projectRoot, path), 'utf8')),
  );
  const ofMain = placedIn('src/main/texts.ts', textsOfMain);
  const ofSheet = [
    ...placedIn('plan-sentences.ts', planSentences.nl),
    ...placedIn('standard-texts.ts', standardTexts.nl),
    ...placedIn('group-texts.ts', groupTexts.nl),
    ...placedIn('report-texts.ts', reportTexts.nl),
  ];
  const report = checkLanguage([
    ...ofInterface,
    ...ofPages,
    ...ofMain,
    ...ofSheet,
    ...guides.flatMap(({ loaded }) => (loaded.ok ? guideTexts(loaded.guide) : [])),
    ...decks.flatMap(({ loaded }) => (loaded.ok ? deckTexts(loaded.deck) : [])),
    ...templates.flatMap(({ loaded }) => (loaded.ok ? templateTexts(loaded.template) : [])),
  ]);
  const faults = [
    ...guides.flatMap(({ name, loaded }) =>
      loaded.ok ? checkQuestions(loaded.guide) : [`${name}: ${JSON.stringify(loaded.problem)}`],
    ),
    ...decks.flatMap(({ name, loaded }) =>
      loaded.ok ? checkDeck(loaded.deck) : [`${name}: ${JSON.stringify(loaded.problem)}`],
    ),
    ...templates.flatMap(({ name, loaded }) =>
      loaded.ok ? checkTemplate(loaded.template) : [`${name}: ${JSON.stringify(loaded.problem)}`],
    ),
    ...checkInterfaceAddress(ofInterface),
    ...checkStaffAddress([...ofPages, ...ofMain]),
    ...checkResidentAddress(ofSheet),
    ...report.faults,
  ];
  for (const fault of faults) console.log(fault);
  console.log(
    `${report.sentences} sentences, median ${report.medianWords} words, longest ${report.longestWords}, ${faults.length} faults`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
