import { EventEmitter } from 'node:events';

/** The app's own filter on requests. */
export type RequestFilter = (
  details: { readonly url: string; readonly method: string; readonly resourceType: string },
  answer: (response: { cancel?: boolean }) => void,
) => void;

/** The app's answer to a request for one of its own pages. */
export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** Stands in for Electron's `session.defaultSession`. */
class Session extends EventEmitter {
  private filter: RequestFilter | undefined;

  readonly webRequest = {
    onBeforeRequest: (filter: RequestFilter) => {
      this.filter = filter;
    },
  };

  // Chromium without Electron asks nobody; that these three deny is shown in the unit tests of hardening.ts.
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}

  /** Asks the app's filter whether a request may go on. */
  async mayRequest(url: string, method: string, resourceType: string): Promise<boolean> {
    const { filter } = this;
    if (filter === undefined) return true;
    return await new Promise((answered) => {
      filter({ url, method, resourceType }, (response) => {
        answered(response.cancel !== true);
      });
    });
  }
}

/** The one session. */
export const theSession = new Session();

/** The schemes that the app answers itself. */
export const protocolHandlers = new Map<string, ProtocolHandler>();
