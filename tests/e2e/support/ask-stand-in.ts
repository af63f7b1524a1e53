import type { Page } from '@playwright/test';
import { decode, encode } from '../../runtime/stand-in/encoding.mjs';

/** The stand-in's way from a page to the main process, which it hides from the page. */
const standInCall = 'goedGesprekStandInCall';

/** What Playwright keeps on a page, with which the hidden way can be found again. */
interface PageOfStandIn {
  readonly __playwright__binding__controller__: {
    callBinding(name: string, question: string): Promise<string>;
  };
}

/** Asks the main process something on a channel of choice, which a page cannot do itself. Only with the stand-in. */
export async function askStandIn(page: Page, channel: string): Promise<unknown> {
  const reply = await page.evaluate(
    ([name, question]) => {
      const { __playwright__binding__controller__: controller } = globalThis as unknown as PageOfStandIn;
      return controller.callBinding(name, question);
    },
    [standInCall, encode({ channel, values: [] })] as const,
  );
  return decode(reply);
}
