import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownText as deckText, sortOwnFiles } from '#features/own-files/index.ts';
import { en } from '#i18n/en.ts';
import { nl } from '#i18n/nl.ts';
import type { OwnFile } from '#shared/bridge/own-files.ts';
import type { ResidentNames } from '#shared/audience/index.ts';
import { BridgeError } from '#shared/bridge/errors.ts';
import { deckSchema, draftFromDeck, loadDeck, newDeckDraft } from '#shared/decks/index.ts';
import { CardOnScreen } from './card-on-screen.svelte.ts';
import { DeckEditor } from './deck-editor.svelte.ts';
import ImportDialog from './ImportDialog.svelte';
import { type DeckFiles, DeckList } from './deck-list.svelte.ts';
import { CardTable, forgetPlays } from './deck-play.svelte.ts';
import { deckKind, DeckShelf } from './deck-shelf.svelte.ts';
import QuestionCard from './QuestionCard.svelte';

const text = readFileSync('resources/decks/team.json', 'utf8');
const team = deckSchema.parse(JSON.parse(text));
const own = { ...team, id: 'eigen', title: { nl: 'Eigen', en: 'Own' } };

const file = (fileName: string, content: string, isOwn = true): OwnFile => ({
  ...{ status: 'read', fileName, own: isOwn, text: content },
});

const sortDeckFiles = (files: readonly OwnFile[]) => sortOwnFiles(files, deckKind);

beforeEach(forgetPlays);

describe('deck files', () => {
  it('are sorted: ours, own ones, drafts, and what is wrong with the others', () => {
    const draft = draftFromDeck(own);
    const {
      all: decks,
      own: ownDecks,
      drafts,
      refused,
    } = sortDeckFiles([
      file('eigen.json', deckText(own)),
      file('kopie.json', text),
      { status: 'refused', fileName: 'groot.json', own: true, reason: 'too-large' },
      file('kapot.json', '{'),
      file('eigen.draft', JSON.stringify(draft)),
      file('anders.draft', text),
      file('team.json', text, false),
    ]);
    expect(decks.map(({ id }) => id)).toEqual(['team', 'eigen']);
    expect(ownDecks.map(({ fileName }) => fileName)).toEqual(['eigen.json']);
    expect(drafts).toEqual([{ fileName: 'eigen.draft', draft }]);
    expect(refused.map(({ fileName, reason }) => [fileName, reason.kind])).toEqual([
      ['kopie.json', 'twice'],
      ['groot.json', 'too-large'],
      ['kapot.json', 'not-json'],
      ['anders.draft', 'other-file'],
    ]);
  });
});

describe('a deck on the table', () => {
  it('is there as it was left, and apart for what else it is played for', () => {
    const table = new CardTable(team, '', 7);
    table.draw();
    const card = table.open;
    table.keep();
    table.draw();
    const again = new CardTable(team, '', 8);
    expect(again.kept).toEqual([card]);
    expect(again.open).toEqual(table.open);
    expect(new CardTable(team, 'evening', 7).kept).toEqual([]);
  });

  it('fits itself to a deck that lost the open card', () => {
    const table = new CardTable(team, '', 7);
    table.draw();
    const first = table.open?.id;
    table.keep();
    table.draw();
    const gone = table.open?.id;
    expect([first, gone].every((id) => id !== undefined)).toBe(true);
    const smaller = { ...team, cards: team.cards.filter(({ id }) => id !== gone) };
    const again = new CardTable(smaller, '', 7);
    expect(again.open).toBeUndefined();
    // It went on where people were: a deck that begins anew has nothing kept, and the whole pile.
    expect(again.kept.map(({ id }) => id)).toEqual([first]);
    expect(again.inPile).toBe(smaller.cards.length - 1);
  });

  it('draws no card over the only one that is left', () => {
    const table = new CardTable({ ...team, cards: team.cards.slice(0, 2) }, '', 7);
    table.draw();
    table.keep();
    table.draw();
    expect(table.canDraw).toBe(false);
    const { open } = table;
    table.draw();
    expect(table.open).toBe(open);
    table.keep();
    expect(table.canDraw).toBe(false);
    table.undo();
    expect(table.open).toEqual(open);
  });
});

describe('a card at an evening', () => {
  it('is shown and told in the language of the evening', () => {
    const card = team.cards[0];
    if (card === undefined) throw new Error('no card');
    const { body } = render(QuestionCard, { props: { deck: team, card, lang: 'en' } });
    expect(body).toContain(card.text.en);
    expect(body).not.toContain(card.text.nl);
  });

  it('is kept as long as the evening keeps it', () => {
    const table = new CardTable(team, 'part', 7);
    table.draw();
    const card = table.keep();
    if (card === undefined) throw new Error('no card');
    table.follow([]);
    expect(table.open, 'taken back at the evening: it lies open again').toEqual(card);
    table.follow([card.id]);
    expect(table.kept, 'and kept again').toEqual([card]);
    forgetPlays();
    const afterLock = new CardTable(team, 'part', 8);
    afterLock.follow([card.id]);
    expect(afterLock.kept).toEqual([card]);
    expect(afterLock.inPile).toBe(team.cards.length - 1);
  });
});

