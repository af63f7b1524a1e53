import { filledAgreements } from '../../conversation/index.ts';
import type { Conversation } from '../../model/index.ts';
import { agreementPages } from '../agreement-pages.ts';
import type { Appearance, Shown } from '../audience-view.ts';
import { pageAt } from '../pages.ts';

/** The agreements, also while they are being made: what nobody filled in yet is empty. */
export function showAgreements(
  conversation: Conversation,
  index: number,
  letters: Appearance['letters'],
): Shown {
  const { content, page } = pageAt(agreementPages(filledAgreements(conversation), letters), index, []);
  return { kind: 'agreements', agreements: content, hem: null, page };
}
