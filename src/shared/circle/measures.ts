import type { CircleStyle } from './drawing.ts';

/** Every length in a circle; all follow from its radius (look.md, "The Regiecirkel"). Angles are in degrees. */
export interface CircleMeasures {
  readonly radius: number;
  readonly inner: number;
  /** Between two rings. */
  readonly cellGap: number;
  /** From the side of a wedge to the line between two groups, and between two parts of one group. */
  readonly wideGap: number;
  readonly narrowGap: number;
  readonly middle: number;
  /** The radius of a plate; 0 when there are none. */
  readonly disc: number;
  /** From the centre to the rim thread on which the plates are strung. */
  readonly rim: number;
  readonly labelGap: number;
  readonly star: number;
  readonly starTurn: number;
  readonly firstStitch: number;
  readonly nextStitch: number;
  readonly stitchFrom: number;
  readonly stitchTo: number;
  readonly stitchWidth: number;
  /** From the centre to the farthest thing on the rim. */
  readonly reach: number;
}

/** The lengths of a circle of so many parts. With more than eight, what stands on the rim gets smaller. */
export function measuresOf(radius: number, parts: number, style: CircleStyle): CircleMeasures {
  const onRim = Math.min(1, 8 / parts);
  const hasPlates = style !== 'sheet';
  const disc = hasPlates ? 0.1 * onRim : 0;
  const rim = hasPlates ? 1 + disc + 0.05 : 1.06;
  const stitch = 0.034 * onRim;
  return {
    radius,
    inner: 0.36 * radius,
    cellGap: 0.026 * radius,
    wideGap: 0.03 * radius,
    narrowGap: 0.011 * radius,
    middle: 0.325 * radius,
    disc: disc * radius,
    rim: rim * radius,
    labelGap: (hasPlates ? 0.04 : 0.03) * radius,
    star: (hasPlates ? 0.085 * onRim : 0.15 * onRim) * radius,
    starTurn: 10.6 * onRim,
    firstStitch: 8.2 * onRim,
    nextStitch: 3.05 * onRim,
    stitchFrom: (rim - stitch) * radius,
    stitchTo: (rim + stitch) * radius,
    stitchWidth: 0.024 * onRim * radius,
    reach: (rim + Math.max(disc, hasPlates ? 0.09 * onRim : 0) + 0.01) * radius,
  };
}
