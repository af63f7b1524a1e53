const quotationMarks = /^["'‘’“”„«‚]|["'‘’“”»]$/;

/** Own words stand between quotation marks, unless whoever wrote them down already did so. */
export function inOwnWords(text: string, isQuoted: boolean): string {
  return text === '' || !isQuoted || quotationMarks.test(text) ? text : `‘${text}’`;
}
