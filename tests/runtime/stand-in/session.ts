import { EventEmitter } from 'node:events';
import { onlyImplemented } from './only-implemented.ts';

/** The app's own filter on requests. */
export type RequestFilter = (
  details: { readonly url: string; readonly method: string; readonly resourceType: string },
  answer: (response: { cancel?: boolean }) => void,
) => void;

/** The app's answer to a request for one of its own pages. */
export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** Stands in for Electron's `session`s. */
export class Session extends EventEmitter {
  private filter: RequestFilter | undefined;
  /** The answer to requests for pages of the app, in this session. */
  pages: ProtocolHandler | undefined;

  readonly webRequest = {
    onBeforeRequest: (filter: RequestFilter) => {
      this.filter = filter;
    },
  };

  readonly protocol = onlyImplemented('session.protocol', {
    handle: (scheme: string, handler: ProtocolHandler) => {
      if (scheme !== 'app') throw new Error(`The stand-in for Electron has no scheme ${scheme}`);
      this.pages = handler;
    },
  });

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

/** The session of windows that name none; it is kept on the disk. */
export const theSession = new Session();

const inMemory = new Map<string, Session>();

/**
 * The session of a partition. Only those in memory are there.
 *
 * @throws Error for a partition that is kept on the disk
 */
export function sessionOf(partition: string | undefined): Session {
  if (partition === undefined) return theSession;
  if (partition.startsWith('persist:')) throw new Error('The stand-in for Electron keeps one session only');
  const session = inMemory.get(partition) ?? new Session();
  inMemory.set(partition, session);
  return session;
}
