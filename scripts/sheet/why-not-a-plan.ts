import type { z } from '#shared/zod.ts';

/** The Dutch word for each field of a plan, as people know it from the sheet. */
const dutchFields: Readonly<Record<string, string>> = {
  version: 'versie',
  language: 'taal',
  heldOn: 'dag van het gesprek',
  resident: 'bewoner',
  callName: 'roepnaam',
  fullName: 'volledige naam',
  contactPerson: 'aanspreekpunt',
  present: 'aanwezig',
  whoDecides: 'wie beslist',
  whatCounts: 'wat voor mij telt',
  saidBy: 'wie dit zei',
  quoted: 'aanhalingstekens',
  circle: 'cirkel',
  segments: 'delen',
  wishes: 'wensen',
  agreements: 'afspraken',
  what: 'wat',
  who: 'wie',
  when: 'wanneer',
  lookBackOn: 'terugkijken op',
  disagreements: 'hier denken we anders over',
  views: 'meningen',
  residentChoice: 'wat de bewoner kiest',
  parked: 'parkeren',
  by: 'vóór',
  nextLookBackOn: 'terugkijken',
  consent: 'akkoord',
  form: 'vorm',
  letters: 'letters',
  words: 'woorden',
  pictures: 'plaatjes',
  secondLanguage: 'tweede taal',
  appendix: 'bijlage',
  leftOff: 'weggelaten',
  house: 'huis',
  name: 'naam',
  png: 'plaatje',
  width: 'breedte',
  height: 'hoogte',
  inSecondLanguage: 'in de tweede taal',
};

const kinds: Readonly<Record<string, string>> = {
  string: 'tekst',
  array: 'een lijst',
  object: 'een groep velden',
  boolean: 'true of false',
};

type Issue = z.core.$ZodIssue;

function place(path: readonly PropertyKey[], named: (field: string) => string): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${named(String(step))}`))
    .join('')
    .replace(/^\./, '');
}

/** "wensen[3] (wishes[3])": as people call it, and as it stands in the file. */
function whereIs(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'het plan';
  const dutch = place(path, (field) => dutchFields[field] ?? field);
  const inFile = place(path, (field) => field);
  return dutch === inFile ? dutch : `${dutch} (${inFile})`;
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    content,
  );
}

function reason(issue: Issue, value: unknown): string {
  if (issue.path[0] === 'version' && value !== undefined) {
    return typeof value === 'number' && value > 1
      ? 'dit plan komt uit een nieuwere versie. Werk Goed Gesprek eerst bij'
      : 'deze versie ken ik niet; het moet 1 zijn';
  }
  if (issue.path[0] === 'language') return 'deze taal ken ik niet; kies nl of en';
  if (issue.message === 'moved-and-left-off')
    return 'een deel staat op de bijlage en is ook weggelaten: kies één van de twee';
  if (issue.message === 'no-such-wish') return 'er staat een ster bij een wens die er niet is';
  if (value === undefined && issue.code !== 'unrecognized_keys') return 'dit ontbreekt';
  switch (issue.code) {
    case 'invalid_type':
      return `hier hoort ${kinds[issue.expected] ?? issue.expected} te staan`;
    case 'too_big':
      return issue.origin === 'array'
        ? `er mogen er hoogstens ${issue.maximum} staan`
        : `de tekst is langer dan ${issue.maximum} tekens`;
    case 'too_small':
      return 'dit mag niet leeg zijn';
    case 'invalid_format':
    case 'invalid_union':
      return 'dit is geen dag zoals 2026-04-09';
    case 'unrecognized_keys':
      return `dit veld ken ik niet: ${issue.keys.join(', ')}`;
    default:
      return 'dit klopt niet';
  }
}

/* More than this helps nobody; fix these first. */
const mostReasons = 10;

/** Says in Dutch why a file is not a plan: one line of text for each place that is wrong. */
export function whyNotAPlan(error: z.ZodError, content: unknown): string[] {
  const reasons = error.issues.map(
    (issue) => `- ${whereIs(issue.path)}: ${reason(issue, valueAt(content, issue.path))}.`,
  );
  const rest = reasons.length - mostReasons;
  return rest > 0 ? [...reasons.slice(0, mostReasons), `- en nog ${rest} meer.`] : reasons;
}
