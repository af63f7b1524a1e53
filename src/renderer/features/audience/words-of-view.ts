import { language } from '#i18n/index.svelte.ts';
import type { AudienceView, Shown } from '#shared/audience/index.ts';
import type { SharedKind, SharedScreen } from './shared-screen.svelte.ts';

/** Whether a text speaks of the room (an evening, cards) or of everybody at the table. */
export function settingOf(kind: SharedKind | undefined): 'conversation' | 'room' {
  return kind === 'conversation' ? 'conversation' : 'room';
}

/** What stands in the bar about the shared screen: what the room sees, in a few words. */
export function pillText(screen: SharedScreen, kind: SharedKind): string {
  const { pill } = language.t.audience;
  const words = pill[settingOf(kind)];
  const { phase } = screen.state;
  if (!screen.isOn) return phase === 'lost' || phase === 'gone' ? words.lost : words.off;
  if (screen.isResting) return words.rest;
  const only = kind === 'conversation' ? pill.only(screen.view.shown.kind) : '';
  return only === '' ? words.on : only;
}

/** What the room sees, in a sentence: for who does not see the preview. */
export function describeView({ shown }: AudienceView): string {
  return language.t.audience.preview.describe(shown.kind, mainWords(shown));
}

function mainWords(shown: Shown): string {
  switch (shown.kind) {
    case 'question':
    case 'card':
      return shown.text;
    case 'cards':
      return shown.cards.map(({ text }) => text).join(', ');
    case 'circle':
      return shown.callName;
    case 'wishes':
      return shown.wishes.map(({ text }) => text).join(' ');
    case 'agreements':
      return shown.agreements.map(({ what }) => what).join(' ');
    case 'read-back':
      if (shown.item.of === 'look-back') return '';
      return shown.item.of === 'agreement' ? shown.item.what : shown.item.text;
    case 'welcome':
      return shown.title;
    case 'part':
    case 'round':
    case 'fire':
    case 'closing':
      return shown.question;
    case 'themes':
      return shown.themes.map((theme) => (theme.kind === 'theme' ? theme.text : '')).join(' ');
    case 'parked':
      return shown.matters.map((matter) => (matter.kind === 'parked' ? matter.what : '')).join(' ');
    case 'blank':
    case 'rest':
    case 'test':
      return '';
  }
}
