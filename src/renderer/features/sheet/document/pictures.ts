import { ImageRun, LineRuleType, Paragraph } from 'docx';
import { pictureKeptOut } from '#features/document/index.ts';
import {
  standardTexts,
  type SheetIcon,
  type SheetPicture,
  type SheetPlan,
} from '#shared/agreement-sheet/index.ts';
import { pictureKey, type DrawnPictures } from './picture-keys.ts';

/** Writes the pictures of one document; each gets a number of its own. */
export interface PictureWriter {
  readonly drawn: DrawnPictures;
  readonly language: SheetPlan['language'];
  readonly nextId: () => string;
}

/** Makes the writer of the pictures of one document. */
export function pictureWriter(drawn: DrawnPictures, language: SheetPlan['language']): PictureWriter {
  let last = 0;
  return { drawn, language, nextId: () => String((last += 1)) };
}

/* The library counts in pixels of a screen: 96 in an inch, and a point is a 72nd. */
const pixelsInPoint = 96 / 72;

/*
 * What an icon says by itself, and the labels that say it already: who, when and what have no word beside them in the
 * agreements on a sheet of few words. The other icons stand under their heading.
 */
function iconWords(icon: SheetIcon, language: SheetPlan['language']): readonly string[] {
  const texts = standardTexts[language];
  const words: Partial<Record<SheetIcon, readonly string[]>> = {
    what: [texts.what],
    who: [texts.who, texts.contactPerson],
    when: [texts.when],
    'look-back': [texts.lookBack, texts.lookBackOn],
  };
  return words[icon] ?? [];
}

/* What a picture says to who cannot see it; undefined where the words beside it say the same. */
function spoken(picture: SheetPicture, language: SheetPlan['language'], beside: readonly string[]) {
  switch (picture.kind) {
    case 'circle':
      return { title: picture.picture.title, description: picture.picture.sentence };
    case 'logo':
      return { description: picture.houseName === '' ? 'Logo' : picture.houseName };
    case 'icon': {
      const words = iconWords(picture.icon, language);
      const [word] = words;
      const isSaid = words.some((one) => beside.includes(one));
      return word === undefined || isSaid ? undefined : { description: word };
    }
  }
}

/**
 * A picture on a line of its own. Its line has no fixed height: Word shows only as much of a picture as its line is
 * high.
 *
 * @param beside the texts in the same row: an icon that only repeats one of them is decoration
 * @throws RangeError when the picture was not drawn
 */
export function pictureParagraph(
  picture: SheetPicture,
  { drawn, language, nextId }: PictureWriter,
  beside: readonly string[],
): Paragraph {
  const key = pictureKey(picture);
  if (!drawn.has(key)) throw new RangeError(`the picture ${key} is missing`);
  const words = spoken(picture, language, beside);
  const { width, height, kind } = picture;
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: pictureKeptOut(key),
        transformation: { width: width * pixelsInPoint, height: height * pixelsInPoint },
        altText: { id: nextId(), name: kind, ...words },
        ...(words === undefined ? { decorative: true } : {}),
      }),
    ],
    spacing: { line: 20, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
  });
}
