import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { imke } from '../e2e/pages/case-of-kees.ts';
import type { CircleStep } from '../e2e/pages/circle-step.ts';
import { Screens } from '../e2e/pages/screens.ts';
import type { AppUnderTest } from '../e2e/support/app-under-test.ts';
import { expect, test } from '../e2e/support/fixture.ts';
import { chooseRuntime } from '../runtime/choose-runtime.ts';
import { projectFolder } from '../runtime/project.ts';

/*
 * The Regiecirkel as people see it: an empty, a typical and a full one, compared with pictures that somebody looked at.
 * The pictures were made on the stand-in (Chromium 156) on Linux; another runtime draws letters a little differently,
 * so there the test is skipped. CONTRIBUTING.md says how to renew them.
 */

const sizes = [
  { width: 1024, height: 640 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 2560, height: 1440 },
  { width: 3840, height: 2160 },
] as const;

/* In grey at the two sizes of most laptops and of a large screen: cloths differ most where they are small or large. */
const greyAt: readonly number[] = [1366, 3840];

/** The room of a kept picture in pixels: small enough to keep, large enough to see every stitch. */
const kept = { width: 420, height: 350 };

/*
 * One stitch of a kept picture has ten pixels or more. The edge of a line that another version smooths otherwise is
 * not counted, and a little that remains is forgiven.
 */
const tolerance = { threshold: 0.15, maxDiffPixels: 6 };

const { name: runtime } = chooseRuntime();
const isWhereThePicturesWereMade = runtime === 'stand-in' && process.platform === 'linux';

/* What was said in look/12: how it goes, who has the say, how much it matters; the keys of each value. */
const typical: Readonly<Record<string, string>> = {
  ...{ 'my-place': '348', 'my-day': '259', 'what-i-enjoy': '159', 'how-i-feel': '247' },
  ...{ faith: '248', 'food-sleep': '367', health: '268' },
};

/* Every value of each kind, and nothing left open. */
const full: Readonly<Record<string, string>> = {
  ...{ plek: '349', dag: '259', mensen: '169', graag: '348' },
  ...{ voel: '258', zin: '369', eten: '147', gezond: '357' },
};

/** Sets the values of each part as somebody with a keyboard does. */
async function setValues(circle: CircleStep, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [segmentId, keys] of Object.entries(values)) {
    await circle.part(segmentId).focus();
    for (const key of keys) await circle.page.keyboard.press(key);
  }
}

async function choose(circle: CircleStep, segmentIds: readonly string[]): Promise<void> {
  for (const [index, segmentId] of segmentIds.entries()) {
    await circle.part(segmentId).focus();
    await circle.page.keyboard.press('Enter');
    await circle.writeWish(`Wens nummer ${String(index + 1)}`);
    await circle.star.click();
    await expect(circle.part(segmentId)).toHaveAttribute('aria-label', new RegExp(`wens ${index + 1}$`));
  }
}

async function beginCircle(screens: Screens, callName: string, guide: string): Promise<CircleStep> {
  await screens.addResident({ callName });
  await screens.resident(callName).beginConversation();
  const start = screens.start(callName);
  await start.waitForLoad();
  await start.chooseGuide(guide);
  await start.begin();
  return screens.conversation(callName).circle;
}

/** Every picture of the circle that stands on the screen. */
async function lookAt(page: Page, session: CDPSession, name: string): Promise<void> {
  for (const { width, height } of sizes) {
    await page.setViewportSize({ width, height });
    for (const textSize of ['100', '200'])
      for (const theme of ['light', 'dark']) {
        const look = `${name}-${width}-${textSize}-${theme}`;
        await show(page, { theme, textSize });
        expect.soft(await pictureOf(page), look).toMatchSnapshot(`${look}.png`, tolerance);
        if (!greyAt.includes(width) || textSize !== '100') continue;
        await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
        expect.soft(await pictureOf(page), look).toMatchSnapshot(`${look}-grey.png`, tolerance);
        await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
      }
  }
  await expect.soft(page.getByRole('alert'), 'nothing went wrong on the way').toHaveCount(0);
  await page.setViewportSize({ width: 1366, height: 768 });
  await show(page, { theme: 'light', textSize: '100' });
}

