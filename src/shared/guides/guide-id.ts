/** How much of a title goes into an id, in characters; with its ending an id stays well under 60. */
const longestSlug = 40;

/**
 * An id for an own guide, which is also the name of its file: small letters, digits and dashes from the title, and an
 * ending that no other laptop gives. It stays when the title changes.
 *
 * @param ending at least six letters or digits that were made at random
 */
export function guideId(title: string, ending: string): string {
  const slug = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^[^a-z]+|-+$/g, '');
  return `${slug === '' ? 'leidraad' : slug}-${ending
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(-6)}`;
}
