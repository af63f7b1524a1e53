/** Dutch texts of what stands at the top of the A4: the day, and who was there. */
export const atTheTable = {
  title: 'Bovenaan het A4',
  heldOn: 'Wanneer was het gesprek?',
  dayToCome: 'Deze dag moet nog komen. De dag van eerst blijft staan.',
  people: 'Wie was erbij?',
  name: (number: number) => `Naam ${number}`,
  role: (number: number) => `Wie is dit? ${number}`,
  remove: (name: string) => `Haal ${name} van de lijst`,
  removed: (name: string) => `${name} staat niet meer op de lijst.`,
  putBack: 'Zet terug',
  residentHint: 'De eigen naam en wie beslist staan bij de bewoner.',
  resident: (name: string) => `Naar de gegevens van ${name}`,
  done: 'Zo is het goed',
};
