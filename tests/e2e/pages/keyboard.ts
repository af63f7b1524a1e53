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
    for (let stop = 0; stop < mostStops; stop += 1) {
      const direction = await directionOf(element);
      if (direction === 'here') return;
      await this.step(direction === 'forward' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`The keyboard never comes to ${target.toString()}`);
  }

  /** Goes to a button and presses it. */
  async press(button: Locator): Promise<void> {
    await this.goTo(button);
    await this.page.keyboard.press('Enter');
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
  private async step(key: 'Tab' | 'Shift+Tab' | 'ArrowRight'): Promise<void> {
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
  }
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
    name: `${element.tagName} ${element.getAttribute('aria-label') ?? label?.innerText ?? element.id}`,
  };
}
