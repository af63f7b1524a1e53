import type { VariantName } from '../../../src/shared/guides/index.ts';
import { kees } from './case-of-kees.ts';
import type { ResidentToType } from './resident-form-page.ts';

/** An invented resident, and who is at the table besides. */
export interface Case {
  readonly resident: ResidentToType;
  /** Somebody close who is here; absent when there is nobody. */
  readonly relative: { readonly name: string; readonly relation: string } | undefined;
  /** In which words this resident is asked. */
  readonly variant: VariantName;
}

/** Parkinson; can decide about this himself; his children differ. */
export const caseOfKees: Case = {
  resident: kees,
  relative: { name: 'Pieter Testman', relation: 'zoon' },
  variant: 'usual',
};

/** Aphasia; decides herself; nobody is close to her. */
export const caseOfMien: Case = {
  resident: {
    callName: 'Mien',
    fullName: 'Wilhelmina Johanna Theodora Voorbeeld-van den Dungen tot Verzonnenstein',
    needs: ['aphasia'],
    advice: 'Eén vraag tegelijk. Geef tijd.',
    representative: 'nobody',
  },
  relative: undefined,
  variant: 'aphasia',
};

/** Dementia; his daughter is his mentor. */
export const caseOfHassan: Case = {
  resident: {
    callName: 'Hassan',
    fullName: 'Hassan El Fantasi',
    needs: ['memory'],
    advice: 'Eerst thee.',
    relatives: [{ name: 'Yasmina El Fantasi-de Proef', relation: 'dochter' }],
    representative: { name: 'Yasmina El Fantasi-de Proef', ground: 'mentor' },
  },
  relative: { name: 'Yasmina El Fantasi-de Proef', relation: 'dochter' },
  variant: 'dementia',
};

/** Our own: names as long and as odd as they come, everything at once, and a line of text in two directions. */
export const extremeCase: Case = {
  resident: {
    callName: 'Wilhelmina-Johanna Theodora (“Pop”) 👵🏽',
    fullName: 'مريم Jonkvrouwe Verzonnen-Voorbeeld van den Allerlangsten-Uitgevonden Dijk tot Nergenshuizen',
    needs: ['hard-of-hearing', 'low-vision', 'memory', 'aphasia', 'other-language'],
    advice: `Kijk haar aan.\n${'Wacht, wacht en wacht. '.repeat(20)}`,
    relatives: [
      { name: 'Ayşe-Françoise Ø’Bedacht-Çelik', relation: 'achternicht van moederszijde, belt ’s avonds' },
    ],
    representative: { name: 'Ayşe-Françoise Ø’Bedacht-Çelik', ground: 'child' },
  },
  relative: {
    name: 'Ayşe-Françoise Ø’Bedacht-Çelik',
    relation: 'achternicht van moederszijde, belt ’s avonds',
  },
  variant: 'aphasia',
};
