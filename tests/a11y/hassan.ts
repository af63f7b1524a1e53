/** An invented resident of whom every field is filled in. */
export const hassan = {
  callName: 'Hassan',
  fullName: 'Hassan El Fantasi',
  needs: ['memory', 'hard-of-hearing'],
  advice: 'Eerst thee.\nEén vraag tegelijk.',
  relatives: [{ name: 'Yasmina El Fantasi-de Proef', relation: 'dochter' }],
  representative: { name: 'Yasmina El Fantasi-de Proef', ground: 'mentor' },
} as const;
