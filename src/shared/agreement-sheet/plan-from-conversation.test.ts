import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideSchema, segmentIcons } from '../guides/index.ts';
import { sheetFormSchema } from '../model/index.ts';
import { conversationWithKees as conversation, kees, secret } from './kees.fixture.ts';
import { layOutSheet } from './lay-out-sheet.ts';
import { planFromConversation } from './plan-from-conversation.ts';
import { sheetLimits, sheetPlanSchema } from './plan.ts';
import { writtenDay } from './written-day.ts';

describe('the plan of a conversation', () => {
  it('says what people agreed, in their words, and who decides when the resident cannot', () => {
    expect(planFromConversation(conversation(), kees, 'nl')).toMatchObject({
      resident: { callName: 'Kees', fullName: 'Cornelis Testman' },
      contactPerson: 'Imke Oefen, contactverzorgende',
      present: ['Kees', 'Imke Oefen, contactverzorgende', 'Pieter, zoon'],
      whoDecides: 'Kees zelf. Kan Kees het niet, dan Pieter (schriftelijk gemachtigd).',
      whatCounts: { saidBy: 'Dat zei Kees.', quoted: true },
      wishes: ['Vrijdag naar de kantine'],
      agreements: [{ what: 'Bellen na afloop', who: 'Pieter belt Anneke', lookBackOn: '2026-05-15' }],
      disagreements: [
        { views: [{ name: 'Anneke', text: 'Is bang dat haar vader valt.' }], residentChoice: 'Gaan.' },
      ],
      consent: [
        `Kees: ja, mondeling, op ${writtenDay('2026-04-03', 'nl')}.`,
        'Anneke: heeft dit gezien, is het niet eens.',
      ],
    });
  });

  it('never quotes words of one person as words of another', () => {
    const voices = [
      { kind: 'relative', name: 'Pieter' },
      { kind: 'observed', workerName: 'Imke' },
      { kind: 'unknown' },
    ] as const;
    const said = voices.map((voice) => {
      const plan = planFromConversation(conversation({ whatCounts: { text: 'Vrijdag', voice } }), kees, 'nl');
      return [plan.whatCounts?.quoted, plan.whatCounts?.saidBy];
    });
    expect(said).toEqual([
      [false, 'Dat zei Pieter.'],
      [false, 'Gezien door Imke, niet gezegd.'],
      [false, 'Nog niet bekend wie dit zei.'],
    ]);
  });

  it('carries nothing that was not meant for the sheet: aim, answers, drafts, paths', () => {
    for (const language of ['nl', 'en'] as const)
      expect(JSON.stringify(planFromConversation(conversation(), kees, language))).not.toContain(secret);
  });

  it('says "not known" when the representative was taken off the list', () => {
    const plan = planFromConversation(conversation(), { ...kees, relatives: [] }, 'nl');
    expect(plan.whoDecides).toBe('Kees zelf. Nog niet bekend wie anders beslist.');
  });

  it('has the form, the second language and the house that people chose', () => {
    const form = sheetFormSchema.parse({
      ...{ secondLanguage: 'en', leftOff: ['wishes'], appendix: ['wishes', 'agreements'] },
    });
    const house = { name: 'De Proeftuin' };
    const plan = planFromConversation(conversation({ sheetForm: form }), kees, 'nl', undefined, house);
    expect(plan.form).toEqual({ ...form, appendix: ['agreements'] });
    expect(plan.house).toEqual(house);
    expect(plan.inSecondLanguage).toEqual({
      whoDecides: 'Kees. Where Kees cannot, Pieter does (authorised in writing).',
      saidBy: 'Kees said this.',
      consent: [`Kees: yes, spoken, on ${writtenDay('2026-04-03', 'en')}.`],
    });
    expect(sheetPlanSchema.parse(plan).form.appendix).toEqual(['agreements']);
    const same = sheetFormSchema.parse({ secondLanguage: 'nl' });
    expect(planFromConversation(conversation({ sheetForm: same }), kees, 'nl')).not.toHaveProperty(
      'inSecondLanguage',
    );
  });

  it('begins every sentence with a capital, whatever people typed', () => {
    const consent = { how: 'oral', by: 'de zoon', note: 'deze week nog eens vragen', on: '' } as const;
    expect(planFromConversation(conversation({ consent }), kees, 'nl').consent).toEqual([
      `De zoon: ja, mondeling, op ${writtenDay('2026-04-02', 'nl')}.`,
      'Deze week nog eens vragen',
    ]);
  });

  it('counts every chosen wish, also one about no part of the circle', () => {
    const [wish] = conversation().wishes;
    if (wish === undefined) throw new Error('the conversation has no wish');
    const wishes = [wish, { ...wish, text: 'Muziek', isChosen: true, segmentId: '' }];
    const plan = sheetPlanSchema.parse(planFromConversation(conversation({ wishes }), kees, 'nl'));
    expect(plan.chosenWishes).toBe(1);
    expect(JSON.stringify(layOutSheet(plan).pages)).toContain('"isStarred":true');
  });

  it('can always be laid out, whatever people typed within the limits of the sheet', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 });
    const day = fc.constantFrom('', '2026-05-15');
    const id = fc.uuid({ version: 4 });
    const agreement = fc.record({ id, what: words, who: words, when: words, lookBackOn: day });
    const parked = fc.record({ id, what: words, who: words, by: day });
    fc.assert(
      fc.property(
        fc.array(agreement, { maxLength: sheetLimits.agreements }),
        fc.array(parked, { maxLength: sheetLimits.parked }),
        words,
        (agreements, parkedItems, text) => {
          const whatCounts = { text, voice: { kind: 'unknown' } } as const;
          const plan = planFromConversation(
            conversation({ agreements, parked: parkedItems, whatCounts }),
            kees,
            'nl',
          );
          const parsed = sheetPlanSchema.parse(plan);
          expect(typeof layOutSheet(parsed).fits).toBe('boolean');
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the circle of a conversation', () => {
  const guide = guideSchema.parse({
    format: 'goed-gesprek-guide',
    formatVersion: 2,
    id: 'met-cirkel',
    version: 1,
    title: { nl: 'Met cirkel', en: 'With circle' },
    aim: { nl: 'Doel.', en: 'Aim.' },
    forWhom: { nl: 'Iedereen.', en: 'Everybody.' },
    minutes: 30,
    inspiredBy: [],
    steps: [
      {
        kind: 'circle',
        id: 'cirkel',
        title: { nl: 'Cirkel', en: 'Circle' },
        prompts: ['plek', 'dag', 'mensen'].map((id, index) => ({
          id,
          title: { nl: `Mijn ${id}`, en: `My part ${String(index)}` },
          icon: segmentIcons[index],
          question: { nl: 'Hoe is het?', en: 'How is it?' },
          followUps: [],
        })),
      },
      { kind: 'read-back', id: 'teruglezen', title: { nl: 'Teruglezen', en: 'Read back' } },
    ],
  });
  const said = {
    answers: [],
    mark: {
      kind: 'segment' as const,
      going: 'well' as const,
      say: 'self' as const,
      importance: 'very' as const,
    },
    shownCards: [],
    draft: { text: secret, voice: { kind: 'unknown' as const } },
    notToday: false,
  };

  it('stands on the sheet in its language, with the numbers that the list has', () => {
    const [wish] = conversation().wishes;
    if (wish === undefined) throw new Error('the conversation has no wish');
    const talked = conversation({
      prompts: { dag: said },
      wishes: [
        { ...wish, id: '77777777-7777-4777-8777-777777777777', text: 'Later', isChosen: false },
        { ...wish, text: 'Muziek', isChosen: true, segmentId: 'mensen' },
        {
          ...wish,
          id: '88888888-8888-4888-8888-888888888888',
          text: 'Uitslapen',
          isChosen: true,
          segmentId: 'dag',
        },
      ],
    });
    for (const language of ['nl', 'en'] as const) {
      const plan = sheetPlanSchema.parse(planFromConversation(talked, kees, language, guide));
      expect(plan.wishes).toEqual(['Muziek', 'Uitslapen', 'Later']);
      expect(plan.circle).toMatchObject({ callName: 'Kees', whatCounts: plan.whatCounts?.text });
      expect(plan.circle?.segments.map(({ wishes }) => wishes)).toEqual([[], [2], [1]]);
      expect(plan.circle?.segments[1]).toMatchObject({ going: 'well', say: 'self', importance: 'very' });
      expect(plan.circle?.segments[0]?.title).toBe(language === 'nl' ? 'Mijn plek' : 'My part 0');
      expect(JSON.stringify(plan.circle)).not.toContain(secret);
    }
  });

  it('is absent when it says nothing, and without its guide', () => {
    expect(planFromConversation(conversation({ wishes: [] }), kees, 'nl', guide)).not.toHaveProperty(
      'circle',
    );
    const talked = conversation({ prompts: { dag: said } });
    expect(planFromConversation(talked, kees, 'nl')).not.toHaveProperty('circle');
    expect(planFromConversation(talked, kees, 'nl', guide)).toHaveProperty('circle');
  });
});
