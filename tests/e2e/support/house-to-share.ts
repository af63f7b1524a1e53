import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeHouse } from '../../../bench/large-house.ts';
import { loadGuide } from '../../../src/shared/guides/index.ts';
import {
  conversationSchema,
  privateNotesSchema,
  residentSchema,
  type Conversation,
  type Mark,
} from '../../../src/shared/model/index.ts';
import { test } from './fixture.ts';

/*
 * A vault in which every field that the room may not see holds a word that stands nowhere else: "Zwijg" and where it is.
 * What a test types into such a field begins with it as well.
 */

/** What the room may not see: the marked words, who the worker is, and the name of the house. */
export const hidden = /Zwijg[\p{L}\d-]*|Imke|Oefen|contactverzorgende|Verzonnen Linde/giu;

/** What a test wants in the vault. */
export interface HouseToShare {
  /** The guide of the conversation, and where in it people are. */
  readonly guideId: string;
  readonly stepId: string;
  /** Whether Mien is asked in the simple mode. */
  readonly simpleMode?: boolean;
  /** Which questions hold an answer, words that are being typed and a private note. */
  readonly asked: readonly string[];
  /** What people set there. */
  readonly mark: Mark | null;
  /** Changes to the conversation. */
  readonly changes?: Partial<Conversation>;
}

/** A test with the app on such a vault, locked. It is left out where displays cannot be plugged in. */
export function testInHouse(house: HouseToShare) {
  return test.extend<{ onStandIn: undefined }>({
    dataFolder: async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'goed-gesprek-test-'));
      await houseToShare(folder, house);
      await use(folder);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    onStandIn: [
      async ({ app }, use, testInfo) => {
        testInfo.skip(
          app.running.runtime.name === 'electron',
          'displays cannot be plugged in from a test there',
        );
        await use(undefined);
      },
      { auto: true },
    ],
  });
}

const id = () => crypto.randomUUID();
const moment = '2026-04-02T08:00:00.000Z';
const daughter = { kind: 'relative', name: 'Zwijgdochter Zwijgachternaam' } as const;

/** Fills a data folder with that vault: Mien, with a conversation that is going on, and somebody else with a finished one. */
async function houseToShare(dataFolder: string, asked: HouseToShare): Promise<void> {
  const loaded = loadGuide(await readFile(`resources/guides/${asked.guideId}.json`, 'utf8'));
  if (!loaded.ok) throw new Error('The guide does not load');
  const { version } = loaded.guide;
  await makeHouse(dataFolder, async ({ workerId, addResident, addOf }) => {
    const mien = residentCalled('Mien', asked.simpleMode ?? false);
    const other = residentCalled('Zwijgkees', false);
    const own = conversationOf(mien.id, workerId, { ...asked, version });
    const others = conversationOf(other.id, workerId, {
      ...{ ...asked, version },
      changes: { state: 'finished', wishes: [wishOf('Zwijg-wens-van-ander', true)] },
    });
    for (const resident of [mien, other]) await addResident(resident);
    for (const conversation of [own, others]) {
      await addOf(conversation.residentId, 'conversations', conversation);
      await addOf(
        conversation.residentId,
        'privateNotes',
        privateNotesSchema.parse({
          ...{ id: id(), conversationId: conversation.id, residentId: conversation.residentId, workerId },
          notes: Object.fromEntries(asked.asked.map((promptId) => [promptId, 'Zwijg-notitie'])),
        }),
      );
    }
  });
}

/** A wish as it is stored; its two ways are private. */
export function wishOf(text: string, isChosen: boolean): Conversation['wishes'][number] {
  return {
    ...{ id: id(), text, voice: daughter, isChosen, segmentId: '' },
    ...{ knownPath: 'Zwijg-bekende-weg', otherPath: 'Zwijg-andere-weg' },
  };
}

function residentCalled(callName: string, simpleMode: boolean) {
  const relativeId = id();
  return residentSchema.parse({
    ...{ id: id(), callName, fullName: 'Wilhelmina Zwijgnaam', simpleMode, createdAt: moment },
    relatives: [{ id: relativeId, name: daughter.name, relation: 'Zwijg-dochter' }],
    representative: { kind: 'person', relativeId, ground: 'child' },
    communication: { needs: [], advice: 'Zwijg-advies' },
  });
}

function conversationOf(
  residentId: string,
  workerId: string,
  { guideId, version, stepId, asked, mark, changes }: HouseToShare & { readonly version: number },
): Conversation {
  const prompt = () => ({
    answers: [{ id: id(), text: 'Zwijg-antwoord', voice: daughter, at: moment }],
    draft: { text: 'Zwijg-getypt', voice: { kind: 'worker', name: 'Imke Oefen' } },
    ...{ notToday: false, shownCards: [], mark },
  });
  return conversationSchema.parse({
    ...{ id: id(), residentId, guideId, guideVersion: version, guideCopyId: '', workerId },
    ...{ heldOn: '2026-04-02', startedAt: moment, changedAt: moment, state: 'going' },
    participants: [{ id: id(), name: daughter.name, kind: 'relative', role: 'Zwijg-rol' }],
    ...{ aim: 'Zwijg-doel', plannedMinutes: 0, position: { stepId, promptIndex: 0 } },
    prompts: Object.fromEntries(asked.map((promptId) => [promptId, prompt()])),
    whatCounts: { text: 'Buiten zijn.', voice: daughter },
    wishes: [],
    agreements: [],
    disagreements: [
      { id: id(), views: [{ name: 'Zwijg-wie', text: 'Zwijg-mening' }], residentChoice: 'Zwijg-keuze' },
    ],
    parked: [{ id: id(), what: 'Zwijg-geparkeerd', who: 'Zwijg-later', by: '2026-05-01' }],
    nextLookBackOn: '',
    consent: { how: 'oral', by: 'Zwijg-akkoord', note: 'Zwijg-hoe-akkoord', on: '2026-04-02' },
    sheetSavedAt: '',
    themes: ['Zwijg-onderwerp'],
    network: {
      people: [
        {
          ...{ id: id(), name: 'Zwijg-netwerk', relation: 'Zwijg-band', distance: 1 },
          ...{ tie: 'difficult', support: [], isMissed: true },
        },
      ],
    },
    ...{ fromPaper: false, sittings: [], awaitsColleague: false, sheetLanguage: 'nl' },
    ...changes,
  });
}
