import { agreeWithKees, askKees, beginWithKees, keesAgrees, wishWithKees } from './pages/case-of-kees.ts';
import { Screens } from './pages/screens.ts';
import { expect, test } from './support/fixture.ts';

const pixelsInPoint = 96 / 72;

test('the A4 beside the agreements is as high and as wide as it was laid out, and leads to its fields', async ({
  app,
}) => {
  const { page } = app;
  const screens = new Screens(app);
  await beginWithKees(screens);
  await askKees(screens);
  await wishWithKees(screens);
  await agreeWithKees(screens);
  await screens.conversation('Kees').questions.goToStep(screens.stepTitle('agreements'));

  const aside = page.getByRole('complementary', { name: 'Zo wordt het A4' });
  const small = aside.locator('[inert] article');
  await expect(small).toContainText(keesAgrees.canteen.who);

  await aside.getByRole('button', { name: 'Bekijk groot' }).click();
  const dialog = page.getByRole('dialog', { name: 'Zo wordt het A4' });
  await expect(dialog.getByRole('heading', { name: 'Afspraken', exact: true })).toBeVisible();
  const measured = await dialog.locator('article').evaluate((paper: HTMLElement) => {
    const scale = paper.getBoundingClientRect().width / paper.offsetWidth;
    const high = (element: Element) => element.getBoundingClientRect().height / scale;
    return {
      parts: [...paper.querySelectorAll<HTMLElement>('[data-part]')].map((part) => ({
        name: part.dataset['part'],
        height: high(part),
        expected: Number(part.dataset['height']),
      })),
      tooWide: [...paper.querySelectorAll<HTMLElement>('.line')]
        .filter((line) => line.scrollWidth > line.clientWidth)
        .map((line) => line.textContent),
    };
  });
  expect(measured.parts.length).toBeGreaterThan(5);
  for (const { name, height, expected } of measured.parts) {
    expect(Math.abs(height - expected * pixelsInPoint), `${name}: ${height} px`).toBeLessThan(0.5);
  }
  const shown = await small.evaluate(
    (paper) => (paper.closest('.sheet-page')?.clientHeight ?? 0) / paper.getBoundingClientRect().height,
  );
  expect(shown, 'the small page is shown whole').toBeGreaterThan(0.99);
  expect(measured.tooWide).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await aside.getByRole('button', { name: 'Ga naar: Afspraken' }).click();
  await expect(page.getByRole('textbox', { name: /Wat.*1/ }).first()).toBeFocused();
  await page.keyboard.type('Eerst dit. ');
  await expect(small).toContainText('Eerst dit.');

  // The page is measured anew each time, which changes what is measured: that may not count as something that went wrong.
  for (const size of ['200', '100', '200', '100']) {
    const before = await small.evaluate((paper) => paper.getBoundingClientRect().width);
    await page.evaluate((chosen) => (document.documentElement.dataset['textSize'] = chosen), size);
    await expect.poll(() => small.evaluate((paper) => paper.getBoundingClientRect().width)).not.toBe(before);
  }
  await expect(page.getByText(screens.texts.problem.title)).toHaveCount(0);

  await aside.getByRole('button', { name: 'Ga naar: Wat telt, en de wensen' }).click();
  await expect(page.getByRole('textbox', { name: /telt/ }).first()).toBeFocused();
});

test('the day, who was there and the name on the A4 lead to where they are corrected', async ({ app }) => {
  const { page } = app;
  const screens = new Screens(app);
  await beginWithKees(screens);
  await askKees(screens);
  await screens.conversation('Kees').questions.goToStep(screens.stepTitle('agreements'));
  const aside = page.getByRole('complementary', { name: 'Zo wordt het A4' });
  const small = aside.locator('[inert] article');
  const dialog = page.getByRole('dialog', { name: 'Bovenaan het A4' });

  await aside.getByRole('button', { name: 'Ga naar: Wie erbij was' }).click();
  await dialog.getByRole('textbox', { name: 'Wanneer was het gesprek?' }).fill('9 maart 2026');
  await dialog.getByRole('textbox', { name: 'Naam', exact: true }).fill('Mina Verzonnen');
  await dialog.getByRole('textbox', { name: 'Wie is dit?', exact: true }).fill('buurvrouw');
  await dialog.getByRole('button', { name: 'Zo is het goed' }).click();
  await expect(dialog).toBeHidden();
  await expect(small).toContainText('Mina Verzonnen, buurvrouw');
  await expect(small).toContainText('9 maart 2026');

  await aside.getByRole('button', { name: 'Ga naar: De dag van het gesprek' }).click();
  await dialog.getByRole('button', { name: 'Haal Mina Verzonnen van de lijst' }).click();
  await expect(small).not.toContainText('Mina Verzonnen');
  await dialog.getByRole('button', { name: 'Zet terug' }).click();
  await expect(small).toContainText('Mina Verzonnen, buurvrouw');

  await dialog.getByRole('button', { name: 'Naar de gegevens van Kees' }).click();
  await page.getByRole('textbox', { name: screens.texts.residentForm.fullName }).fill('Kees Verzonnen-Proef');
  await page.getByRole('button', { name: 'Klaar', exact: true }).click();
  await expect(small, 'back at the same step').toContainText('Kees Verzonnen-Proef');
});
