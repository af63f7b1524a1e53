/** The guides that come with the app, in the order in which people see them: the most used first. */
export const ourGuideIds: readonly string[] = [
  'wensengesprek',
  'regiecirkel',
  'welkomstgesprek',
  'driehoeksgesprek',
  'welbevinden',
  'ecogram',
  'samen-beslissen',
  'krachten',
  'wat-vindt-u-ervan',
];
