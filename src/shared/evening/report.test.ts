import { describe, expect, it } from 'vitest';
import { findNames, namesOf as namesToFind } from '../audience/index.ts';
import { type Evening, eveningFromTemplate, type NamesIn, reportAsText, reportOf } from './index.ts';

/** Finds Mien, with and without a capital or an s, as the shared screen does. */
const mien = (text: string) => text.match(/(?<!\p{L})(?:mien(?:s|’s)?|(?:van )?proef)(?!\p{L})/giu) ?? [];
const ans = (text: string) => text.match(/(?<!\p{L})Ans(?!\p{L})/gu) ?? [];
const nobody = () => [];

let number = 0;
const newId = () => {
  number += 1;
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
};

/** A report with its text. */
function reportWithText(evening: Evening, namesIn: NamesIn) {
  const report = reportOf(evening, namesIn);
  return { ...report, text: reportAsText(report) };
}

function anEvening(changes: Partial<Evening> = {}): Evening {
  return {
    ...eveningFromTemplate(undefined, { language: 'nl', newId, seats: 2 }),
    title: 'Familieavond De Linde',
    date: '2026-02-12',
    place: 'Huiskamer',
    ...changes,
  };
}

const full = anEvening({
  themes: [
    { id: newId(), text: 'Bezoek', group: '', stickers: 5, chosen: true },
    { id: newId(), text: 'Parkeren', group: '', stickers: 1, chosen: false },
  ],
  agreements: [
    { id: newId(), what: 'Om 15 uur staat er koffie klaar', who: 'Team', when: 'vanaf 16 februari' },
    { id: newId(), what: 'Bezoek mag mee naar de tuin', who: '', when: '' },
    { id: newId(), what: ' ', who: '', when: '' },
  ],
  parked: [
    { id: newId(), kind: 'subject', what: 'Plek voor de auto', who: 'Team', by: '2026-03-01' },
    { id: newId(), kind: 'personal' },
  ],
  keptCards: [{ id: newId(), deckId: 'team', cardId: 'a', text: 'Waar bent u gerust op?' }],
  takeaways: [{ id: newId(), text: 'Vaker\nbuiten zitten' }],
});

