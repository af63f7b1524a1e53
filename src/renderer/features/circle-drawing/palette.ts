/** The colours of a circle. Each cloth also has its own weave, so that it can be told apart without colour. */
export interface CirclePalette {
  readonly ink: string;
  readonly inkSoft: string;
  readonly paper: string;
  readonly bed: string;
  readonly line: string;
  readonly thread: string;
  readonly self: string;
  readonly together: string;
  readonly togetherGround: string;
  readonly leave: string;
  readonly leaveGround: string;
  /** How it goes is known, who has the say is not. */
  readonly unsaid: string;
  readonly unsaidGround: string;
  readonly star: string;
  readonly starInk: string;
  /** The letters; empty where they come from the page. */
  readonly font: string;
}

/** The cloths of a circle; `unsaid` while nobody said who has the say. */
export type ClothName = 'self' | 'together' | 'leave' | 'unsaid';

/**
 * What a cloth is filled with. Only what is woven is one of the patterns of `Cloths`: the seams of a pattern show in a
 * plain cloth.
 */
export function fillOf(cloth: ClothName, clothsId: string, palette: CirclePalette): string {
  if (cloth === 'self') return palette.self;
  if (cloth === 'unsaid') return palette.unsaidGround;
  return `url(#${clothsId}-${cloth})`;
}

/** On a screen: the tokens of the look, so that themes and forced colours work by themselves. */
export const screenPalette: CirclePalette = {
  ink: 'var(--c-ink)',
  inkSoft: 'var(--c-ink-soft)',
  paper: 'var(--c-paper)',
  bed: 'var(--c-circle-bed)',
  line: 'var(--c-circle-line)',
  thread: 'var(--c-hair)',
  self: 'var(--c-regie-zelf)',
  together: 'var(--c-regie-samen)',
  togetherGround: 'var(--c-regie-samen-ground)',
  leave: 'var(--c-regie-over)',
  leaveGround: 'var(--c-regie-over-ground)',
  unsaid: 'var(--c-edge)',
  unsaidGround: 'var(--c-linen-deep)',
  star: 'var(--c-star)',
  starInk: 'var(--c-star-ink)',
  font: '',
};

/** On paper: the light colours written out, stars white, and letters that every laptop has. */
export const paperPalette: CirclePalette = {
  ink: '#111111',
  inkSoft: '#333333',
  paper: '#ffffff',
  bed: '#ffffff',
  line: '#8b8474',
  thread: '#ddd2bf',
  self: '#0f4c4a',
  together: '#a76a05',
  togetherGround: '#fbefd4',
  leave: '#71305a',
  leaveGround: '#f8eaf1',
  unsaid: '#7a7365',
  unsaidGround: '#e9e0cf',
  star: '#ffffff',
  starInk: '#111111',
  font: 'Arial, Arimo, "Liberation Sans", sans-serif',
};
