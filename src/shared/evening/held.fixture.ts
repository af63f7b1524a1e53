import { eveningSchema, type Evening } from './evening.ts';

let number = 0;

/** An id that no other line of a test has. */
export function lineId(): string {
  number += 1;
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

const partId = '11111111-1111-4111-8111-111111111111';

/** An invented evening that was held, with something in every list, and the name of a resident here and there: Mien. */
export function heldEvening(changes: Partial<Evening> = {}): Evening {
  return eveningSchema.parse({
    id: '22222222-2222-4222-8222-222222222222',
    ...{
      templateId: '',
      language: 'nl',
      title: 'Samen over het eten',
      date: '2026-04-09',
      beginsAt: '19:30',
    },
    ...{ place: 'De huiskamer', team: 'De Vuurtoren', aim: 'Lekker eten op een rustige plek' },
    houseRules: ['Iedereen mag uitpraten.'],
    writing: 'open',
    parts: [
      {
        ...{ id: partId, kind: 'talk', title: 'Het gesprek', minutes: 40, stretched: 0 },
        ...{ question: 'Wat smaakt hier naar thuis?', hint: 'Wacht op wie nog niets zei.' },
        ...{ notes: 'Verzonnen notitie voor mij', deckId: '' },
      },
    ],
    people: [{ id: lineId(), seat: 1, agreed: true, firstName: 'Joy' }],
    rounds: [],
    themes: [{ id: lineId(), text: 'Eten', group: '', stickers: 3, chosen: true }],
    parked: [
      { kind: 'subject', id: lineId(), what: 'De oven in de huiskamer', who: 'Joy', by: '2026-05-01' },
      { kind: 'personal', id: lineId() },
    ],
    agreements: [
      { id: lineId(), what: 'Een menukaart op tafel', who: 'het team', when: 'vanaf 1 mei' },
      { id: lineId(), what: 'Mien kiest het toetje', who: 'mevrouw Verzonnen', when: 'op zondag' },
    ],
    takeaways: [{ id: lineId(), text: 'Vaker samen koken' }],
    keptCards: [{ id: lineId(), deckId: 'eten', cardId: 'thuis', text: 'Wat smaakt naar thuis?' }],
    state: 'finished',
    promisedMinutes: 40,
    moments: [{ partId, from: '2026-04-09T17:30:00.000Z', until: '2026-04-09T18:10:00.000Z' }],
    ...changes,
  });
}
