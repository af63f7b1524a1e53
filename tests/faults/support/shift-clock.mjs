/**
 * Given to Node with --import: a laptop whose clock is off by GOED_GESPREK_CLOCK_SHIFT milliseconds. Clocks that only
 * run forward are left alone, as they are when somebody sets the time.
 */
const shift = Number(process.env.GOED_GESPREK_CLOCK_SHIFT ?? 0);
const TrueDate = Date;

globalThis.Date = class extends TrueDate {
  constructor(...parts) {
    if (parts.length === 0) super(TrueDate.now() + shift);
    else super(...parts);
  }

  static now() {
    return TrueDate.now() + shift;
  }
};
