import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeSheetDocument } from '#features/sheet/document/index.ts';
import { layOutSheet, sheetPlanSchema } from '#shared/agreement-sheet/index.ts';
import { textLimits } from '#shared/model/index.ts';
import { whyNotAPlan } from './sheet/why-not-a-plan.ts';

/*
 * What no person would write, and a file or a slip of the keyboard may hold. Each gets a sentence that names the place
 * and the reason, or a sheet that says what is too long; never a crash, and never a document that Word cannot open.
 */

const whole = JSON.parse(
  readFileSync(new URL('../tests/fixtures/plans/kees.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

function reasons(content: unknown): string {
  const plan = sheetPlanSchema.safeParse(content, { reportInput: true });
  if (plan.success) throw new Error('this is a plan');
  return whyNotAPlan(plan.error, content).join('\n');
}

const agreement = { what: 'Tuin', who: 'Joy', when: 'elke dag', lookBackOn: '' };

describe('what is no plan is told with its place and the reason', () => {
  test.each([
    [
      'a wish longer than the vault keeps',
      { wishes: ['a'.repeat(textLimits.stored + 1)] },
      'wensen[0]',
      'langer dan',
    ],
    [
      '200 agreements',
      { agreements: Array.from({ length: 200 }, () => agreement) },
      'afspraken',
      'hoogstens 6',
    ],
    ['a resident without a name', { resident: {} }, 'bewoner.roepnaam (resident.callName)', 'dit ontbreekt'],
    [
      'a name of nothing but control characters',
      { resident: { callName: '\u0000\u0007 \u0085' } },
      'roepnaam',
      'niet leeg',
    ],
    [
      'half an agreement',
      { agreements: [{ what: 'Tuin' }] },
      'afspraken[0].wie (agreements[0].who)',
      'ontbreekt',
    ],
    ['a day that is none', { heldOn: '2026-02-31' }, 'dag van het gesprek', 'geen dag'],
    ['a list instead of the resident', { resident: [] }, 'bewoner (resident)', 'een groep velden'],
    ['nothing where texts belong', { wishes: [null] }, 'wensen[0] (wishes[0])', 'tekst'],
  ])('%s', (_name, change, place, reason) => {
    const told = reasons({ ...whole, ...change });
    expect(told).toContain(place);
    expect(told).toContain(reason);
  });

  test('not one of a hundred slips floods the screen', () => {
    const told = reasons({ ...whole, present: Array.from({ length: 40 }, () => 5) });
    expect(told.split('\n')).toHaveLength(11);
    expect(told).toContain('en nog 30 meer');
  });
});

describe('what is a plan becomes a sheet, or says what is too long', () => {
  const least = { version: 1, heldOn: '2026-03-12', resident: { callName: 'Mien' } };
  const planOf = (parts: object) => sheetPlanSchema.parse({ ...least, ...parts });

  async function textOf(parts: object): Promise<string> {
    const plan = planOf(parts);
    const layout = layOutSheet(plan);
    expect(layout.fits).toBe(true);
    const bytes = await writeSheetDocument(plan, layout);
    return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  }

  test('a plan with nothing but a name and a day says of everything else that it was not discussed', async () => {
    const text = await textOf({});
    expect(text).toContain('Mien');
    expect(text.match(/Nog niet besproken/g)?.length).toBeGreaterThanOrEqual(6);
  });

  test('a wish of 10,000 characters is named with the lines that it takes', () => {
    const layout = layOutSheet(planOf({ wishes: ['Naar buiten', 'Heel lang verhaal. '.repeat(527)] }));
    if (layout.fits) throw new Error('it fits');
    expect(layout.linesOver).toBeGreaterThan(100);
    expect(layout.tooMuch[0]).toMatchObject({ part: 'wishes', isEnough: true });
    const [first, second] = layout.tooMuch[0]?.items ?? [];
    expect(first?.isEnough).toBe(false);
    expect(second).toMatchObject({ index: 1, isEnough: true });
  });

  test('a wish of 10,000 characters without one space is told too, and so is the longest that the vault keeps', () => {
    expect(layOutSheet(planOf({ wishes: ['a-'.repeat(5000)] })).fits).toBe(false);
    expect(layOutSheet(planOf({ wishes: ['a'.repeat(10_000)] })).fits).toBe(false);
    expect(layOutSheet(planOf({ wishes: ['a-'.repeat(textLimits.stored / 2)] })).fits).toBe(false);
  });

  test('control characters and halves of characters are gone, and what stands around them is not', async () => {
    const text = await textOf({
      resident: { callName: 'Mi\u0000en', fullName: 'Wil\u0008helmina \uD83C' },
      whoDecides: '\uDF72Mien\u001B zelf',
      wishes: ['Naar\u000Bde\ttuin\u0085nu'],
    });
    expect(text).toContain('>Mien<');
    expect(text).toContain('>Mien zelf<');
    expect(text).toContain('Wilhelmina');
    // eslint-disable-next-line no-control-regex -- these are what XML cannot hold
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    expect(text).not.toMatch(/\p{Surrogate}/u);
    expect(text).toMatch(/Naar ?de tuin ?nu/);
  });

  test('what looks like markup stays text', async () => {
    const text = await textOf({ wishes: ['</w:t></w:r> & "zo" <b>dik</b>'] });
    expect(text).toContain('&lt;/w:t&gt;&lt;/w:r&gt; &amp; ');
  });
});
