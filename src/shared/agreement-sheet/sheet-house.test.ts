import { expect, it } from 'vitest';
import { houseSettingsSchema, logoLimits, usualHouseSettings, type HouseSettings } from '../model/index.ts';
import { sheetHouseSchema } from './plan.ts';
import { sheetHouseOf } from './sheet-house.ts';

const logo = { png: 'iVBORw0KGgo=', width: 600, height: 140 };
const settings = (onSheet: HouseSettings['onSheet'], withLogo = true): HouseSettings => ({
  ...usualHouseSettings,
  onSheet,
  logo: withLogo ? logo : null,
});

it('is the name of the house, until people choose otherwise', () => {
  expect(sheetHouseOf(usualHouseSettings, 'De Verzonnen Linde')).toEqual({ name: 'De Verzonnen Linde' });
});

it('is what people chose, in a form that a plan takes', () => {
  const both = sheetHouseOf(settings({ name: true, logo: true }), ' De Verzonnen Linde ');
  expect(both).toEqual({ name: 'De Verzonnen Linde', logo });
  expect(sheetHouseSchema.parse(both)).toEqual(both);
  expect(sheetHouseOf(settings({ name: true, logo: false }), 'Linde')).toEqual({ name: 'Linde' });
  expect(sheetHouseOf(settings({ name: false, logo: true }), 'Linde')).toEqual({ name: '', logo });
});

it('is nothing when nothing is chosen, or what is chosen is not there', () => {
  expect(sheetHouseOf(settings({ name: false, logo: false }), 'Linde')).toBeUndefined();
  expect(sheetHouseOf(settings({ name: true, logo: true }, false), '  ')).toBeUndefined();
  expect(sheetHouseOf(settings({ name: false, logo: true }, false), 'Linde')).toBeUndefined();
});

it.each<[string, object]>([
  ['another id', { id: 'huis' }],
  ['something else than base64', { logo: { ...logo, png: '<svg onload="x">' } }],
  ['an empty logo', { logo: { ...logo, png: '' } }],
  ['a logo that is too large', { logo: { ...logo, png: 'A'.repeat(logoLimits.base64 + 4) } }],
  ['a side that is too long', { logo: { ...logo, width: logoLimits.side + 1 } }],
  ['a side that is no number of pixels', { logo: { ...logo, height: 1.5 } }],
  ['a field nobody knows', { secondLanguage: 'en' }],
])('does not keep %s', (_name, wrong) => {
  expect(houseSettingsSchema.safeParse({ ...usualHouseSettings, ...wrong }).success).toBe(false);
});

it('keeps the largest logo there can be', () => {
  const largest = { png: 'A'.repeat(logoLimits.base64), width: logoLimits.side, height: logoLimits.side };
  expect(houseSettingsSchema.safeParse({ ...usualHouseSettings, logo: largest }).success).toBe(true);
});
