import { ownFileId } from '../own-files/index.ts';

/**
 * An id for an own guide, which is also the name of its file; it stays when the title changes.
 *
 * @param ending at least six letters or digits that were made at random
 */
export function guideId(title: string, ending: string): string {
  return ownFileId(title, ending, 'leidraad');
}
