/** Dutch texts of working with the Regiecirkel. What a part says stands in `shared/circle/words.ts`. */
export const circle = {
  circle: {
    title: (name: string) => `De cirkel van ${name}`,
    begin: 'Waar wilt u beginnen?',
    beginText: 'Wijs een deel aan in de cirkel. De bewoner kiest.',
    parts: 'Delen van de cirkel',
    asList: 'Toon als lijst',
    asDrawing: 'Toon als cirkel',
    undo: 'Ongedaan maken',
    keys: 'Toetsen: pijlen kiezen een deel. 1, 2, 3: hoe het gaat. 4, 5, 6: regie. 7, 8, 9: hoe belangrijk. 0: niet besproken. Enter: wens.',
    again: 'Druk je nog een keer op een kaart, dan is die weer leeg.',
    wish: 'De wens, in eigen woorden',
    moreWishes: 'Nog meer wensen hierover',
    chosenWish: 'Gekozen wens',
    chooseWish: 'Kies deze wens',
    wishesFull: 'Er staan al vijf wensen. Haal er bij de volgende stap eerst een weg.',
    remark: 'Wat er nog meer is gezegd of gezien',
    notDiscussed: 'Niet besproken',
    nothingToUndo: 'Er is niets meer om ongedaan te maken.',
    backToCircle: 'Terug naar de cirkel',
    legend: {
      going: (one: string, two: string, three: string) =>
        `Eén vak gevuld: ${one}. Twee: ${two}. Drie: ${three}.`,
      say: 'Regie:',
      importance: 'Hoe meer streepjes, hoe belangrijker.',
      wish: 'Gekozen wens.',
    },
    offers: {
      title: 'Waar wilt u een wens over kiezen?',
      text: 'Eerst staat er wat belangrijk is en niet goed gaat. De bewoner kiest.',
      reasons: {
        'very-not-well': 'Heel belangrijk, en het gaat niet goed.',
        'very-so-so': 'Heel belangrijk, en het gaat wel.',
        'quite-not-well': 'Best belangrijk, en het gaat niet goed.',
        'quite-so-so': 'Best belangrijk, en het gaat wel.',
      },
      none: 'Geen deel is belangrijk én gaat niet goed. Kies gerust een ander deel.',
      others: 'Of een ander deel',
      make: 'Maak een wens',
      about: (act: string, part: string) => `${act}: ${part}`,
    },
  },
};
