import type { Locator } from 'playwright-core';
import { ConversationStep, type VoiceToChoose } from './conversation-page.ts';

/** A place on the screen, in pixels. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What is chosen on the three rows of cards of a part, as it stands on the screen. */
export interface CardsToChoose {
  readonly going: string;
  readonly say: string;
  readonly importance: string;
}

/** The step with the Regiecirkel: the drawing or the list, and the panel of one part. */
export class CircleStep extends ConversationStep {
  get heading(): Locator {
    return this.headingNamed(this.texts.circle.title(this.callName));
  }

  /** What is said when nobody chose a part yet. */
  get begin(): Locator {
    return this.page.getByRole('heading', { name: this.texts.circle.begin });
  }

  /** The live region. */
  get spoken(): Locator {
    return this.page.getByRole('main').getByRole('status').first();
  }

  /** Every part in the drawing. */
  get drawn(): Locator {
    return this.page.locator('svg [data-segment]');
  }

  /** Every part in the list. */
  get listed(): Locator {
    return this.page.getByRole('list', { name: this.texts.circle.parts }).getByRole('button');
  }

  /** A part in the drawing. */
  part(segmentId: string): Locator {
    return this.page.locator(`svg [data-segment="${segmentId}"]`);
  }

  /** The panel of a part, by its title. */
  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  get wish(): Locator {
    return this.field(this.texts.circle.wish);
  }

  get remark(): Locator {
    return this.field(this.texts.circle.remark);
  }

  /** What was said at this part. */
  get said(): Locator {
    return this.page.getByRole('article');
  }

  get undoButton(): Locator {
    return this.button(this.texts.circle.undo);
  }

  /** The wish that can be chosen, or is. */
  get star(): Locator {
    const { chosenWish, chooseWish } = this.texts.circle;
    return this.button(chosenWish).or(this.button(chooseWish));
  }

  /** The question which of three wishes is let go. */
  get letGo(): Locator {
    return this.page.getByRole('dialog', { name: this.texts.choosing.letGoTitle });
  }

  /** One of the cards of a part. */
  card(legend: 'going' | 'say' | 'importance', label: string): Locator {
    return this.page
      .getByRole('group', { name: this.texts.segmentMark[legend], exact: true })
      .getByRole('radio', { name: label, exact: true });
  }

  /** Where a finger comes down on a ring of a part: 1 is the one in the middle. */
  async spotOn(segmentId: string, ring: 1 | 2 | 3): Promise<Spot> {
    await this.part(segmentId).waitFor();
    // A window that just changed its size is drawn anew first.
    await this.page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
    return await this.page.evaluate(spotInside, `svg [data-segment="${segmentId}"] [data-ring="${ring}"]`);
  }

  /** Clicks a ring of a part. */
  async click(segmentId: string, ring: 1 | 2 | 3): Promise<void> {
    const { x, y } = await this.spotOn(segmentId, ring);
    await this.page.mouse.click(x, y);
    this.countPress();
  }

  /** Sets how it goes, who has the say and how much it matters at the part on the screen. */
  async setCards({ going, say, importance }: CardsToChoose): Promise<void> {
    await this.choose(this.card('going', going));
    await this.choose(this.card('say', say));
    await this.choose(this.card('importance', importance));
  }

  /** Chooses the wish that was written at the part on the screen. */
  async chooseWish(): Promise<void> {
    await this.press(this.star);
  }

  /** Shows the circle as a list, or as a drawing again. */
  async showAs(form: 'list' | 'drawing'): Promise<void> {
    const { asList, asDrawing } = this.texts.circle;
    await this.press(this.button(form === 'list' ? asList : asDrawing));
  }

  /** Taps a ring of a part with a finger. */
  async tap(segmentId: string, ring: 1 | 2 | 3): Promise<void> {
    await this.tapAt(await this.spotOn(segmentId, ring));
  }

  /** Taps the middle of something with a finger. */
  async tapOn(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (box === null) throw new Error('There is nothing to tap on');
    await this.tapAt({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }

  /** Writes the wish about the part. */
  async writeWish(text: string): Promise<void> {
    await this.write(this.wish, text);
  }

  /** Puts down what else was said, with its voice. */
  async say(text: string, voice: VoiceToChoose): Promise<void> {
    await this.write(this.remark, text);
    const fields = this.page.locator('[data-remark]');
    const { conversation } = this.texts;
    const names = {
      ...{ resident: conversation.residentSelf(this.callName), relative: conversation.relative },
      ...{ observed: conversation.observed, worker: conversation.worker, unknown: conversation.unknown },
    };
    await this.choose(fields.getByRole('radio', { name: names[voice.kind], exact: true }));
    await this.press(fields.getByRole('button', { name: conversation.addAnswer }));
  }

  /** Goes on. */
  async next(): Promise<void> {
    await this.press(this.button(this.texts.common.next));
  }

  private async tapAt({ x, y }: Spot): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }
}

/*
 * Runs on the page, in one go: a drawing that is made anew meanwhile has other shapes. The middle of a bent shape can
 * lie outside it, so the middle of what lies inside is taken. No function in it may have a name: what turns TypeScript into
 * JavaScript for a script marks names in a way that the page does not know.
 */
function spotInside(selector: string): Spot {
  const shape = document.querySelector(selector);
  if (!(shape instanceof SVGGeometryElement)) throw new Error('This is no shape');
  const { x, y, width, height } = shape.getBBox();
  const inside: DOMPoint[] = [];
  for (let across = 1; across < 20; across += 1)
    for (let down = 1; down < 20; down += 1) {
      const point = new DOMPoint(x + (width * across) / 20, y + (height * down) / 20);
      if (shape.isPointInFill(point)) inside.push(point);
    }
  const middle = {
    x: inside.reduce((sum, point) => sum + point.x, 0) / inside.length,
    y: inside.reduce((sum, point) => sum + point.y, 0) / inside.length,
  };
  const distances = inside.map(({ x: across, y: down }) => Math.hypot(across - middle.x, down - middle.y));
  const nearest = inside[distances.indexOf(Math.min(...distances))] ?? new DOMPoint();
  const onScreen = nearest.matrixTransform(shape.getScreenCTM() ?? undefined);
  return { x: onScreen.x, y: onScreen.y };
}
