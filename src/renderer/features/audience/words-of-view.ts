import { formatDay } from '#i18n/format.ts';
import { language } from '#i18n/index.svelte.ts';
import { saidIn, type AudienceView } from '#shared/audience/index.ts';
import type { SharedScreen } from './shared-screen.svelte.ts';
import type { SharedKind } from './shared-source.ts';

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

/** What the room sees, in sentences: for who does not see the preview. */
export function describeView({ shown }: AudienceView): string {
  const { texts, days } = saidIn(shown);
  const words = [...texts, ...days.map(formatDay)].map(asSentence);
  return language.t.audience.preview.describe(shown.kind, words.join(' '));
}

function asSentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
