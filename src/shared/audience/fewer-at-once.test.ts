import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideSchema } from '../guides/index.ts';
import { begunConversation } from '../model/conversation.fixture.ts';
import { residentSchema } from '../model/index.ts';
import type { AudienceView, Shown } from './audience-view.ts';
import type { ConversationShow } from './conversation/choice.ts';
import { projectConversation } from './conversation/project-conversation.ts';
import type { EveningOnScreen, EveningShow } from './evening/evening-on-screen.ts';
import { projectEvening } from './evening/project-evening.ts';
import { limitsFor } from './limits.ts';
import { wordsIn } from './pages.ts';
import { charactersOf, saidIn, thingsOf, wordsOf } from './words-of.ts';

/* For who sees badly less stands on a page. What people read over all pages together is the same, and is all of it. */

const letters = fc.constantFrom('usual' as const, 'low-vision' as const);
const words = fc.constantFrom(
  ...[
    'naar',
    'buiten,',
    'met',
    'koffie.',
    'zorgvrijwilligersbijeenkomst',
    'w'.repeat(130),
    'ja!',
    'elke',
    'dag',
  ],
);
const text = fc.array(words, { minLength: 1, maxLength: 40 }).map((all) => all.join(' '));
const day = fc.constantFrom('', '2026-09-30');

/** Every page of what is shown: the projection gives the nearest page, and says how many there are. */
function pagesOfView(viewAt: (page: number) => AudienceView): AudienceView[] {
  const first = viewAt(0);
  const of = 'page' in first.shown ? first.shown.page.of : 1;
  return Array.from({ length: of }, (_, page) => viewAt(page));
}

function expectWithinLimits(view: AudienceView): void {
  const limits = limitsFor[view.appearance.letters];
  expect(wordsOf(view)).toBeLessThanOrEqual(limits.words);
  expect(charactersOf(view)).toBeLessThanOrEqual(limits.characters);
  const { kind } = view.shown;
  const most = kind === 'agreements' ? limits.agreements : kind === 'cards' ? limits.cards : limits.perPage;
  expect(thingsOf(view.shown)).toBeLessThanOrEqual(most);
}

/** What stands on all pages, without spaces: words that go on on a next page join again. */
function readOver(views: readonly AudienceView[], textsIn: (shown: Shown) => readonly string[]): string {
  return views
    .flatMap(({ shown }) => textsIn(shown))
    .join('')
    .replace(/\s/g, '');
}

const typed = (...texts: readonly string[]) => texts.flatMap(wordsIn).join('');
const allSaid = (shown: Shown) => {
  const { texts, days } = saidIn(shown);
  return [...texts, ...days];
};

