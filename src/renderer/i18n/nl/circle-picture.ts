/** Dutch texts of the circle as a picture in a file of its own. */
export const circlePicture = {
  circlePicture: {
    title: 'De cirkel als plaatje',
    png: 'Bewaar als plaatje (PNG)',
    svg: 'Bewaar als tekening (SVG)',
    copy: 'Kopieer als plaatje',
    copied: 'Het plaatje is gekopieerd.',
    copiedText: 'Plak het binnen een minuut. Daarna halen we het weg. Buiten de kluis kan iedereen het zien.',
    saving: 'Het plaatje wordt gemaakt…',
    saved: 'Het plaatje staat hier:',
    outside: 'Dit bestand staat buiten de kluis. Iedereen bij deze laptop kan het openen.',
    cancelled: 'Het plaatje is niet bewaard: je koos geen map.',
    fileName: (day: string, kind: 'png' | 'svg') => `cirkel-${day}.${kind}`,
  },
};
