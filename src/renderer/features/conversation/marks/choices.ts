import { newId } from '#platform/identifiers.ts';
import type { ChoiceMark } from '#shared/model/index.ts';

/** More ways than this cannot be seen side by side, nor kept in mind. */
export const mostOptions = 4;

/** Adds an empty way; changes the mark in place. */
export function addOption(mark: ChoiceMark): void {
  mark.options.push({ id: newId(), text: '', pros: '', cons: '' });
}

/** Takes a way off; who had chosen it has not chosen any more. */
export function removeOption(mark: ChoiceMark, id: string): void {
  mark.options = mark.options.filter((option) => option.id !== id);
  if (mark.chosenId === id) mark.chosenId = '';
}

/** Chooses a way, or with an empty id none for now; choosing the same again takes it back. */
export function choose(mark: ChoiceMark, id: string): void {
  if (id === '') {
    mark.notYet = !mark.notYet;
    mark.chosenId = '';
    return;
  }
  mark.chosenId = mark.chosenId === id ? '' : id;
  mark.notYet = false;
}
