import type { AudiencePreload } from '#shared/bridge/preload-api.ts';

declare global {
  interface Window {
    /** What the preload gives the window of the shared screen; absent in every other window. */
    readonly audience?: AudiencePreload;
  }
}
