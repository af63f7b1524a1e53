/** English texts of what stands at the top of the A4: the day, and who was there. */
export const atTheTable = {
  title: 'At the top of the A4',
  heldOn: 'When was the conversation?',
  dayToCome: 'This day is still to come. The day from before stays.',
  people: 'Who was there?',
  name: (number: number) => `Name ${number}`,
  role: (number: number) => `Who is this? ${number}`,
  remove: (name: string) => `Take ${name} off the list`,
  removed: (name: string) => `${name} is no longer on the list.`,
  putBack: 'Put back',
  residentHint: 'The full name and who decides are kept with the resident.',
  resident: (name: string) => `To the details of ${name}`,
  done: 'This is right',
};
