import { session } from 'electron';
import { appScheme, isAppAddress } from '../app-address.ts';
import { hardenSession } from '../hardening.ts';
import { answerAppRequest } from '../protocol.ts';
import { audiencePartition } from './audience-window-options.ts';

/** What of the built app the page of the shared screen may load: itself, and the files that pages share. */
const ofAudience = /^\/(?:audience\.html|assets\/[^/]+)$/;

/** Whether the session of the shared screen may have what stands at an address. */
export function isForAudience(address: string): boolean {
  return isAppAddress(address) && ofAudience.test(new URL(address).pathname);
}

/** Prepares the session of the shared screen: in memory, closed like the other, and with one page. Call it once. */
export function prepareAudienceSession(rendererFolder: string, isPackaged: boolean): void {
  const ours = session.fromPartition(audiencePartition, { cache: false });
  hardenSession(ours, isPackaged);
  ours.protocol.handle(appScheme, async (request) =>
    isForAudience(request.url)
      ? await answerAppRequest(request, rendererFolder)
      : new Response('', { status: 403 }),
  );
}
