import { expect } from '@playwright/test';
import type { ElementHandle, Locator, Page } from 'playwright-core';
import type { HasPage } from './screen.ts';

/** More stops than any screen has: further on means that there is no way to it. */
const mostStops = 150;

/**
 * Somebody without a mouse: Tab, the arrows, Space, Enter and letters. At every stop it must be visible where the
 * focus is, and it must be on the screen.
 */
export class Keyboard {
  /** How many stops were made, for the report. */
  stops = 0;

  constructor(private readonly app: HasPage) {}

  private get page(): Page {
    return this.app.page;
  }

  /** Goes to something with Tab, or back with Shift and Tab when it comes earlier on the page. */
  async goTo(target: Locator): Promise<void> {
    const element = await target.elementHandle();
    if (element === null) throw new Error('There is nothing to go to');
    const passed: string[] = [];
    for (let stop = 0; stop < mostStops; stop += 1) {
      const direction = await directionOf(element);
      if (direction === 'here') return;
      passed.push(await this.step(direction === 'forward' ? 'Tab' : 'Shift+Tab'));
    }
    throw new Error(`The keyboard never comes to ${target.toString()}, only to:\n${passed.join('\n')}`);
  }

  /** Goes to a button and presses it. */
  async press(button: Locator): Promise<void> {
    await this.goTo(button);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a button and presses it; wherever that leads, the focus is somewhere on the screen afterwards. */
  async act(button: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.goTo(button);
    await this.pressAndStay(key, `pressing ${button.toString()}`);
  }

  /** Presses a key where the focus is; it may move, but is not lost. */
  async pressAndStay(key: string, what = key): Promise<void> {
    await this.page.keyboard.press(key);
    await this.expectFocus(what);
  }

  /** The focus is on something that can be seen, also once the screen is drawn anew. */
  async expectFocus(after: string): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(focusIsSomewhere), {
        message: `the focus after ${after}`,
        timeout: 3_000,
      })
      .toBe('somewhere');
  }

  /**
   * From the first stop of the screen to the last with Tab. Everything that can be worked with must be a stop, once, in the
   * order of the page. Gives the names of the stops.
   */
  async tour(): Promise<void> {
    const expected = await this.page.evaluate(stopsOfPage);
    // After the last stop comes the first one again, or the window around the page and then the first one.
    for (let stop = 0; stop < mostStops; stop += 1) {
      await this.step('Tab');
      if ((await this.page.evaluate(stopWithFocus)) === expected[0]) break;
    }
    const stops: string[] = [];
    for (const _stop of expected) {
      stops.push(await this.page.evaluate(stopWithFocus));
      await this.step('Tab');
    }
    expect(stops, 'the stops of the screen').toEqual(expected);
  }

  /** Goes to a field and types; what stood there goes. */
  async type(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  /** Goes to a checkbox and ticks it. */
  async tick(checkbox: Locator): Promise<void> {
    await this.goTo(checkbox);
    await this.page.keyboard.press('Space');
    await expect(checkbox).toBeChecked();
  }

  /** Goes to a group of answers and to the one that is meant with the arrows. */
  async choose(radio: Locator): Promise<void> {
    const checked = this.page.locator(`input[name="${(await radio.getAttribute('name')) ?? ''}"]:checked`);
    await this.goTo((await checked.count()) > 0 ? checked : radio);
    for (let answer = 0; answer < 10 && !(await radio.isChecked()); answer += 1) {
      await this.step('ArrowRight');
    }
    await expect(radio).toBeChecked();
  }

  /** Goes to a list and types the beginning of what is meant. */
  async select(list: Locator, label: string): Promise<void> {
    await this.goTo(list);
    await this.page.keyboard.type(label);
    await expect(list.locator('option:checked')).toHaveText(label);
  }

  /** One key that moves the focus; where it was must have looked different from how it looks without. */
  private async step(key: 'Tab' | 'Shift+Tab' | 'ArrowRight'): Promise<string> {
    this.stops += 1;
    const before = await this.page.evaluateHandle(() => document.activeElement);
    const focused = await before.evaluate(lookOf);
    await this.page.keyboard.press(key);
    const left = await before.evaluate(lookOf);
    // A heading has the focus so that reading starts there, and the page itself is no stop at all.
    if (focused.isStop) {
      expect(focused.look, `the focus is visible on ${focused.name}`).not.toBe(left.look);
      expect(focused.isInView, `${focused.name} has the focus and is on the screen`).toBe(true);
    }
    await before.dispose();
    return await this.page.evaluate(nameOfFocus);
  }
}

