const conversations = (count: number) => (count === 1 ? '1 conversation' : `${count} conversations`);
const notes = (count: number) => (count === 1 ? '1 private note' : `${count} private notes`);

/** English texts of erasing a resident, and of its certificate. */
export const erase = {
  erase: {
    begin: 'Erase this resident…',
    title: (name: string) => `Erase ${name}`,
    windowTitle: 'Erase a resident',
    intro: 'This cannot be undone. Take your time to read.',
    goesTitle: 'What goes',
    goes: (held: number, noted: number) =>
      noted === 0
        ? `Everything about this resident, with ${conversations(held)}.`
        : `Everything about this resident, with ${conversations(held)} and ${notes(noted)}.`,
    goesNotes: 'Private notes of colleagues go as well.',
    goesCopies: 'Also from the copies on this laptop and in the second folder.',
    goesNever: 'Restoring an old copy does not bring this resident back.',
    staysTitle: 'What stays, and is up to you',
    staysSheets: 'A4 sheets and other files outside the vault.',
    staysSaved: (days: string) => `An A4 left the vault on: ${days}.`,
    staysPaper: 'Paper.',
    staysSticks: 'Copies on sticks that are not in the laptop now.',
    staysBackups: 'Backups that IT makes of the laptop.',
    staysDisk: 'A remainder stays on the disk for a while. It is locked.',
    staysRecord: 'What is in the care record.',
    openTitle: 'A conversation is not finished',
    openText: (day: string) => `The conversation of ${day} is still going. It goes as well.`,
    openGo: 'Look at this conversation',
    typeName: (name: string) => `Type the first name: ${name}`,
    nameDifferent: 'This is not the first name. Check that this is the right resident.',
    ownPassphrase: 'Type your own password',
    sure: (name: string) => `Erase ${name} for good`,
    keep: 'Do not erase',
    notErased: 'Nothing was erased.',
    steps: {
      key: 'The key goes…',
      records: 'The data goes…',
      earlier: 'Earlier vaults are being cleaned…',
      copies: 'The copies are being cleaned…',
    },
    doneTitle: (name: string) => `${name} has been erased`,
    doneText: 'The key is gone. Nobody can open the data of this resident in the vault any more.',
    copiesNone: 'There were no copies on this laptop yet.',
    copiesClean: (clean: number, total: number) =>
      `Copies on this laptop without this resident: ${clean} of ${total}.`,
    secondClean: (clean: number, total: number) =>
      `Copies in the second folder without this resident: ${clean} of ${total}.`,
    earlierClean: (clean: number, total: number) =>
      `Earlier vaults kept, without this resident: ${clean} of ${total}.`,
    secondNotReached:
      'The second folder could not be reached. Put the stick in. The app then goes on by itself.',
    damagedLeft: (count: number) =>
      count === 1
        ? 'One copy did not work. Ask whoever manages the laptops to delete that file.'
        : `${count} copies did not work. Ask whoever manages the laptops to delete those files.`,
    certificateTitle: 'The certificate',
    certificateText: 'Save the certificate now. After this screen the app no longer knows the name.',
    nameOnIt: 'Which name goes on the certificate?',
    withName: 'With the name',
    withoutName: 'Without a name',
    somebody: 'a resident',
    save: 'Save the certificate',
    saving: 'The certificate is being made…',
    saved: 'The certificate is saved.',
    cancelled: 'The certificate is not saved yet.',
  },
  certificate: {
    languageTag: 'en-GB',
    fileName: 'certificate-of-erasure',
    title: 'Certificate of erasure',
    who: 'Erased',
    when: 'When',
    at: (day: string, time: string) => `${day}, ${time}`,
    by: 'By',
    house: 'House',
    whatTitle: 'What was erased',
    what: (held: number, noted: number) =>
      `Everything about this resident in Goed Gesprek: the data, ${conversations(held)} and ${notes(noted)}.`,
    howTitle: 'How that was done',
    how: 'The key of this resident was destroyed. The data was taken out of the vault.',
    secondNotReached: 'The second folder could not be reached.',
    notAll: 'Not everything could be reached. The app tries again with every next copy.',
    unknownCopies: 'The copies could not be cleaned.',
    databasesLeft: 'One place in the app itself could not be reached. What stands there is locked.',
    leftTitle: 'What Goed Gesprek cannot erase',
    leftHead: 'What',
    doHead: 'What you do',
    sheets: 'A4 sheets and other files outside the vault.',
    sheetDays: (days: string) => `An A4 left the vault on ${days}.`,
    sheetsDo: 'Look for these files. Delete them, from the recycle bin as well.',
    failed: 'Copies that did not work, because they are damaged for example.',
    failedDo: 'Ask whoever manages the laptops to delete these files.',
    paper: 'Paper.',
    paperDo: 'Destroy what is no longer needed.',
    sticks: 'Copies on sticks or in folders that were not connected.',
    sticksDo:
      'Delete files ending in “.goedgesprek-kopie”. With a password of that time they still open on another laptop.',
    backups: 'Backups that IT makes of the laptop.',
    backupsDo: 'Ask IT when those expire.',
    disk: 'Remains on the disk.',
    diskDo:
      'They are locked. Only somebody who recovers the old key and has a password can read them. Let IT wipe the disk when the laptop leaves.',
    record: 'The care record (ECD).',
    recordDo: 'That is the care file. Ask there separately for erasure.',
    manyDays: (count: number, last: string) => `${count} days, the last one ${last}`,
    footer: 'This certificate says what the app did. Keep it as long as needed.',
  },
};
