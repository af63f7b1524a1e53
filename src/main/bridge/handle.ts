import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { FacilitatorChannel } from '#shared/bridge/channels.ts';
import { facilitatorContract, type FacilitatorContract } from '#shared/bridge/contract.ts';
import { BridgeError, type Reply } from '#shared/bridge/errors.ts';
import type { z } from '#shared/zod.ts';
import { facilitatorPage, isOneOfPages } from '../app-address.ts';
import { isAudienceContents } from '../audience-window/audience-contents.ts';

/** What an answer may need to know about who asks. */
export interface Caller {
  /** The window that asks. */
  readonly contents: WebContents;
}

/** The answer to one channel: takes what the contract lets in, gives what the contract lets out. */
export type Answer<Channel extends FacilitatorChannel> = (
  input: z.output<FacilitatorContract[Channel]['input']>,
  caller: Caller,
) => Promise<z.input<FacilitatorContract[Channel]['output']>>;

/** An answer for every channel of the contract; leaving one out does not compile. */
export type FacilitatorAnswers = { readonly [Channel in FacilitatorChannel]: Answer<Channel> };

/** Tells whether a question comes from the top frame of the facilitator's page: no other page of ours may ask anything here. */
export function isOwnTopFrame(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  if (isAudienceContents(event.sender)) return false;
  return frame !== null && frame.parent === null && isOneOfPages(frame.url, [facilitatorPage]);
}

/**
 * Opens the bridge: the only place that listens to questions from a page. Every question is checked for who asks and
 * what is asked, every answer for what goes out, and every failure leaves as a name.
 *
 * @param onDiskFull called when an answer failed because a disk is full
 * @throws Error at start-up when a channel is opened twice
 */
export function openFacilitatorBridge(
  ipcMain: Pick<IpcMain, 'handle'>,
  answers: FacilitatorAnswers,
  onDiskFull: () => void,
): void {
  const opened = new Set<string>();
  for (const channel of Object.keys(facilitatorContract) as FacilitatorChannel[]) {
    openChannel(ipcMain, channel, answers, { opened, onDiskFull });
  }
}

/**
 * Opens one channel.
 *
 * @throws Error when it is open already
 */
export function openChannel<Channel extends FacilitatorChannel>(
  ipcMain: Pick<IpcMain, 'handle'>,
  channel: Channel,
  answers: FacilitatorAnswers,
  { opened, onDiskFull }: { readonly opened: Set<string>; readonly onDiskFull: () => void },
): void {
  if (opened.has(channel)) throw new Error(`Channel ${channel} is opened twice`);
  opened.add(channel);
  ipcMain.handle(channel, async (event, ...given: unknown[]): Promise<Reply> => {
    try {
      if (!isOwnTopFrame(event)) throw new BridgeError('sender-not-allowed');
      return { ok: true, value: await ask(channel, answers[channel], given, { contents: event.sender }) };
    } catch (cause) {
      if (cause instanceof BridgeError && cause.reason === 'disk-full') onDiskFull();
      return failure(channel, cause);
    }
  });
}

async function ask<Channel extends FacilitatorChannel>(
  channel: Channel,
  answer: Answer<Channel>,
  given: readonly unknown[],
  caller: Caller,
): Promise<unknown> {
  const { input, output } = facilitatorContract[channel];
  const question = input.safeParse(given[0]);
  if (!question.success || given.length > 1) {
    throw new BridgeError('request-not-valid', placesOf(question.error));
  }
  const result = output.safeParse(
    await answer(question.data as z.output<FacilitatorContract[Channel]['input']>, caller),
  );
  if (!result.success) throw new BridgeError('answer-not-valid', placesOf(result.error));
  return result.data;
}

/** Where a value does not fit, without the value itself: that may be about a resident. */
function placesOf(error: z.ZodError | undefined): string {
  return (error?.issues ?? [])
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.')} ${issue.code}`.trim())
    .join(', ');
}

function failure(channel: FacilitatorChannel, cause: unknown): Reply {
  if (cause instanceof BridgeError) return { ok: false, reason: cause.reason, detail: cause.detail };
  const name = cause instanceof Error ? cause.name : typeof cause;
  // By name only: the message of an unforeseen error can hold what somebody typed.
  console.error(`Unforeseen failure on ${channel}: ${name}`);
  return { ok: false, reason: 'unexpected', detail: name };
}
