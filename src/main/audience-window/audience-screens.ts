import type { AudienceView } from '#shared/audience/index.ts';
import type { AudienceState } from '#shared/bridge/audience.ts';

/** The shared screen (gedeeld scherm), as the rest of the main process knows it. */
export interface AudienceScreens {
  /** The displays, and how it stands. */
  readonly state: AudienceState;
  /** Shows a test picture on every display but that of the facilitator. */
  test(): Promise<AudienceState>;
  /** Opens the shared screen on a display; other windows of it go. It is blank until a view comes. */
  open(displayId: string): Promise<AudienceState>;
  /** Sends a view; without a window it goes nowhere. */
  show(view: AudienceView): void;
  /** Puts Rust on it before anything else happens; needs no page and no data. */
  rest(): void;
  /** Takes every window of it away. */
  close(): void;
}
