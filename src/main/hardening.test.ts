import type { App, Session, WebContents } from 'electron';
import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { hardenContents, hardenEveryWindow, hardenSession, isRequestAllowed } from './hardening.ts';

type Handler = (...values: never[]) => unknown;

/** A session that remembers what was set on it. */
function fakeSession() {
  const handlers: Record<string, Handler> = {};
  const keep = (name: string) => (handler: Handler) => {
    handlers[name] = handler;
  };
  const setSpellCheckerEnabled = vi.fn();
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled,
    webRequest: { onBeforeRequest: keep('filter') },
  });
  hardenSession(session as unknown as Session, true);
  const call = (name: string, ...values: unknown[]) =>
    (handlers[name] as (...given: unknown[]) => unknown)(...values);
  return { session, call, setSpellCheckerEnabled };
}

describe('a session', () => {
  it('denies every permission, asked or checked', () => {
    const { call } = fakeSession();
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'fullscreen',
      'clipboard-read',
      'openExternal',
    ]) {
      const answer = vi.fn();
      call('request', {}, permission, answer, {});
      expect(answer).toHaveBeenCalledExactlyOnceWith(false);
      expect(call('check', {}, permission, 'app://goed-gesprek')).toBe(false);
    }
    expect(call('device', { deviceType: 'usb' })).toBe(false);
  });

  it('cancels what is not ours', () => {
    const { call } = fakeSession();
    const outcome = (url: string) => {
      const answer = vi.fn();
      call('filter', { url }, answer);
      return answer.mock.calls[0]?.[0] as unknown;
    };
    expect(outcome('https://example.org/')).toEqual({ cancel: true });
    expect(outcome('devtools://devtools/x.js')).toEqual({ cancel: true });
    expect(outcome('app://goed-gesprek/facilitator.html')).toEqual({ cancel: false });
  });

  it('has no spell checker', () => {
    expect(fakeSession().setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('downloads nothing', () => {
    const { session } = fakeSession();
    const event = { preventDefault: vi.fn() };
    session.emit('will-download', event, {}, {});
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });
});

describe('which requests may go on', () => {
  it.each([
    ['app://goed-gesprek/a.js', true],
    ['blob:app://goed-gesprek/1', true],
    ['data:text/plain,x', true],
    ['https://example.org', false],
    ['http://localhost:5173', false],
    ['ws://localhost', false],
    ['wss://example.org', false],
    ['file:///etc/passwd', false],
    ['ftp://example.org', false],
    ['chrome-extension://x', false],
    ['nonsense', false],
  ])('%s: %s', (address, allowed) => {
    expect(isRequestAllowed(address, true)).toBe(allowed);
    expect(isRequestAllowed(address, false)).toBe(allowed);
  });

  it('lets the developer tools load only where they exist', () => {
    expect(isRequestAllowed('devtools://devtools/x.js', false)).toBe(true);
    expect(isRequestAllowed('devtools://devtools/x.js', true)).toBe(false);
  });
});

/** A window's contents that remember what was set on them. */
function fakeContents() {
  const setWindowOpenHandler = vi.fn<(handler: () => unknown) => void>();
  const setWebRTCIPHandlingPolicy = vi.fn();
  return Object.assign(new EventEmitter(), { setWindowOpenHandler, setWebRTCIPHandlingPolicy });
}

describe('a window', () => {
  const navigate = (name: string, url: string, isMainFrame?: boolean) => {
    const contents = fakeContents();
    hardenContents(contents as unknown as WebContents);
    const event = { url, isMainFrame, preventDefault: vi.fn() };
    contents.emit(name, event);
    return event.preventDefault.mock.calls.length > 0 ? 'refused' : 'allowed';
  };

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
    'refuses to leave its page on %s',
    (name) => {
      expect(navigate(name, 'app://goed-gesprek/facilitator.html#x', true)).toBe('allowed');
      for (const url of [
        'https://example.org/',
        'app://elsewhere/facilitator.html',
        'app://goed-gesprek/start-up-problem.html',
        'app://goed-gesprek/other.html',
        'https://goed-gesprek/facilitator.html',
        'file:///facilitator.html',
        'javascript:alert(1)',
        'about:blank',
        'nonsense',
      ]) {
        expect(navigate(name, url, true), url).toBe('refused');
      }
    },
  );

  it('refuses every page inside a frame, even our own', () => {
    expect(navigate('will-frame-navigate', 'app://goed-gesprek/facilitator.html', false)).toBe('refused');
  });

  it('opens no other window and takes no guest', () => {
    const contents = fakeContents();
    hardenContents(contents as unknown as WebContents);
    expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
    const event = { preventDefault: vi.fn() };
    contents.emit('will-attach-webview', event, {}, {});
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('sends no peer traffic by itself', () => {
    const contents = fakeContents();
    hardenContents(contents as unknown as WebContents);
    expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith('disable_non_proxied_udp');
  });

  it('is hardened from its first moment', () => {
    const app = new EventEmitter();
    hardenEveryWindow(app as unknown as Pick<App, 'on'>);
    const contents = fakeContents();
    app.emit('web-contents-created', {}, contents);
    expect(contents.setWindowOpenHandler).toHaveBeenCalledOnce();
    expect(contents.listenerCount('will-navigate')).toBe(1);
  });
});
