/** Dutch texts of what people set at a part of the Regiecirkel, and of making parts in an own guide. */
export const segments = {
  segmentMark: {
    going: 'Hoe gaat het nu?',
    goings: { 'not-well': 'niet goed', 'so-so': 'gaat wel', well: 'goed' },
    say: 'Wie kiest hier?',
    says: { self: 'zelf', together: 'samen', leave: 'laat ik over' },
    importance: 'Hoe belangrijk is het?',
    open: (titles: string) => `Nog niet besproken: ${titles}`,
    herePart: (step: string, part: string) => `${step}, ${part}`,
    importances: { 'a-little': 'een beetje', quite: 'best wel', very: 'heel erg' },
  },
};
