import type { SaveStatus } from '#data/index.ts';

/** Something that is stored while people type: what a screen tells about it. */
export interface Storing {
  readonly saveStatus: SaveStatus;
  /** When something was last stored; empty before the first time. */
  readonly savedAt: string;
  /** Why storing failed. */
  readonly saveFailure: unknown;
  /** Stores everything that waits. Resolves when it is stored or has failed. */
  flush(): Promise<void>;
}
