import { imke } from '../pages/case-of-kees.ts';
import { HouseCard } from '../pages/house-card.ts';
import { Screens } from '../pages/screens.ts';
import type { AppUnderTest } from './app-under-test.ts';

/** The settings of the house; not opened yet. */
export function houseCardOf(app: AppUnderTest, screens: Screens): HouseCard {
  return new HouseCard({ app, texts: screens.texts, effort: screens.effort });
}

/** A new vault, at the settings of its house. */
export async function openHouseCard(app: AppUnderTest): Promise<{ screens: Screens; card: HouseCard }> {
  const screens = new Screens(app);
  await screens.makeVault(imke);
  const card = houseCardOf(app, screens);
  await card.openFromHome();
  return { screens, card };
}
