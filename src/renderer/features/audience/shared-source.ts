import type { mainProcess } from '#platform/bridge.ts';
import type { AudienceView } from '#shared/audience/index.ts';
import type { AudienceState } from '#shared/bridge/audience.ts';

/** What stands on the shared screen is from a conversation, from a family evening, or a card on its own. */
export type SharedKind = 'conversation' | 'evening' | 'cards';

/** What a screen of the facilitator shares. The screen stays alive while the laptop itself is the shared screen. */
export interface SharedSource {
  readonly kind: SharedKind;
  /** What the room should see now; read again whenever what it is made of changes. */
  readonly view: () => AudienceView;
  /** What a presenter remote does (PageDown, PageUp); absent while there is nothing to turn. */
  readonly forward?: (() => void) | undefined;
  readonly back?: (() => void) | undefined;
  /** People make the laptop the shared screen here: what stands before them is what they want to show. */
  readonly begin?: () => void;
}

/** What goes wrong with the shared screen, by name: Rust did not get there, a view did not, or it could not be opened. */
export type SharedScreenProblem = 'rest-failed' | 'view-failed' | 'open-failed' | 'close-failed';

/** What the shared screen asks of the main process. */
export type AudienceBridge = Pick<
  typeof mainProcess,
  | 'readAudience'
  | 'testScreens'
  | 'openAudience'
  | 'useLaptop'
  | 'showAudience'
  | 'restAudience'
  | 'closeAudience'
  | 'onAudience'
>;

/** How it stands before the main process told. */
export const nothingKnown: AudienceState = {
  ...{ displays: [], phase: 'closed', displayId: null, interruptions: 0 },
};
