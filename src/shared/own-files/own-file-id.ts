/** How much of a title goes into an id, in characters; with its ending an id stays well under 60. */
const longestSlug = 40;

/**
 * An id for an own file, which is also its name: small letters, digits and dashes from the title, and an ending that no
 * other laptop gives. It stays when the title changes.
 *
 * @param title the title, which may be empty
 * @param ending at least six letters or digits that were made at random
 * @param untitled what stands for a title without letters
 */
export function ownFileId(title: string, ending: string, untitled: string): string {
  const slug = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^[^a-z]+|-+$/g, '');
  return `${slug === '' ? untitled : slug}-${ending
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(-6)}`;
}
