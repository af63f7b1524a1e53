/** There is no browser on this machine to draw the circle with. */
export class NoBrowserError extends Error {}
