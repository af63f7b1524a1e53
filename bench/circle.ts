import { imke } from '../tests/e2e/pages/case-of-kees.ts';
import { Screens } from '../tests/e2e/pages/screens.ts';
import type { RunningApp } from '../tests/runtime/launch.ts';

/** How long the screen takes in milliseconds, in the middle of all tries. */
export interface CircleTimes {
  /** From a key on a part of the circle to the painted value. */
  readonly circle: number;
  /** The slowest one in twenty of these. */
  readonly circleSlow: number;
  /** From one attribute of a bare SVG that changes to its painted change, on the same page. */
  readonly bare: number;
}

const tries = 60;

/** Goes to a circle in a new vault and measures there. */
export async function measureCircle(app: RunningApp): Promise<CircleTimes> {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  await screens.addResident({ callName: 'Mien' });
  await screens.resident('Mien').beginConversation();
  const start = screens.start('Mien');
  await start.waitForLoad();
  await start.chooseGuide('Regiecirkel');
  await start.begin();
  const { circle } = screens.conversation('Mien');
  await circle.goToStep('De cirkel');
  await circle.waitForLoad();
  await circle.part('my-day').focus();
  // Two rounds by turns, so that a busy moment does not hit only one of the two.
  const [circleTimes, bareTimes]: [number[], number[]] = [[], []];
  for (let round = 0; round < 2; round += 1) {
    bareTimes.push(...(await app.page.evaluate(paintBare, tries / 2)));
    circleTimes.push(...(await app.page.evaluate(paintCircle, tries / 2)));
  }
  return {
    circle: quantile(circleTimes, 0.5),
    circleSlow: quantile(circleTimes, 0.95),
    bare: quantile(bareTimes, 0.5),
  };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

/* Runs on the page, as the one below it; what runs there can have no helpers with a name, so both are written out. */
async function paintBare(count: number): Promise<number[]> {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '200', height: '200' })) {
    drawing.setAttribute(name, value);
    shape.setAttribute(name, value);
  }
  drawing.append(shape);
  Object.assign(drawing.style, { position: 'fixed', insetBlockStart: '0', insetInlineStart: '0' });
  document.body.append(drawing);
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const started = performance.now();
    shape.setAttribute('fill', index % 2 === 0 ? 'teal' : 'orange');
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - started);
  }
  drawing.remove();
  return times;
}

async function paintCircle(count: number): Promise<number[]> {
  const part = document.activeElement;
  if (part === null || !part.hasAttribute('data-segment')) throw new Error('No part has the focus');
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = part.getAttribute('aria-label');
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const started = performance.now();
    part.dispatchEvent(new KeyboardEvent('keydown', { key: index % 2 === 0 ? '1' : '3', bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - started);
    if (part.getAttribute('aria-label') === before) throw new Error('The key changed nothing');
  }
  return times;
}
