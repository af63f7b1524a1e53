/** English texts of the A4 that leaves the vault, and of everything else that does. */
export const sheetLeaves = {
  sheetLeaves: {
    print: 'Print',
    printed: 'The A4 was sent to the printer.',
    printedText: 'Collect the paper at once. It is outside the vault now.',
    notPrinted: 'The A4 was not printed: you stopped at the printer. Everything is still here.',
    pdf: 'Save as PDF',
    copy: 'Copy as text',
    copied: 'Copied.',
    copiedText: 'This is outside the vault now. After a minute we clear the clipboard.',
    older: (day: string) => `The A4 of ${day} is older than the conversation. Make it again.`,
    madeOn: (day: string, time: string, by: string) =>
      by === '' ? `The A4 is from ${day}, ${time}.` : `The A4 is from ${day}, ${time}, by ${by}.`,
  },
  outside: {
    title: 'This goes outside the vault',
    warning: {
      file: [
        'This file will be outside the vault. Everyone at this laptop can open it.',
        'Put it where it belongs, such as the care file. Delete it afterwards.',
      ],
      copy: [
        'This copy will be outside the vault. Everyone at this laptop can paste it.',
        'Paste it where it belongs. After a minute we clear the clipboard.',
      ],
    },
    goOn: 'I understand, go on',
    notYet: 'Not now',
    showInFolder: 'Show in folder',
  },
};
