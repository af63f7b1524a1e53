import type { Reply } from './errors.ts';

/**
 * What the preload puts on `window.bridge` for the facilitator window: a handful of named functions that carry
 * unparsed values. `platform/` is the only place that calls them, and it parses what comes back.
 */
export interface FacilitatorPreload {
  describeApp(): Promise<Reply>;
  readVaultFile(): Promise<Reply>;
  createVaultFile(file: unknown): Promise<Reply>;
  replaceVaultFile(file: unknown): Promise<Reply>;
  readGuideFiles(): Promise<Reply>;
  saveDocument(document: unknown): Promise<Reply>;
  printWindow(): Promise<Reply>;
  finishClosing(): Promise<Reply>;
  /** Called when the window is about to close; returns a function that stops listening. */
  onClosing(listener: () => void): () => void;
}
