import type { RepresentationGround } from '../model/index.ts';
import type { SheetPlan } from './plan.ts';

/** Sentences that the plan itself carries, made from what is known of the resident and the conversation. */
export interface PlanSentences {
  readonly decidesAlone: (name: string) => string;
  readonly decidesUnknown: (name: string) => string;
  readonly decidesOtherwise: (name: string, other: string, ground: string) => string;
  readonly saidByResident: (name: string) => string;
  readonly pointedByResident: (name: string) => string;
  /** The name may be empty. */
  readonly saidByRelative: (name: string) => string;
  /** The name may be empty. */
  readonly observedBy: (name: string) => string;
  readonly saidByUnknown: string;
  /** Who agreed may be empty. */
  readonly consentOral: (by: string, day: string) => string;
  /** Who agreed may be empty. */
  readonly consentWritten: (by: string, day: string) => string;
  /** Stands where the ground would, while nobody knows it. */
  readonly groundUnknown: string;
  readonly grounds: Readonly<Record<RepresentationGround, string>>;
}

/** Why somebody may decide for a resident, in words: the same on the sheet and on the screens. */
export const representationGrounds: Readonly<Record<SheetPlan['language'], PlanSentences['grounds']>> = {
  nl: {
    guardian: 'curator',
    mentor: 'mentor',
    authorised: 'schriftelijk gemachtigd',
    partner: 'partner',
    parent: 'ouder',
    child: 'kind',
    sibling: 'broer of zus',
    grandparent: 'grootouder',
    grandchild: 'kleinkind',
  },
  en: {
    guardian: 'guardian',
    mentor: 'mentor',
    authorised: 'authorised in writing',
    partner: 'partner',
    parent: 'parent',
    child: 'child',
    sibling: 'brother or sister',
    grandparent: 'grandparent',
    grandchild: 'grandchild',
  },
};

/** The sentences in each language that a plan can have. */
export const planSentences: Readonly<Record<SheetPlan['language'], PlanSentences>> = {
  nl: {
    decidesAlone: (name) => `${name} zelf. Er is geen vertegenwoordiger.`,
    decidesUnknown: (name) => `${name} zelf. Nog niet bekend wie anders beslist.`,
    decidesOtherwise: (name, other, ground) =>
      `${name} zelf. Kan ${name} het niet, dan ${other} (${ground}).`,
    saidByResident: (name) => `Dat zei ${name}.`,
    pointedByResident: (name) => `${name} wees dit aan.`,
    saidByRelative: (name) => (name === '' ? 'Dat zei een naaste.' : `Dat zei ${name}.`),
    observedBy: (name) => (name === '' ? 'Gezien, niet gezegd.' : `Gezien door ${name}, niet gezegd.`),
    saidByUnknown: 'Nog niet bekend wie dit zei.',
    consentOral: (by, day) => (by === '' ? `Mondeling, op ${day}.` : `${by}: ja, mondeling, op ${day}.`),
    consentWritten: (by, day) =>
      by === '' ? `Schriftelijk, op ${day}.` : `${by}: ja, schriftelijk, op ${day}.`,
    groundUnknown: 'waarom: nog niet bekend',
    grounds: representationGrounds.nl,
  },
  en: {
    decidesAlone: (name) => `${name}. There is no representative.`,
    decidesUnknown: (name) => `${name}. It is not known yet who else decides.`,
    decidesOtherwise: (name, other, ground) => `${name}. Where ${name} cannot, ${other} does (${ground}).`,
    saidByResident: (name) => `${name} said this.`,
    pointedByResident: (name) => `${name} pointed this out.`,
    saidByRelative: (name) => (name === '' ? 'Somebody close said this.' : `${name} said this.`),
    observedBy: (name) => (name === '' ? 'Seen, not said.' : `Seen by ${name}, not said.`),
    saidByUnknown: 'It is not known yet who said this.',
    consentOral: (by, day) => (by === '' ? `Spoken, on ${day}.` : `${by}: yes, spoken, on ${day}.`),
    consentWritten: (by, day) =>
      by === '' ? `In writing, on ${day}.` : `${by}: yes, in writing, on ${day}.`,
    groundUnknown: 'ground: not known yet',
    grounds: representationGrounds.en,
  },
};
