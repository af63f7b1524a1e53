import type { WebContents } from 'electron';

/** What a dialog of the system gives back, as far as this looks at it. */
interface DialogAnswer {
  readonly canceled: boolean;
}

/**
 * Shows a dialog of the system for a page. When the page went while it was open (the vault was locked), nobody is left
 * to note what would become of it, so it counts as cancelled: nothing is written that no record tells of.
 *
 * @param tellThatNothingHappened called when somebody chose something and the page was gone
 */
export async function whilePageStays<Answer extends DialogAnswer>(
  contents: Pick<WebContents, 'on' | 'off'>,
  show: () => Promise<Answer>,
  tellThatNothingHappened: () => void,
): Promise<Answer> {
  let isGone = false;
  const noteGone = () => {
    isGone = true;
  };
  contents.on('did-navigate', noteGone);
  contents.on('destroyed', noteGone);
  try {
    const answer = await show();
    if (!isGone || answer.canceled) return answer;
    tellThatNothingHappened();
    return { ...answer, canceled: true };
  } finally {
    contents.off('did-navigate', noteGone);
    contents.off('destroyed', noteGone);
  }
}
