import type { AudienceState, SentView } from '#shared/bridge/audience.ts';

/** The shared screen (gedeeld scherm), as the rest of the main process knows it. */
export interface AudienceScreens {
  /** The displays, and how it stands. */
  readonly state: AudienceState;
  /** Shows a test picture on every display but that of the facilitator. */
  test(): Promise<AudienceState>;
  /**
   * Opens the shared screen on a display; other windows of it go. It is blank until a view comes.
   *
   * @throws BridgeError display-gone when there is no such display, display-own when the facilitator window is on it
   */
  open(displayId: string): Promise<AudienceState>;
  /** The laptop itself becomes the shared screen: other windows of it go, and the facilitator window fills its display. */
  useLaptop(): void;
  /**
   * Sends a view; without a window it goes nowhere. It goes nowhere either when there was an interruption that the page of
   * the facilitator did not know of yet: nobody asked for it since.
   */
  show(sent: SentView): void;
  /** Puts Rust on it because the page of the facilitator asks; needs no data. Test pictures go. */
  rest(): void;
  /** Puts Rust on it before anything else happens, without the page of the facilitator knowing: sleep, locking, Escape. */
  interrupt(): void;
  /** Looks at the displays again, and where the facilitator window is. */
  look(): void;
  /** Takes every window of it away. */
  close(): void;
}
