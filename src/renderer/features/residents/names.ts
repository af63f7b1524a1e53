import type { Resident } from '#shared/model/index.ts';

/** People close to a resident who have a name; a line somebody is still typing has none. */
export function namedRelatives(resident: Resident): Resident['relatives'] {
  return resident.relatives.filter((relative) => relative.name.trim() !== '');
}

/** The relative who decides when the resident cannot, if there is one. */
export function representativeOf(resident: Resident): Resident['relatives'][number] | undefined {
  const { representative } = resident;
  if (representative.kind !== 'person') return undefined;
  return namedRelatives(resident).find((relative) => relative.id === representative.relativeId);
}

/**
 * Finds residents by any part of a name, whatever the capitals and accents. In the order of the call names.
 *
 * @param words what was typed; empty finds everyone
 */
export function findResidents(residents: readonly Resident[], words: string): Resident[] {
  const wanted = plain(words).split(' ').filter(Boolean);
  return residents
    .filter((resident) => {
      const names = plain(`${resident.callName} ${resident.fullName}`);
      return wanted.every((word) => names.includes(word));
    })
    .sort((one, other) => byName.compare(one.callName, other.callName) || byName.compare(one.id, other.id));
}

/* One for all: making the order of a language anew for each pair makes long lists slow. */
const byName = new Intl.Collator('nl');

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim();
}
