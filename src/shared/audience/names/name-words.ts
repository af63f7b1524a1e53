/* The little words around names, without capitals and marks. Lists, because nothing in a name itself tells. */

/** Words before a surname: "van", "de", "el". */
export const particles: ReadonlySet<string> = new Set(
  (
    'van von vande vanden vander de den der het ter ten te op in aan bij uit voor tot over onder du des la le les ' +
    'da di dos das del el al bin bint ibn abu ould st zu zur the'
  ).split(' '),
);

/** Forms of address, which a surname follows. */
export const titles: ReadonlySet<string> = new Set(
  (
    'mevrouw mevr mw mej juffrouw juf meneer mijnheer menheer heer dhr heren familie fam echtpaar weduwe wed ' +
    'dokter dr drs mr ir ing prof professor ds dominee pastoor pastor pater zuster zr broeder br kapelaan imam rabbijn ' +
    'mrs ms miss mister sir lady madam doctor nurse sister father reverend rev family'
  ).split(' '),
);

/** What somebody is to somebody, which a first name follows: "dochter Anneke". */
export const relations: ReadonlySet<string> = new Set(
  (
    'dochter zoon zus zusje broer broertje partner echtgenoot echtgenote kleindochter kleinzoon nicht nichtje neef ' +
    'neefje schoondochter schoonzoon schoonzus zwager stiefdochter stiefzoon vriend vriendin vrijwilliger vrijwilligster ' +
    'tante oom mantelzorger mentor bewindvoerder buurmeisje buurjongen ' +
    'daughter son brother husband wife spouse granddaughter grandson niece nephew cousin aunt uncle friend volunteer mentor'
  ).split(' '),
);

/** The same, but a surname follows as often: "oma Jansen", "buurvrouw De Wit". */
export const unclearRelations: ReadonlySet<string> = new Set(
  (
    'oma opa moeder vader mama papa ma pa buurvrouw buurman vrouw man curator ' +
    'grandmother grandfather grandma grandpa mother mum mom dad neighbour neighbor'
  ).split(' '),
);

/** Whose somebody is: "mijn zus Riet". */
export const owners: ReadonlySet<string> = new Set(
  'mijn mn onze ons haar zijn uw my our her his their'.split(' '),
);

/** Names that are ordinary words too: without a capital they are taken for the word ("ik wil graag", "in mei"). */
export const ordinaryWords: ReadonlySet<string> = new Set(
  (
    'wil to do an al me mei jo no so mark may will rose grace hope faith joy art bill sue pat dan bob roos hoop ' +
    'lotus sterre ster zomer fleur melk bloem beer wolf storm dag door toe in is if it us we he she her ' +
    'bakker visser kok koning prins keizer smit boer jong groot klein lang kort wit zwart bruin rood blauw groen ' +
    'berg dijk beek bos veld meer water brug huis hof kerk molen school post kamp dam haas vos vogel haan leeuw ' +
    'mulder molenaar schipper slager timmerman kuiper jager herder ruiter ridder graaf hertog bisschop monnik ' +
    'goed vries hart mens vriend best sterk rijk arm vroom winter herfst lente zondag maandag donker licht oud nieuw ' +
    'young long short white black brown green king wood hill field brook baker cook taylor smith miller fisher ' +
    'dekker tak steen zand blok bal schaap tuin kamer'
  ).split(' '),
);

/** One form for letters that people write in two ways: no capitals, no marks, "ĳ" as "ij". */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øœæðđłßı]/g, (letter) => written[letter] ?? letter);
}

const written: Readonly<Record<string, string>> = {
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
};

/** The words of a name or a text: letters, also with hyphens and apostrophes in them. */
export function lettersIn(text: string): string[] {
  return Array.from(text.normalize('NFC').matchAll(wordPattern), ([word]) => word);
}

/** A run of letters, with single hyphens or apostrophes between them. */
export const wordPattern = /[\p{L}\p{M}]+(?:['’ʼ`´\u2010\u2011-][\p{L}\p{M}]+)*/gu;
