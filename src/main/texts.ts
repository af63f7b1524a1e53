/**
 * The few sentences that the main process itself shows: a dialog of the system, or a message when there is no
 * window yet. Everything else people read comes from the catalogues of the renderer.
 */
export const texts = {
  appName: 'Goed Gesprek',
  audienceTitle: 'Gedeeld scherm',
  saveDialogTitle: 'Bewaar het document',
  saveDialogButton: 'Bewaar',
  lockedMeanwhileTitle: 'Niet bewaard',
  lockedMeanwhile: 'De kluis ging op slot. Open de kluis en bewaar het document nog een keer.',
  wordDocument: 'Word-document',
  pdfDocument: 'PDF-document',
  saveLogTitle: 'Bewaar het logboek',
  table: 'Tabel (CSV)',
  savePictureTitle: 'Bewaar het plaatje',
  pngPicture: 'Plaatje (PNG)',
  svgPicture: 'Plaatje (SVG)',
  chooseLogoTitle: 'Kies een logo',
  logoFile: 'Plaatje (PNG of SVG)',
  guideFile: 'Gespreksleidraad',
  chooseGuideFileTitle: 'Kies een bestand met een leidraad',
  deckFile: 'Vragenkaarten',
  chooseDeckFileTitle: 'Kies een bestand met vragenkaarten',
  templateFile: 'Avond',
  chooseTemplateFileTitle: 'Kies een bestand met een avond',
  saveOwnFileTitle: 'Bewaar het bestand',
  ownFile: 'Bestand van Goed Gesprek',
  chooseBackupFolderTitle: 'Kies een tweede map voor kopieën',
  chooseBackupFolderButton: 'Kies deze map',
  chooseBackupFileTitle: 'Kies een kopie van de kluis',
  backupFile: 'Kopie van Goed Gesprek',
  startUpProblemTitle: 'Goed Gesprek kan niet starten',
  dataFolderNotUsable: (folder: string) =>
    [
      'Goed Gesprek kan niet schrijven in de map met gegevens.',
      'De gegevens zijn niet gewist.',
      '',
      'Start de laptop opnieuw op en probeer het nog een keer.',
      'Helpt dat niet? Bel wie de laptops beheert. Lees dit voor:',
      folder,
    ].join('\n'),
  startUpFailed: (name: string) =>
    [
      'Er ging iets mis bij het starten. De gegevens staan nog op deze laptop.',
      '',
      'Start de laptop opnieuw op en probeer het nog een keer.',
      'Helpt dat niet? Bel wie de laptops beheert. Lees dit voor:',
      name,
    ].join('\n'),
} as const;