describe('the room', () => {
  const appearance = { theme: 'light', letters: 'usual', language: 'nl' } as const;

  it('sees the card and its deck, and nothing that is asked after it', () => {
    const table = new CardTable(team, '', 7);
    const onScreen = new CardOnScreen(table, () => appearance);
    expect(onScreen.view().shown).toEqual({ kind: 'blank' });
    onScreen.forward();
    expect(onScreen.view().shown).toMatchObject({ kind: 'card', deck: 'Team', text: table.open?.text.nl });
    expect(JSON.stringify(onScreen.view())).not.toContain(table.open?.followUp?.nl);
    onScreen.back();
    expect(onScreen.view().shown).toEqual({ kind: 'blank' });
  });
});

/** A list over a folder in memory. */
function listing(files: OwnFile[] = [], residents: ResidentNames[] = []) {
  const stored = new Map<string, string>();
  let failsNext = false;
  let shared = 0;
  const shelf = new DeckShelf();
  const refresh = () => {
    const sorted = sortDeckFiles([
      file('team.json', text, false),
      ...files,
      ...[...stored].map(([name, content]) => file(name, content)),
    ]);
    Object.assign(shelf, sorted, { isLoaded: true });
    return Promise.resolve();
  };
  shelf.load = refresh;
  void refresh();
  let chosen: OwnFile | null = null;
  const bridge: DeckFiles = {
    saveOwnFile: (_folder, fileName, content) => {
      if (failsNext) return Promise.reject(new BridgeError('disk-full'));
      stored.set(fileName, content);
      return Promise.resolve();
    },
    removeOwnFile: (_folder, fileName) => {
      stored.delete(fileName);
      return Promise.resolve();
    },
    importOwnFile: () => Promise.resolve(chosen),
    saveDocument: () => {
      shared += 1;
      return Promise.resolve({ status: 'cancelled' });
    },
  };
  const list = new DeckList(shelf, { all: residents }, bridge);
  return {
    list,
    stored,
    choose: (offered: OwnFile | null) => {
      chosen = offered;
      return list.choose();
    },
    failNext: () => (failsNext = true),
    mend: () => (failsNext = false),
    timesShared: () => shared,
  };
}

describe('the list of decks', () => {
  it('takes in what is new, and nothing before people say so', async () => {
    const { list, stored, choose } = listing();
    await choose(null);
    expect(list.offered).toBeUndefined();
    await choose(file('x.json', deckText(own)));
    expect(list.offered).toMatchObject({ ok: true, conflict: 'none' });
    expect(stored.size).toBe(0);
    await list.takeIn('new');
    expect(stored.get('eigen.json')).toBe(deckText(own));
    expect(list.done).toEqual({ what: 'taken-in', title: own.title });
  });

  it('never puts a file in the place of one of ours, or of one that is being changed', async () => {
    const { list, stored, choose } = listing([file('eigen.draft', JSON.stringify(draftFromDeck(own)))]);
    await choose(file('x.json', text));
    expect(list.offered).toMatchObject({ ok: true, conflict: 'ours' });
    await list.takeIn('new');
    const [name] = [...stored.keys()];
    expect(name).toMatch(/^team-[0-9a-f]{6}\.json$/);
    await choose(file('x.json', deckText(own)));
    expect(list.offered).toMatchObject({ ok: true, conflict: 'being-changed' });
    await list.takeIn('new');
    expect([...stored.keys()]).not.toContain('eigen.json');
  });

  it('replaces the own deck with the same id, in its own file', async () => {
    const { list, stored, choose } = listing([file('andere-naam.json', deckText(own))]);
    await choose(file('x.json', deckText({ ...own, version: 9 })));
    expect(list.offered).toMatchObject({ ok: true, conflict: 'own' });
    await list.takeIn('replace');
    expect([...stored.keys()]).toEqual(['andere-naam.json']);
    expect(loadDeck(stored.get('andere-naam.json') ?? '')).toMatchObject({ ok: true, deck: { version: 9 } });
  });

  it('leaves a file that cannot be used where it is', async () => {
    const { list, stored, choose } = listing([file('eigen.json', '{')]);
    await choose(file('x.json', deckText(own)));
    await list.takeIn('new');
    expect([...stored.keys()]).toEqual([expect.stringMatching(/^eigen-[0-9a-f]{6}\.json$/)]);
  });

  it('tells when storing fails, and offers what came in still', async () => {
    const { list, choose, failNext, mend, stored } = listing();
    await choose(file('x.json', deckText(own)));
    failNext();
    await list.takeIn('new');
    expect(list.failure).toMatchObject({ reason: 'disk-full' });
    expect(list.offered).toMatchObject({ ok: true });
    const { body } = render(ImportDialog, { props: { list } });
    expect(body.split('role="alert"')[1]).toContain(nl.ownFile.notTaken);
    mend();
    await list.takeIn('new');
    expect([...stored.keys()]).toEqual(['eigen.json']);
    expect(list).toMatchObject({ failure: undefined, offered: undefined });
  });

  it('shares a deck with the name of a resident only after people saw where it stands', async () => {
    const residents = [{ callName: 'Mien', fullName: 'Wilhelmina Verzonnen' }];
    const { list, timesShared } = listing([], residents);
    await list.share(own);
    expect([list.named, timesShared()]).toEqual([undefined, 1]);
    const [first, ...others] = own.cards;
    if (first === undefined) throw new Error('no card');
    const text = { nl: 'Wat kookt Mien graag?', en: 'Wat kookt Mien graag?' };
    const naming = { ...own, cards: [{ ...first, text }, ...others] };
    await list.share(naming);
    expect(list.named?.found).toEqual({ names: ['Mien'], texts: [text.nl] });
    expect(timesShared()).toBe(1);
    await list.shareAnyway();
    expect([list.named, timesShared()]).toEqual([undefined, 2]);
  });

  it('removes a deck and its draft only after asking', async () => {
    const { list, stored, choose } = listing();
    await choose(file('x.json', deckText(own)));
    await list.takeIn('new');
    const [row] = list.rows;
    await list.remove();
    expect(stored.size).toBe(1);
    list.removing = row;
    await list.remove();
    expect(stored.size).toBe(0);
    expect(list.removing).toBeUndefined();
  });

  it('copies a deck in one language as one in one language', async () => {
    const { list } = listing();
    const single = {
      ...own,
      ...JSON.parse(JSON.stringify(own).replaceAll(/"en":"[^"]*"/g, '"en":"x"')),
    } as typeof own;
    const same = JSON.parse(
      JSON.stringify(single).replaceAll(/"nl":"([^"]*)","en":"x"/g, '"nl":"$1","en":"$1"'),
    ) as typeof own;
    const opened = await list.copy(same, { nl: 'Kopie van Eigen', en: 'Copy of Own' });
    expect(opened?.draft.title).toEqual({ nl: 'Kopie van Eigen', en: '' });
    expect((await list.copy(team, { nl: 'Kopie', en: 'Copy' }))?.draft.title).toEqual({
      nl: 'Kopie',
      en: 'Copy',
    });
  });
});