describe('over the pages of a family evening nothing is lost, and no page holds too much', () => {
  const nobody: EveningOnScreen = {
    title: '',
    houseRules: [],
    people: [],
    themes: [],
    parked: [],
    agreements: [],
  };
  const pagesIn = (
    size: 'usual' | 'low-vision',
    evening: Partial<EveningOnScreen>,
    showAt: (page: number) => EveningShow,
  ) => {
    const views = pagesOfView((page) =>
      projectEvening(
        { ...nobody, ...evening },
        { appearance: { theme: 'light', letters: size, language: 'nl' }, show: showAt(page) },
      ),
    );
    views.forEach(expectWithinLimits);
    return views;
  };

  it('of lists: house rules, themes, parked matters, agreements', () => {
    fc.assert(
      fc.property(
        letters,
        fc.array(fc.record({ what: text, when: text, by: day }), { maxLength: 7 }),
        (size, all) => {
          const whats = all.map(({ what }) => what);
          const rules = pagesIn(size, { houseRules: whats }, (page) => ({ kind: 'welcome', page }));
          expect(readOver(rules, allSaid)).toBe(typed(...whats));
          const themes = whats.map((what) => ({
            kind: 'theme' as const,
            text: what,
            stickers: 3,
            isChosen: true,
          }));
          expect(
            readOver(
              pagesIn(size, { themes }, (page) => ({ kind: 'themes', page })),
              allSaid,
            ),
          ).toBe(typed(...whats));
          const parked = all.map(({ what, by }) => ({ kind: 'parked' as const, what, owner: 'Team', by }));
          const matters = pagesIn(size, { parked }, (page) => ({ kind: 'parked', page }));
          expect(
            readOver(matters, (shown) =>
              shown.kind === 'parked'
                ? shown.matters.flatMap((one) => (one.kind === 'parked' ? [one.what, one.owner, one.by] : []))
                : [],
            ),
          ).toBe(typed(...all.flatMap(({ what, by }) => [what, 'Team', by])));
          const agreements = all.map(({ what, when, by }) => ({ what, who: '', when, lookBackOn: by }));
          const agreed = pagesIn(size, { agreements }, (page) => ({ kind: 'agreements', page }));
          expect(
            readOver(agreed, (shown) =>
              shown.kind === 'agreements'
                ? shown.agreements.flatMap(({ what, when, lookBackOn }) => [what, when, lookBackOn])
                : [],
            ),
          ).toBe(typed(...all.flatMap(({ what, when, by }) => [what, when, by])));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of questions: a part, a round, the fire, a card, the closing round', () => {
    fc.assert(
      fc.property(letters, text, (size, question) => {
        const turns = { speaking: 1, hadTurn: [], passed: [] };
        const people = [{ seat: 1, name: 'Wilhelmina', agreesTo: 'name' as const }];
        const shows: ((page: number) => EveningShow)[] = [
          (page) => ({ kind: 'part', title: 'Rondje', question, next: 'Afspraken', page }),
          (page) => ({ kind: 'round', question, turns, page }),
          (page) => ({ kind: 'fire', question, isSilent: false, speaking: 1, page }),
          (page) => ({ kind: 'card', deck: 'Een gewone dag', text: question, page }),
          (page) => ({ kind: 'closing', question, speaking: 1, page }),
        ];
        for (const showAt of shows) {
          const views = pagesIn(size, { people }, showAt);
          const asked = readOver(views, (shown) =>
            'question' in shown ? [shown.question] : shown.kind === 'card' ? [shown.text] : [],
          );
          expect(asked).toBe(typed(question));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('over the pages of a conversation nothing is lost, and no page holds too much', () => {
  const guide = guideSchema.parse(
    JSON.parse(readFileSync(new URL('../../../resources/guides/regiecirkel.json', import.meta.url), 'utf8')),
  );
  const id = (place: number) => `${String(place + 10)}111111-1111-4111-8111-111111111111`;
  const voice = { kind: 'resident', pointed: false };
  const mien = residentSchema.parse({
    id: id(0),
    callName: 'Mien',
    fullName: 'Wilhelmina Testman',
    relatives: [],
    representative: { kind: 'nobody' },
    communication: { needs: ['low-vision'], advice: '' },
    simpleMode: false,
    createdAt: '2026-04-02T08:00:00.000Z',
  });
  const ofMien = { residentId: mien.id, guideId: guide.id };

  it('of wishes, agreements, what is read back, and what counts', () => {
    fc.assert(
      fc.property(
        letters,
        text,
        fc.array(text, { maxLength: 3 }),
        fc.array(fc.record({ what: text, who: text, when: text, lookBackOn: day }), { maxLength: 5 }),
        (size, whatCounts, wishes, agreements) => {
          const conversation = begunConversation({
            ...ofMien,
            whatCounts: { text: whatCounts, voice },
            wishes: wishes.map((wish, place) => ({
              id: id(place + 20),
              text: wish,
              voice,
              knownPath: '',
              otherPath: '',
              isChosen: true,
              segmentId: '',
            })),
            agreements: agreements.map((agreement, place) => ({ id: id(place + 30), ...agreement })),
          });
          const pages = (showAt: (page: number) => ConversationShow) => {
            const views = pagesOfView((page) =>
              projectConversation(conversation, mien, guide, {
                appearance: { theme: 'light', letters: size, language: 'nl' },
                show: showAt(page),
              }),
            );
            views.forEach(expectWithinLimits);
            return views;
          };
          const agreed = agreements.flatMap(({ what, who, when, lookBackOn }) => [
            what,
            who,
            when,
            lookBackOn,
          ]);
          expect(
            readOver(
              pages((page) => ({ kind: 'wishes', page })),
              allSaid,
            ),
          ).toBe(typed(...wishes));
          expect(
            readOver(
              pages((page) => ({ kind: 'agreements', page })),
              (shown) =>
                shown.kind === 'agreements'
                  ? shown.agreements.flatMap(({ what, who, when, lookBackOn }) => [
                      what,
                      who,
                      when,
                      lookBackOn,
                    ])
                  : [],
            ),
          ).toBe(typed(...agreed));
          expect(
            readOver(
              pages((item) => ({ kind: 'read-back', item })),
              (shown) => {
                if (shown.kind !== 'read-back' || shown.item.of === 'look-back') return [];
                const { item } = shown;
                return item.of === 'agreement'
                  ? [item.what, item.who, item.when, item.lookBackOn]
                  : [item.text];
              },
            ),
          ).toBe(typed(whatCounts, ...wishes, ...agreed));
          const circle = pages((page) => ({ kind: 'circle', whatCounts: true, page }));
          expect(
            readOver(circle, (shown) => (shown.kind === 'circle' ? [shown.whatCounts?.text ?? ''] : [])),
          ).toBe(typed(whatCounts));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of cards: each is asked on a page on which it stands', () => {
    const prompts = guide.steps.flatMap((step) => ('prompts' in step ? step.prompts : []));
    for (const { id: promptId, simple } of prompts)
      for (const [asked, answer] of (simple?.answers ?? []).entries())
        for (const size of ['usual', 'low-vision'] as const)
          for (const atOnce of [2, 3, 4] as const) {
            const view = projectConversation(begunConversation(ofMien), mien, guide, {
              appearance: { theme: 'light', letters: size, language: 'nl' },
              show: { kind: 'cards', promptId, asked, atOnce },
            });
            expectWithinLimits(view);
            const shown = view.shown.kind === 'cards' ? view.shown.cards : [];
            expect(shown.filter(({ isAsked }) => isAsked).map((card) => card.text)).toEqual([answer.text.nl]);
          }
  });
});