describe('reportOf', () => {
  it('says in a few lines what people agreed', () => {
    expect(reportWithText(full, nobody)).toMatchObject({
      leftOut: [],
      text: `Familieavond De Linde
12 februari 2026, Huiskamer

Waar het over ging
- Bezoek

Dit spraken we af
- Om 15 uur staat er koffie klaar. Wie: Team. Wanneer: vanaf 16 februari.
- Bezoek mag mee naar de tuin. Wie: nog niet besproken. Wanneer: nog niet besproken.

Parkeerplaats
- Plek voor de auto. Wie: Team. Voor: 1 maart 2026.
- Dit is persoonlijk. Dat bespreken we apart.

Vragen die we bewaren
- Waar bent u gerust op?

Wat we meenemen
- Vaker buiten zitten
`,
    });
  });

  it('says of each line what it is: a title, a heading, a line of a list', () => {
    const { parts, language } = reportOf(full, nobody);
    expect(language).toBe('nl');
    expect(parts.map(({ kind }) => kind)).toEqual([
      ...['title', 'about', 'heading', 'item', 'heading', 'item', 'item'],
      ...['heading', 'item', 'item', 'heading', 'item', 'heading', 'item'],
    ]);
    expect(parts[0]).toEqual({ kind: 'title', text: 'Familieavond De Linde' });
    expect(parts[5]?.text, 'the dash is only in the text').toMatch(/^Om 15 uur/);
    const bare = { title: '', date: '', place: '' };
    expect(reportOf(anEvening(bare), nobody).parts).toEqual([
      { kind: 'title', text: 'Familieavond' },
      { kind: 'paragraph', text: 'We spraken niets af.' },
    ]);
  });

  it('says when people look back and meet again, where they named a day', () => {
    const days = { lookBackOn: '2026-06-11', nextEveningOn: '2026-09-24' };
    expect(reportWithText({ ...full, ...days }, nobody).text).toContain(
      '- Vaker buiten zitten\n\nWe kijken terug op\n- 11 juni 2026\n\nVolgende avond\n- 24 september 2026\n',
    );
  });

  it('says so when there is nothing', () => {
    const bare = { title: '', date: '', place: '' };
    expect(reportWithText(anEvening(bare), nobody).text).toBe('Familieavond\n\nWe spraken niets af.\n');
    expect(reportWithText(anEvening({ ...bare, writing: 'when-asked', language: 'en' }), nobody).text).toBe(
      'Family evening\n\nWe wrote nothing down. That was what we agreed.\n',
    );
  });

  it('carries nothing private: no notes, no people, no questions', () => {
    const marker = 'Merkteken';
    const part = { id: newId(), kind: 'talk' as const, title: marker, minutes: 5, stretched: 0, deckId: '' };
    const text = JSON.stringify(
      reportWithText(
        {
          ...full,
          aim: marker,
          houseRules: [marker],
          parts: [{ ...part, question: marker, hint: marker, notes: marker }],
          people: [{ id: newId(), seat: 1, agreed: true, firstName: marker }],
          themes: [
            { id: newId(), text: 'Bezoek', group: marker, stickers: 9, chosen: true },
            { id: newId(), text: marker, group: '', stickers: 9, chosen: false },
          ],
        },
        nobody,
      ),
    );
    expect(text).not.toContain(marker);
  });

  it('leaves out the names of residents wherever people typed them, and says which', () => {
    const report = reportWithText(
      anEvening({
        title: 'Avond over Mien',
        themes: [{ id: newId(), text: 'Miens stoel en de minister', group: '', stickers: 0, chosen: true }],
        agreements: [
          { id: newId(), what: 'koffie met mevrouw van  Proef', who: 'MIEN', when: 'voor Mien’s dag' },
        ],
        parked: [{ id: newId(), kind: 'subject', what: 'mien', who: 'mien', by: '' }],
        takeaways: [{ id: newId(), text: 'Minien is geen Mien!' }],
        keptCards: [{ id: newId(), deckId: 'a', cardId: 'b', text: 'over Mien' }],
        place: 'Bij Mien',
        team: 'Mien',
      }),
      mien,
    );
    expect(report.text).not.toMatch(/(?<!\p{L})mien|proef/iu);
    expect(report.text).toContain('[naam weggelaten] stoel en de minister');
    expect(report.text).toContain('Minien is geen [naam weggelaten]!');
    expect(report.leftOut.toSorted()).toEqual(['MIEN', 'Mien', 'Miens', 'Mien’s', 'mien', 'van Proef']);
  });

  it('leaves out what the shared screen would warn for: any word of a name, in any letters', () => {
    const names = namesToFind([{ callName: 'Mien', fullName: 'Wilhelmina van Proef-de Wil' }]);
    const report = reportWithText(
      anEvening({
        agreements: [
          { id: newId(), what: 'koffie met  Wilhelmina', who: 'MIEN', when: 'op Miens dag' },
          { id: newId(), what: 'wie wil, gaat mee', who: 'mevrouw Proef', when: 'met Mién’s stoel' },
        ],
        takeaways: [{ id: newId(), text: 'Minien en Jasmien kwamen ook' }],
      }),
      (text) => findNames(text, names),
    );
    expect(report.text).not.toMatch(/(?<!\p{L})(?:mi[eé]n|proef|wilhelmina)/iu);
    expect(report.text).toContain('- wie wil, gaat mee. Wie: mevrouw [naam weggelaten].');
    expect(report.text).toContain('Minien en Jasmien kwamen ook');
    expect(report.leftOut.toSorted()).toEqual(['MIEN', 'Miens', 'Mién’s', 'Proef', 'Wilhelmina'].toSorted());
  });

  it('leaves an owner who agreed to be listed, also when a resident is called the same', () => {
    const evening = anEvening({
      people: [{ id: newId(), seat: 1, agreed: true, firstName: 'Ans' }],
      agreements: [{ id: newId(), what: 'Ans krijgt koffie', who: 'Ans', when: '' }],
    });
    expect(reportWithText(evening, ans).text).toContain('- [naam weggelaten] krijgt koffie. Wie: Ans.');
    const unlisted = { ...evening, people: evening.people.map((person) => ({ ...person, agreed: false })) };
    expect(reportWithText(unlisted, ans).text).not.toContain('Ans');
  });

  it('leaves a name be that only begins or ends like one', () => {
    const evening = anEvening({ takeaways: [{ id: newId(), text: 'Ansje en BertAns bedanken Ans' }] });
    expect(reportWithText(evening, ans).text).toContain('- Ansje en BertAns bedanken [naam weggelaten]');
  });

  it('takes a name for what it is, with any signs in it', () => {
    const evening = anEvening({ takeaways: [{ id: newId(), text: 'A.B (c) zei: a+b, en .*' }] });
    const found = reportWithText(evening, () => ['A.B (c)', 'AxB', '']).text;
    expect(found).toContain('- [naam weggelaten] zei: a+b, en .*');
  });
});