/** An editor on a new deck, and everything it wrote. */
function editing(draft = newDeckDraft('eigen', 'card-1'), isBegun = true) {
  const written: [fileName: string, text: string][] = [];
  const editor = new DeckEditor({ base: 'eigen', draft, isBegun }, 'nl', (fileName, content) => {
    written.push([fileName, content]);
    return Promise.resolve();
  });
  return { editor, written };
}

describe('working on a deck', () => {
  it('names what is in the way once people say that it is done, and writes the deck when nothing is', async () => {
    const { editor, written } = editing();
    editor.draft.title.nl = '<b>';
    expect(editor.problems.map(({ reason }) => reason)).toEqual([
      'not-allowed-characters',
      'not-allowed-characters',
    ]);
    expect(await editor.finish()).toBe(false);
    expect(written).toEqual([]);
    expect(editor.problemAt('cards')?.reason).toBe('empty');
    editor.write(editor.draft.title, 'Tuin');
    editor.draft.speaksTo = 'staff';
    editor.draft.lines = 'Wat bloeit er?\nWaar zit je?';
    expect(await editor.finish()).toBe(true);
    expect(written.map(([name]) => name)).toEqual(['eigen.json']);
    const loaded = loadDeck(written[0]?.[1] ?? '');
    expect(loaded).toMatchObject({
      ok: true,
      deck: {
        title: { nl: 'Tuin', en: 'Tuin' },
        forWhom: { nl: nl.deckEditor.usual.staff, en: en.deckEditor.usual.staff },
        cards: [{}, {}],
      },
    });
    if (!loaded.ok) throw new Error('no deck');

    // What we filled in ourselves does not stay behind when the cards are for others after all.
    const again = editing(draftFromDeck(loaded.deck)).editor;
    expect(again.isBilingual).toBe(false);
    expect(again.draft.forWhom).toEqual({ nl: '', en: '' });
  });

  it('moves cards, and puts a removed one back where it stood', () => {
    const { editor } = editing(draftFromDeck(own), false);
    const ids = () => editor.draft.cards.map(({ id }) => id);
    const before = ids();
    editor.moveCard(0, -1);
    expect(ids()).toEqual(before);
    editor.moveCard(0, 1);
    expect(ids().slice(0, 2)).toEqual([before[1], before[0]]);
    editor.moveCard(1, -1);
    editor.removeCard(3);
    expect(ids()).not.toContain(before[3]);
    editor.undo();
    expect(ids()).toEqual(before);
  });

  it('writes nothing when nothing changed', async () => {
    const { editor, written } = editing(draftFromDeck(own), false);
    expect(await editor.finish()).toBe(true);
    await editor.close();
    expect(written).toEqual([]);
  });

  it('types in the language that is there, and lets people choose only when both are', () => {
    const english = newDeckDraft('eigen', 'card-1');
    english.title.en = 'Garden';
    expect(editing(english).editor).toMatchObject({ language: 'en', isBilingual: false });
    expect(editing(draftFromDeck(own)).editor).toMatchObject({ language: 'nl', isBilingual: true });
  });
});
