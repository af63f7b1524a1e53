/**
 * The pictures that cards can show; drawn by us, in `src/renderer/ui/pictures`. Pictures of others (ARASAAC, Sclera) may
 * not be used in a product, so there are none.
 */
export const pictureNames = [
  'garden',
  'window-seat',
  'walk',
  'market',
  'church',
  'music',
  'radio',
  'television',
  'book',
  'games',
  'cooking',
  'meal',
  'coffee',
  'bath',
  'bed',
  'clothes',
  'family',
  'friend',
  'alone',
  'pet',
  'telephone',
  'work',
  'craft',
  'rest',
  'prayer',
  'worker',
  'letter',
] as const;

/** The name of one of our pictures. */
export type PictureName = (typeof pictureNames)[number];
