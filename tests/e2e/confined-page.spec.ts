import { expectToStay } from './support/expect-to-stay.ts';
import { expect, test } from './support/fixture.ts';

/* Where the page itself can go and what it can run: nowhere else, and nothing that did not come with the app. */

const elsewhere = 'https://example.org/';
const refusedByPolicy = /Content Security Policy/;

test.describe('leaving the page', () => {
  const attempts: Record<string, (url: string) => void> = {
    'location.href': (url) => {
      location.href = url;
    },
    'a click on a link': (url) => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = url;
      link.click();
    },
    'a meta refresh': (url) => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0; url=${url}`;
      document.head.append(meta);
    },
    'a form': (url) => {
      const form = document.body.appendChild(document.createElement('form'));
      form.action = url;
      form.submit();
    },
  };

  for (const [name, attempt] of Object.entries(attempts)) {
    test(`is refused for ${name}`, async ({ app }) => {
      app.expectPageProblem(refusedByPolicy);
      await app.page.evaluate(attempt, elsewhere);
      await app.page.waitForTimeout(500);
      await expectToStay(app);
      expect(app.outsideRequests()).toEqual([]);
    });
  }

  test('is refused for another page of the app itself', async ({ app }) => {
    await app.page.evaluate(() => {
      location.href = '/start-up-problem.html';
    });
    await app.page.waitForTimeout(500);
    await expectToStay(app);
  });

  test('is allowed for a reload, which locking uses', async ({ app }) => {
    await app.page.evaluate(() => {
      document.documentElement.dataset['before'] = 'yes';
      location.reload();
    });
    await expect(app.page.locator('html[data-before]')).toHaveCount(0);
    await expectToStay(app);
  });
});

test('a second window is refused', async ({ app }) => {
  for (const address of [elsewhere, 'about:blank', '/facilitator.html']) {
    const opened = await app.page.evaluateHandle((url) => window.open(url), address);
    // Electron gives no window at all; in the stand-in it is there for a moment, until the app has refused it.
    const isGone = () => opened.evaluate((window) => window === null || window.closed);
    await expect.poll(isGone, { message: address }).toBe(true);
  }
  await expect.poll(() => app.page.context().pages().length).toBe(1);
  await expectToStay(app);
  expect(app.outsideRequests()).toEqual([]);
});

test('nothing outside can be asked for', async ({ app }) => {
  app.expectPageProblem(refusedByPolicy);
  const outcomes = await app.page.evaluate(async (url) => {
    const settled = async (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'let through',
        () => 'refused',
      );
    const loading = (element: HTMLImageElement | HTMLScriptElement | HTMLIFrameElement) =>
      new Promise((resolve, reject) => {
        element.onload = resolve;
        element.onerror = reject;
        element.src = url;
        document.body.append(element);
      });
    const connecting = () =>
      new Promise((resolve, reject) => {
        const connection = new WebSocket(url.replace('https', 'wss'));
        connection.onopen = resolve;
        connection.onerror = reject;
      });
    return {
      fetch: await settled(fetch(url)),
      ownFetch: await settled(fetch('/facilitator.html')),
      image: await settled(loading(new Image())),
      script: await settled(loading(document.createElement('script'))),
      socket: await settled(connecting()),
      beacon: navigator.sendBeacon(url),
    };
  }, elsewhere);
  expect(outcomes).toMatchObject({
    fetch: 'refused',
    ownFetch: 'refused',
    image: 'refused',
    script: 'refused',
    socket: 'refused',
  });
  expect(app.outsideRequests()).toEqual([]);
});

test('the page itself cannot compile WebAssembly or build code from text', async ({ app }) => {
  app.expectPageProblem(refusedByPolicy);
  // Inside `evaluate` the debugger lifts part of the policy, so the attempts run from a timer of the page.
  const outcomes = await app.page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        setTimeout(() => {
          const emptyModule = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
          const tried = (attempt: () => unknown) => {
            try {
              attempt();
              return 'let through';
            } catch {
              return 'refused';
            }
          };
          resolve({
            webAssembly: tried(() => new WebAssembly.Module(emptyModule)),
            code: tried(() => new Function('return 1')()),
          });
        }, 0);
      }),
  );
  expect(outcomes).toEqual({ webAssembly: 'refused', code: 'refused' });
});
