import type { Hem, Shown } from './audience-view.ts';

/* Types from the schema, so that a new text in a view that is not counted here does not go unnoticed: the tests compare
   what is counted with every text that a view holds. */

/** The words in a view that come from people or guides: a day counts as three, names of parts of a circle as none. */
export function wordsOf(view: { readonly shown: Shown }): number {
  const { texts, days } = saidIn(view.shown);
  return texts.reduce((total, text) => total + text.split(/\s+/).filter(Boolean).length, 0) + 3 * days.length;
}

/** The characters of the same words, with a space or an end after each text. */
export function charactersOf(view: { readonly shown: Shown }): number {
  const { texts, days } = saidIn(view.shown);
  return (
    texts.reduce((total, text) => total + (text === '' ? 0 : text.length + 1), 0) + longestDay * days.length
  );
}

/** "30 september 2026", and a space. */
const longestDay = 18;

/** The texts and the days that stand in a view, as far as they are counted. */
export function saidIn(shown: Shown): { texts: string[]; days: string[] } {
  const texts = textsOf(shown).filter((text) => text !== '');
  return { texts, days: daysOf(shown).filter((day) => day !== '') };
}

/** How many things stand below or beside each other in a view: what a page has a limit for. */
export function thingsOf(shown: Shown): number {
  switch (shown.kind) {
    case 'cards':
      return shown.cards.length;
    case 'wishes':
      return shown.wishes.length;
    case 'agreements':
      return shown.agreements.length;
    case 'welcome':
      return shown.rules.length;
    case 'themes':
      return shown.themes.length;
    case 'parked':
      return shown.matters.length;
    default:
      return 1;
  }
}

function textsOf(shown: Shown): string[] {
  switch (shown.kind) {
    case 'blank':
    case 'rest':
    case 'test':
      return [];
    case 'question':
      return [shown.text];
    case 'cards':
      return [shown.question, ...shown.cards.map(({ text }) => text)];
    case 'circle':
      return [shown.callName, shown.whatCounts?.text ?? ''];
    case 'wishes':
      return shown.wishes.map(({ text }) => text);
    case 'agreements':
      return [...shown.agreements.flatMap(({ what, who, when }) => [what, who, when]), ...inHem(shown.hem)];
    case 'read-back':
      return textsOfItem(shown.item);
    case 'welcome':
      return [shown.title, ...shown.rules.map(({ text }) => text)];
    case 'part':
      return [shown.title, shown.question, shown.next, ...inHem(shown.hem)];
    case 'round':
    case 'closing':
      return [shown.question, shown.speaker?.name ?? '', ...inHem(shown.hem)];
    case 'themes':
      return [
        ...shown.themes.flatMap((theme) => (theme.kind === 'theme' ? [theme.text] : [])),
        ...inHem(shown.hem),
      ];
    case 'parked':
      return shown.matters.flatMap((matter) => (matter.kind === 'parked' ? [matter.what, matter.owner] : []));
    case 'fire':
      return [shown.question, shown.speaker?.name ?? ''];
    case 'card':
      return [shown.deck, shown.text];
  }
}

function textsOfItem(item: Extract<Shown, { kind: 'read-back' }>['item']): string[] {
  if (item.of === 'look-back') return [];
  return item.of === 'agreement' ? [item.what, item.who, item.when] : [item.text];
}

function daysOf(shown: Shown): string[] {
  switch (shown.kind) {
    case 'agreements':
      return shown.agreements.map(({ lookBackOn }) => lookBackOn);
    case 'read-back':
      if (shown.item.of === 'look-back') return [shown.item.on];
      return shown.item.of === 'agreement' ? [shown.item.lookBackOn] : [];
    case 'parked':
      return shown.matters.flatMap((matter) => (matter.kind === 'parked' ? [matter.by] : []));
    default:
      return [];
  }
}

function inHem(hem: Hem | null): string[] {
  return hem?.rules ?? [];
}