/* Set where the preferences put them, as the accessibility tests do. */
async function show(page: Page, look: { theme: string; textSize: string }): Promise<void> {
  await page.evaluate(async ({ theme, textSize }) => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['textSize'] = textSize;
    if (document.activeElement instanceof SVGElement) document.activeElement.blur();
    // The room is measured after a frame, and may change once more by what is then drawn in it.
    let [before, quiet] = ['', 0];
    while (quiet < 10) {
      await new Promise((painted) => requestAnimationFrame(painted));
      const drawing = document.querySelector('svg:has([data-segment])');
      const { width, height } = drawing?.parentElement?.getBoundingClientRect() ?? { width: 0, height: 0 };
      const now = `${drawing?.outerHTML ?? ''} in ${width} x ${height}`;
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  }, look);
}

/**
 * The drawing of the screen, laid over everything and scaled to one size: a whole screen of 3840 pixels is too large to
 * keep. Nothing of it is laid out again.
 */
async function pictureOf(page: Page): Promise<Buffer> {
  const clip = await page.evaluate(async (largest) => {
    const drawing = document.querySelector<SVGElement>('svg:has([data-segment])');
    if (drawing === null) throw new Error('There is no circle');
    const box = drawing.getBoundingClientRect();
    const scale = Math.min(largest.width / box.width, largest.height / box.height);
    const [width, height] = [Math.floor(box.width * scale), Math.floor(box.height * scale)];
    const cover = document.createElement('div');
    cover.id = 'picture';
    Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '99', background: 'var(--c-linen)' });
    const copy = drawing.cloneNode(true) as SVGElement;
    Object.assign(copy.style, { inlineSize: `${width}px`, blockSize: `${height}px` });
    cover.append(copy);
    document.body.append(cover);
    // A page that is still scrolling would carry its cover along.
    window.scrollTo({ top: 0, behavior: 'instant' });
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    return { x: 0, y: 0, width, height };
  }, kept);
  let picture = await page.screenshot({ clip });
  await expect
    .poll(
      async () => {
        const before = picture;
        picture = await page.screenshot({ clip });
        return picture.equals(before);
      },
      { message: 'the page stands still' },
    )
    .toBe(true);
  await page.evaluate(() => document.getElementById('picture')?.remove());
  return picture;
}

/** The first start, with the guides of this test and everything that moves at rest. */
async function prepare(app: AppUnderTest): Promise<{ screens: Screens; session: CDPSession }> {
  test.skip(
    !isWhereThePicturesWereMade,
    `the pictures were made on the stand-in on Linux; this is ${runtime}`,
  );
  test.setTimeout(300_000);
  const guides = join(app.dataFolder, 'guides');
  await mkdir(guides);
  await cp(join(projectFolder, 'tests', 'fixtures', 'full-circle'), guides, { recursive: true });
  await app.page.reload();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  const session = await app.page.context().newCDPSession(app.page);
  // A page that is just as high as the window gets a scroll bar or not, and the drawing another room with it.
  await session.send('Emulation.setScrollbarsHidden', { hidden: true });
  const screens = new Screens(app);
  await screens.makeVault(imke);
  return { screens, session };
}

async function beginRegiecirkel(screens: Screens): Promise<CircleStep> {
  const circle = await beginCircle(screens, 'Mien', 'Regiecirkel');
  await circle.goToStep('De cirkel');
  await circle.waitForLoad();
  return circle;
}

/* One test for each circle, so that two workers share them: a picture of a screen of 3840 pixels takes long to draw. */
test.describe('the circle looks as it did, at every size, in both themes and in grey', () => {
  test('empty', async ({ app }) => {
    const { screens, session } = await prepare(app);
    await beginRegiecirkel(screens);
    await lookAt(app.page, session, 'empty');
  });

  test('typical', async ({ app }) => {
    const { screens, session } = await prepare(app);
    const circle = await beginRegiecirkel(screens);
    await setValues(circle, typical);
    await choose(circle, ['what-i-enjoy', 'faith', 'my-day']);
    await lookAt(app.page, session, 'typical');
  });

  test('full', async ({ app }) => {
    const { screens, session } = await prepare(app);
    const long = await beginCircle(screens, 'Wilhelmina Johanna van den Dungen-Proef', 'Volle cirkel');
    await long.waitForLoad();
    await setValues(long, full);
    await choose(long, ['mensen', 'zin', 'plek']);
    await lookAt(app.page, session, 'full');
  });
});
