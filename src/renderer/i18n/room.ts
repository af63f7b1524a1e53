import type { Preferences } from '#shared/model/index.ts';
import { audienceView as english } from './en/audience-view.ts';
import { simple as englishSimple } from './en/simple.ts';
import { audienceView as dutch } from './nl/audience-view.ts';
import { simple as dutchSimple } from './nl/simple.ts';

/** The texts that the room can see, of one language: a small part of the catalogue. */
export type RoomTexts = typeof dutch & typeof dutchSimple;

const texts: Record<Preferences['language'], RoomTexts> = {
  nl: { ...dutch, ...dutchSimple },
  en: { ...english, ...englishSimple },
};

/** What the shared screen says, in the language of the room. Its window loads no other texts. */
export function roomTextsIn(code: Preferences['language']): RoomTexts {
  return texts[code];
}

/** A calendar day in full, in the language of the room: "9 april 2026". */
export function formatRoomDay(day: string, code: Preferences['language']): string {
  const form = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  // Noon keeps a calendar day the same day in every time zone.
  return new Intl.DateTimeFormat(code === 'nl' ? 'nl-NL' : 'en-GB', form).format(new Date(`${day}T12:00:00`));
}
