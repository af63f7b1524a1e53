import type { Preferences } from '#shared/model/index.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** All texts of one language. Dutch says which there are; the other languages follow it. */
export type Catalogue = typeof nl;

/** A language the interface speaks. */
export type LanguageCode = Preferences['language'];

const catalogues: Record<LanguageCode, Catalogue> = { nl, en };

class Language {
  /** The language on the screen now. */
  current = $state<LanguageCode>('nl');

  /** The texts in that language. */
  get t(): Catalogue {
    return catalogues[this.current];
  }

  /** The language as a locale for dates and times. */
  get locale(): 'nl-NL' | 'en-GB' {
    return this.current === 'nl' ? 'nl-NL' : 'en-GB';
  }
}

/** The language of this window. */
export const language = new Language();
