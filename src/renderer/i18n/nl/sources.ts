/** Dutch texts of the sources, and of what is good to know. */
export const sources = {
  sources: {
    title: 'Bronnen',
    guides: 'De gesprekken',
    inspiredBy: (names: string) => `Geïnspireerd op ${names}.`,
    ours: 'Niet hetzelfde: de vragen zijn van ons.',
    oursCircle: 'Niet hetzelfde: de vragen en de indeling zijn van ons.',
    own: 'Dit is een eigen leidraad van jullie huis.',
    and: 'en',
    noGuides: 'Er zijn geen gesprekken gevonden.',
    hints: 'De tips en de opbouw',
    hintsText: 'Dit lazen we op deze sites. De woorden zijn van ons.',
    sites: {
      'zorgvoorbeter.nl': 'Tijd nemen, echt luisteren en samen terugkijken.',
      'werkenindeouderengeneeskunde.nl': 'Hooguit twee onderwerpen, en de rest parkeren.',
      'regelhulp.nl': 'Akkoord zijn kan ook zonder handtekening.',
      'dwangindezorg.nl': 'Wie beslist als iemand dat niet zelf kan.',
      'waardigheidentrots.nl': 'De letters bij de mensen om iemand heen.',
    },
    noLinks: 'De app opent geen internet. Typ het adres in een browser.',
  },
  goodToKnow: {
    title: 'Goed om te weten',
    text: (name: string) => `${name} vindt het goed dat wie hier zorgt, dit weet.`,
  },
};
