import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from 'playwright-core';
import { isPageAddress, toAppAddress } from './address.ts';
import { tellLauncher } from './control.ts';
import type { Session } from './session.ts';
import type { WebContents } from './web-contents.ts';

/** What is needed to judge the requests of one window. */
export interface TrafficOwner {
  readonly contents: WebContents;
  readonly session: Session;
  /** The page of the window; any other page is a popup. */
  page(): Page | undefined;
}

/** Puts the app's own filter and protocol handler between a browser and the world; nothing else is let through. */
export async function takeOverTraffic(context: BrowserContext, owner: TrafficOwner): Promise<void> {
  await context.route('**/*', (route) => judge(route, owner));
}

async function judge(route: Route, owner: TrafficOwner): Promise<void> {
  const request = route.request();
  const address = toAppAddress(request.url());
  const frame = frameOf(request);
  if (frame === undefined || frame.page() !== owner.page()) {
    owner.contents.refuseWindow(address);
    // Of a window whose first page is broken off Playwright never tells, and then nobody could close it.
    await route.fulfill({ status: 200, contentType: 'text/html', body: '' });
    return;
  }
  // The app's own load was told when it began.
  if (request.isNavigationRequest() && !isLoadedByApp(address, frame, owner.contents)) {
    const isMainFrame = frame.parentFrame() === null;
    if (!owner.contents.mayNavigate(address, isMainFrame)) {
      await route.abort('aborted');
      return;
    }
    owner.contents.emit('did-start-navigation', { url: address, isMainFrame, isSameDocument: false });
  }
  const isAllowed = await owner.session.mayRequest(address, request.method(), request.resourceType());
  const handler = owner.session.pages;
  if (!isAllowed || handler === undefined || !isPageAddress(request.url())) {
    if (!isPageAddress(request.url())) {
      tellLauncher({ kind: 'outside-request', request: { url: address, refusedByApp: !isAllowed } });
    }
    await route.abort('blockedbyclient');
    return;
  }
  const response = await handler(new Request(address, { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** The frame that asks; undefined for a page that has only just opened. */
function frameOf(request: PageRequest): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

function isLoadedByApp(address: string, frame: Frame, contents: WebContents): boolean {
  if (frame.parentFrame() !== null || contents.loading !== address) return false;
  // Once: the same address again is asked for by the page.
  contents.loading = undefined;
  return true;
}
