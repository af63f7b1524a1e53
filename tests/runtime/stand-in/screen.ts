import { EventEmitter } from 'node:events';

/** A part of the desktop. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A display as a test plugs it in; where it stands among the others is in `bounds`. */
export interface SimulatedDisplay {
  readonly id: number;
  readonly label: string;
  readonly bounds: Rectangle;
}

const laptop: SimulatedDisplay = {
  id: 1,
  label: 'Laptop',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
};

/** Stands in for Electron's `screen`: one display, until a test plugs in others. */
class Screen extends EventEmitter {
  private displays: readonly SimulatedDisplay[] = [laptop];

  getAllDisplays() {
    return this.displays.map((display) => ({ ...display, scaleFactor: 1 }));
  }

  /** The display that has most of a rectangle; the first when none has any of it. */
  getDisplayMatching(rectangle: Rectangle) {
    const [most] = this.getAllDisplays().sort(
      (one, other) => areaIn(other.bounds, rectangle) - areaIn(one.bounds, rectangle),
    );
    if (most === undefined) throw new Error('The stand-in for Electron has no display left');
    return most;
  }

  /** Plugs displays in and out and moves them, with the events that Electron sends. */
  setDisplays(displays: readonly SimulatedDisplay[]): void {
    const before = this.displays;
    this.displays = displays;
    for (const display of before) {
      if (!displays.some(({ id }) => id === display.id)) this.emit('display-removed', {}, display);
    }
    for (const display of displays) {
      const earlier = before.find(({ id }) => id === display.id);
      if (earlier === undefined) this.emit('display-added', {}, display);
      else if (JSON.stringify(earlier.bounds) !== JSON.stringify(display.bounds)) {
        this.emit('display-metrics-changed', {}, display, ['bounds', 'workArea']);
      }
    }
  }
}

function areaIn(bounds: Rectangle, { x, y, width, height }: Rectangle): number {
  const shared = Math.min(bounds.x + bounds.width, x + width) - Math.max(bounds.x, x);
  const sharedHeight = Math.min(bounds.y + bounds.height, y + height) - Math.max(bounds.y, y);
  return Math.max(0, shared) * Math.max(0, sharedHeight);
}

/** The one `screen`. */
export const theScreen = new Screen();
