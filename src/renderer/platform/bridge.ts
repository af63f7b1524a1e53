import { facilitatorChannels } from '#shared/bridge/channels.ts';
import {
  facilitatorContract,
  type AppDescription,
  type BridgeInput,
  type BridgeOutput,
  type GuideFile,
  type SaveResult,
} from '#shared/bridge/contract.ts';
import { BridgeError, replySchema } from '#shared/bridge/errors.ts';
import type { FacilitatorPreload } from '#shared/bridge/preload-api.ts';
import type { VaultFile } from '#shared/bridge/vault-file.ts';

declare global {
  interface Window {
    /** Put there by the preload; missing when the window was not opened by the app. */
    readonly bridge?: FacilitatorPreload;
  }
}

/** Whether this window was opened by the app: only then is there somebody to ask. */
export function hasBridge(): boolean {
  return window.bridge !== undefined;
}

type Question = keyof typeof facilitatorChannels;
type Channel<Name extends Question> = (typeof facilitatorChannels)[Name];

function preload(): FacilitatorPreload {
  if (window.bridge === undefined) throw new BridgeError('unexpected', 'no bridge in this window');
  return window.bridge;
}

/** Asks the main process one question and parses what goes out and what comes back. */
async function ask<Name extends Question>(
  question: Name,
  input: BridgeInput<Channel<Name>>,
): Promise<BridgeOutput<Channel<Name>>> {
  const contract = facilitatorContract[facilitatorChannels[question]];
  const outgoing = contract.input.safeParse(input);
  if (!outgoing.success) throw new BridgeError('request-not-valid', question);
  const reply = replySchema.safeParse(await preload()[question](outgoing.data));
  if (!reply.success) throw new BridgeError('answer-not-valid', question);
  if (!reply.data.ok) throw new BridgeError(reply.data.reason, reply.data.detail);
  const incoming = contract.output.safeParse(reply.data.value);
  if (!incoming.success) throw new BridgeError('answer-not-valid', question);
  return incoming.data as BridgeOutput<Channel<Name>>;
}

/**
 * The main process, as the renderer sees it. Every function throws a {@link BridgeError} whose `reason` says what
 * went wrong.
 */
export const mainProcess = {
  describeApp: (): Promise<AppDescription> => ask('describeApp', undefined),
  readVaultFile: (): Promise<VaultFile | null> => ask('readVaultFile', undefined),
  createVaultFile: (file: VaultFile): Promise<void> => ask('createVaultFile', file),
  replaceVaultFile: (file: VaultFile): Promise<void> => ask('replaceVaultFile', file),
  readGuideFiles: (): Promise<GuideFile[]> => ask('readGuideFiles', undefined),
  /** Asks the person where to keep a Word document and writes it there. */
  saveDocument: (suggestedName: string, bytes: Uint8Array): Promise<SaveResult> =>
    ask('saveDocument', { suggestedName, kind: 'docx', bytes }),
  printWindow: (): Promise<void> => ask('printWindow', undefined),
  finishClosing: (): Promise<void> => ask('finishClosing', undefined),
  /** Calls `listener` when the window is about to close; returns a function that stops listening. */
  onClosing: (listener: () => void): (() => void) => preload().onClosing(listener),
};
