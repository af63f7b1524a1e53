import type { Appearance, TestPicture } from '../audience-view.ts';

/*
 * The narrow door between a family evening and the shared screen: what the projections may look at. Notes, the team, the
 * aim, minutes and residents have no place here, so they cannot be handed over.
 */

/** Somebody in the room. Who agreed to nothing is on no list; who agreed to a seat is a chair without a name. */
export interface EveningPerson {
  readonly seat: number;
  /** As it was typed, maybe with a surname: only the first name goes on. */
  readonly name: string;
  readonly agreesTo: 'nothing' | 'seat' | 'name';
}

/** Something personal that somebody brought up: it is talked about apart, so its words are not here. */
export interface PersonalMatter {
  readonly kind: 'personal';
}

/** A theme that was collected; `stickers` is null while nobody counts. */
export interface EveningTheme {
  readonly kind: 'theme';
  readonly text: string;
  readonly stickers: number | null;
  readonly isChosen: boolean;
}

/** A parked matter (parkeerplaats). */
export interface EveningParked {
  readonly kind: 'parked';
  readonly what: string;
  /** Who comes back to it: somebody in the room, or "Team". One word of it is shown. */
  readonly owner: string;
  /** A day as `2026-04-09`, or empty. */
  readonly by: string;
}

/** An agreement of the group. */
export interface EveningAgreement {
  readonly what: string;
  readonly who: string;
  readonly when: string;
  /** A day as `2026-04-09`, or empty. */
  readonly lookBackOn: string;
}

/** What of an evening may be shown. */
export interface EveningOnScreen {
  readonly title: string;
  /** In full; at the edge of the screen stand those that are short enough. */
  readonly houseRules: readonly string[];
  readonly people: readonly EveningPerson[];
  readonly themes: readonly (EveningTheme | PersonalMatter)[];
  readonly parked: readonly (EveningParked | PersonalMatter)[];
  readonly agreements: readonly EveningAgreement[];
}

/** Whose turn it is, by seat. */
export interface Turns {
  readonly speaking: number | null;
  readonly hadTurn: readonly number[];
  /** "Sla over". */
  readonly passed: readonly number[];
}

/** What the facilitator chose to show at this part of the evening. Pages count from 0. */
export type EveningShow =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'test'; readonly picture: TestPicture }
  | { readonly kind: 'welcome'; readonly page: number }
  | {
      readonly kind: 'part';
      readonly title: string;
      readonly question: string;
      /** The title of the part that comes next; empty at the end. */
      readonly next: string;
      readonly page: number;
    }
  | { readonly kind: 'round'; readonly question: string; readonly turns: Turns; readonly page: number }
  | { readonly kind: 'themes'; readonly page: number }
  | { readonly kind: 'parked'; readonly page: number }
  | { readonly kind: 'agreements'; readonly page: number }
  | {
      readonly kind: 'fire';
      readonly question: string;
      readonly isSilent: boolean;
      readonly speaking: number | null;
      readonly page: number;
    }
  | { readonly kind: 'card'; readonly deck: string; readonly text: string; readonly page: number }
  | {
      readonly kind: 'closing';
      readonly question: string;
      readonly speaking: number | null;
      readonly page: number;
    };

/** What is shown of an evening, and how it looks. */
export interface EveningChoice {
  readonly appearance: Appearance;
  readonly show: EveningShow;
}
