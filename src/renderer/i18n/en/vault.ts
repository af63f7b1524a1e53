import type { Catalogue } from '../index.svelte.ts';

/** English texts of unlocking, workers, settings and copies. */
export const vault = {
  firstRun: {
    title: 'Welcome. First we make a vault.',
    explain: 'The vault will hold all conversations. It opens only with a passphrase.',
    yourName: 'What is your name?',
    yourRole: 'What is your role? (may stay empty)',
    houseName: 'What is the house called? (may stay empty)',
    nameMissing: 'Type your name.',
    making: 'Making the vault…',
    failed: 'The vault was not made.',
    begin: 'Begin',
  },
  passphrase: {
    choose: 'Choose a passphrase',
    again: 'Type it once more',
    hint: 'A good passphrase is a sentence of your own, with spaces. At least ten characters.',
    propose: 'Propose a passphrase',
    proposal: 'Five words to remember. Type them below:',
    notTheSame: 'The two passphrases are not the same. Type the second one again.',
    tooShort: (length: number, least: number) =>
      `This passphrase has ${length} characters. Make it at least ${least}.`,
    weak: {
      empty: 'Type a passphrase.',
      common: 'Many people use this passphrase. It is quick to guess. Take a sentence of your own.',
      name: 'A name is quick to guess. Take words that nobody expects of you.',
      repeated: 'The same again and again is quick to guess. Take different words.',
      pattern: 'Keys or letters in a row are quick to guess. Take a sentence of your own.',
      date: 'A date is quick to guess. Take a sentence of your own.',
      guessable: 'This passphrase is quick to guess. Add another word.',
    },
  },
  recoveryCode: {
    title: 'Your recovery code',
    explain: 'Passphrase forgotten? Then only this code still opens the vault.',
    once: 'You see the code only once. Keep it in a cupboard that locks.',
    paper: 'Recovery code of Goed Gesprek',
    paperHouse: (house: string, day: string) =>
      house === '' ? `Made on ${day}` : `${house}, made on ${day}`,
    paperAdvice: 'Keep this sheet in a place that locks. Not with the laptop.',
    print: 'Print the code',
    printFailed: 'Printing does not work. Copy the code onto paper.',
    typeBack: 'Type the code from your paper',
    typeBackHint: 'That way you know it is right on paper.',
    typeBackMissing: 'First write down the code. Then type it here.',
    typeBackDifferent: 'This is not the same code. Check every group.',
  },
  unlock: {
    whoAreYou: 'Who are you?',
    passphraseOf: (name: string) => `Passphrase of ${name}`,
    hint: 'Your own sentence, with spaces.',
    open: 'Open',
    opening: 'Opening…',
    forgotten: 'Forgotten your passphrase? Use the recovery code',
    passphraseMissing: 'First type your passphrase.',
    wrongPassphrase: 'This passphrase is not right. Try again.',
    failed: 'The vault does not open. Close the app and try again.',
    wait: (seconds: number) =>
      seconds === 1 ? 'Wait one more second.' : `Wrong too often. Wait ${seconds} more seconds.`,
    recoveryTitle: 'A new passphrase',
    recoveryExplain: 'Have the paper with the recovery code at hand.',
    recoveryCode: 'Recovery code',
    recoveryHint: 'Seven groups of four. Capitals do not matter.',
    wrongRecoveryCode: 'This code is not right. Check every group.',
    newPassphrase: 'New passphrase',
    replace: 'Save and open',
  },
  settings: {
    title: 'Settings',
    save: 'Save',
    ownPassphrase: 'Type your own present passphrase',
    lock: 'Locking',
    lockText: 'Does nobody touch the laptop? Then the app locks by itself. With Ctrl+L you do it yourself.',
    lockLonger: 'Also at an evening, with question cards, and with a shared screen.',
    lockUsual: 'Lock after',
    lockInConversation: 'Lock after, during a conversation',
    minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
    myName: 'What you are called here',
    renamed: 'Saved. Shown everywhere when you open again.',
    myPassphrase: 'Your passphrase',
    passphraseChanged: 'Your new passphrase holds from now on.',
    newCode: 'A new recovery code',
    newCodeText: 'Lost the code, or has somebody else seen it? The old one stops working.',
    makeCode: 'Make a new code',
    codeRenewed: 'The new code holds from now on.',
    workers: 'Who can open the vault?',
    addWorker: 'Add a colleague',
    addWorkerText: 'Let your colleague type the passphrase.',
    add: 'Add',
    workerAdded: 'Your colleague can open the vault now.',
    colleagueName: 'Name of your colleague',
    colleagueRole: 'Role (may be empty)',
    colleaguePassphrase: 'Passphrase of your colleague',
    renameWorker: (name: string) => `Change: ${name}`,
    renameTitle: (name: string) => `What is ${name} called?`,
    removeWorker: (name: string) => `Remove: ${name}`,
    removeTitle: (name: string) => `Remove ${name}?`,
    removeText: 'This colleague can no longer open the vault. The conversations stay.',
    workerRemoved: 'Your colleague can no longer open the vault.',
    replaceKey: 'Also make a new master key',
    replaceKeyText: 'Do this when somebody may have a copy of the vault.',
  },
  backup: {
    title: 'Something is wrong with the vault.',
    safe: (when: string) => `Your data is safe: ${when.charAt(0).toLowerCase()}${when.slice(1)}.`,
    mayLack: 'What was typed after that may not be in this copy.',
    copies: 'Safe copies',
    noCopies: 'There is no copy yet.',
    counts: (residents: number, conversations: number) =>
      `${residents} ${residents === 1 ? 'resident' : 'residents'}, ${conversations} ${conversations === 1 ? 'conversation' : 'conversations'}.`,
    newest: 'This is the newest.',
    goOnWith: (time: string) => `Carry on with ${time}`,
    lookFirst: 'Look first at what is in it',
    inside: 'What is in it',
    notOpened: (count: number) =>
      count === 1 ? 'One part does not open. The rest does.' : `${count} parts do not open. The rest does.`,
    erasedSince: (count: number) =>
      count === 1
        ? 'Since this copy one resident was erased. That resident does not come back.'
        : `Since this copy ${count} residents were erased. They do not come back.`,
    checking: (done: number, total: number) => `${done} of ${total} checked`,
    failed: 'This copy was not put back.',
    fromStick: 'Choose a copy from a USB stick',
    chosenFile: 'From a stick or another folder.',
    refused: 'This file cannot be used.',
    otherVault: (house: string) =>
      house === ''
        ? 'This is a copy of another vault. When you go on, this laptop opens that vault.'
        : `This is a copy of another vault: ${house}. When you go on, this laptop opens that vault.`,
    codeExplain:
      'Have the paper with the recovery code at hand. After restoring you choose a new passphrase.',
    usePassphrase: 'Use a passphrase after all',
    restoreTitle: 'Go on with a copy',
    restoreText: 'Choose a copy. Look first whether it is the right one.',
    nothingThrownAway: 'We throw nothing away. The present vault is kept apart.',
    overviewTitle: 'Copies',
    overviewText:
      'The app makes copies of the vault by itself. If something goes wrong, you carry on with a copy.',
    notDone: 'That did not work.',
    size: (kilobytes: number) => `${kilobytes} kB`,
    good: 'Checked, good',
    bad: 'Damaged',
    makeNow: 'Make a copy now',
    making: 'The copy is being made…',
    checkNow: 'Check all copies',
    busyChecking: 'Copies are being checked…',
    unreadable: (count: number) =>
      count === 1
        ? 'One copy is damaged. The others are still there.'
        : `${count} copies are damaged. The others are still there.`,
    secondTitle: 'Second place',
    secondNone: 'None yet. Choose a USB stick, for example.',
    secondChoose: 'Choose a folder',
    secondForget: 'Do not use this folder any more',
    secondFailed: 'The second place does not work. Is the stick in? The copy on this laptop was made.',
    missing: (count: number) =>
      count === 1 ? 'One part is missing from this copy.' : `${count} parts are missing from this copy.`,
    earlierTitle: 'The earlier vault',
    earlierText:
      'It stays for thirty days. When you go back, everything is as it was then. What you typed after that stays in a copy.',
    noReturn: (when: string) =>
      `${when}: you cannot go back to this vault, because files are damaged. What is left of it stays for thirty days.`,
    returnTo: (when: string) => `Go back to ${when.charAt(0).toLowerCase()}${when.slice(1)}`,
    sealedToo: 'A copy is locked too. Without a passphrase nobody can read it.',
    damaged: (count: number) =>
      count === 1 ? 'One part is damaged. The rest works.' : `${count} parts are damaged. The rest works.`,
    damagedOfResident: (count: number) =>
      count === 1
        ? 'One part of this resident is damaged. The rest works.'
        : `${count} parts of this resident are damaged. The rest works.`,
    damagedAdvice: 'A copy may still hold it undamaged. Looking changes nothing.',
    damagedLook: 'Look at the copies',
    broughtBack: (count: number) =>
      count === 1
        ? 'One part was put back. It was still in the copy on this laptop.'
        : `${count} parts were put back. They were still in the copy on this laptop.`,
  },
} satisfies Pick<Catalogue, 'firstRun' | 'passphrase' | 'recoveryCode' | 'unlock' | 'settings' | 'backup'>;
