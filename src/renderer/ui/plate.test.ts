import { describe, expect, it } from 'vitest';
import { initialOf, plateTones, toneOf } from './plate.ts';

describe('initialOf', () => {
  it('shows the first letter as people see it', () => {
    expect(initialOf('mien')).toBe('M');
    expect(initialOf('  élodie')).toBe('É');
    expect(initialOf('E\u0301lodie')).toBe('E\u0301');
  });

  it('shows nothing for no name', () => {
    expect(initialOf('  ')).toBe('');
  });
});

describe('toneOf', () => {
  it('gives the same name the same tone, whatever the spaces and capitals', () => {
    expect(toneOf(' Mien')).toBe(toneOf('mien'));
  });

  it('uses every tone', () => {
    const names = ['Mien', 'Hassan', 'Kees', 'Joost', 'Sjoukje', 'Joy', 'Imke', 'Milan', 'Bas', 'Ruud'];
    expect(new Set(names.map(toneOf)).size).toBe(plateTones.length);
  });
});