/* Runs on the page, two frames later: what takes itself away does so in the first. */
async function focusIsSomewhere(): Promise<string> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((next) => requestAnimationFrame(next));
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return 'lost';
  return activeElement.checkVisibility() ? 'somewhere' : 'on something that nobody sees';
}

/* Runs on the page, and numbers the stops as they stand in it. A group of answers is one stop. */
function stopsOfPage(): string[] {
  const all = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const groups = new Set<string>();
  return [...document.querySelectorAll<HTMLElement>(all)]
    .filter((element) => {
      if (element.matches(':disabled, [tabindex="-1"], [inert] *')) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const isFirst = !groups.has(element.name);
      groups.add(element.name);
      return isFirst;
    })
    .map((element, place) => {
      const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
      const words = element.getAttribute('aria-label') ?? element.innerText;
      const name = `${String(place)} ${element.tagName} ${isRadio ? element.name : words.replace(/\s+/g, ' ').slice(0, 60)}`;
      element.dataset['stop'] = name;
      return name;
    });
}

/* Runs on the page. Of a group of answers the chosen one is the stop. */
function stopWithFocus(): string {
  const { activeElement: element } = document;
  if (element === null || element === document.body) return 'none';
  const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
  const first = isRadio
    ? document.querySelector(`input[type="radio"][name="${CSS.escape(element.name)}"][data-stop]`)
    : element;
  return first?.getAttribute('data-stop') ?? `${element.tagName} that was not expected`;
}

/* Runs on the page. */
function nameOfFocus(): string {
  const { activeElement: element } = document;
  if (!(element instanceof HTMLElement)) return 'nothing';
  const [label] = element instanceof HTMLInputElement ? (element.labels ?? []) : [];
  const words = element.getAttribute('aria-label') ?? label?.innerText ?? element.innerText;
  return `${element.tagName.toLowerCase()} "${words.replace(/\s+/g, ' ').slice(0, 60)}"`;
}

async function directionOf(target: ElementHandle): Promise<'here' | 'forward' | 'back'> {
  return await target.evaluate((element) => {
    const { activeElement } = document;
    if (activeElement === element) return 'here';
    if (activeElement === null || activeElement === document.body) return 'forward';
    const order = activeElement.compareDocumentPosition(element);
    return (order & Node.DOCUMENT_POSITION_PRECEDING) !== 0 ? 'back' : 'forward';
  });
}

/* Runs on the page. A ring appears at once, never fading in, so one look is enough. The ring may stand on the element itself, or on the card or holder that it fills. */
function lookOf(element: Element | null): { look: string; isStop: boolean; isInView: boolean; name: string } {
  if (element === null) return { look: '', isStop: false, isInView: true, name: '' };
  const label = element.closest('label');
  const places = [element, label, element.parentElement, ...(label?.children ?? [])];
  const look = places
    .filter((place): place is Element => place instanceof Element)
    .map((place) => {
      const { boxShadow, outlineColor, outlineStyle } = getComputedStyle(place);
      // A see-through outline is for forced colours; whoever has none sees nothing of it.
      const outline = /, 0\)$/.test(outlineColor) ? 'none' : `${outlineStyle} ${outlineColor}`;
      return `${boxShadow} ${outline}`;
    })
    .join('\n');
  const { top, bottom, height } = element.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return {
    look,
    isStop: element !== document.body && element.getAttribute('tabindex') !== '-1',
    isInView: seen >= Math.min(height, innerHeight) / 2,
    name: `${element.tagName} ${element.getAttribute('aria-label') ?? label?.innerText ?? (element as HTMLElement).innerText}`,
  };
}
