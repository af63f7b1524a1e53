import type { SharedKind } from '#features/audience/index.ts';
import type { Screen } from './navigation.svelte.ts';

/* Whether nothing of a resident stands on a screen. The home screen lists residents, the log and the copies name them. */
const isOfNoResident: Record<Screen['name'], boolean> = {
  home: false,
  backups: false,
  restore: false,
  settings: true,
  log: false,
  guides: true,
  'guide-editor': true,
  sources: true,
  evenings: true,
  evening: true,
  decks: true,
  'new-resident': false,
  resident: false,
  'change-resident': false,
  'erase-resident': false,
  start: false,
  conversation: false,
};

/**
 * Whether a screen may open now. While a family evening stands on the shared screen the files of residents stay closed: the
 * laptop is turned round or plugged into the projector in a moment.
 *
 * @param shared what is shared; undefined while nothing is
 */
export function mayOpen(screen: Pick<Screen, 'name'>, shared: SharedKind | undefined): boolean {
  return shared !== 'evening' || isOfNoResident[screen.name];
}
