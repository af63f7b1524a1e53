import type { Guide } from '../../guides/index.ts';
import type { Conversation, Resident } from '../../model/index.ts';
import { audienceViewSchema, type Appearance, type AudienceView, type Shown } from '../audience-view.ts';
import { blank, rest } from '../rest.ts';
import { showAgreements } from './agreements.ts';
import { showCards } from './cards.ts';
import type { ConversationChoice } from './choice.ts';
import { showCircle } from './circle.ts';
import { showQuestion } from './question.ts';
import { showReadBack } from './read-back.ts';
import { showWishes } from './wishes.ts';

/** What of a resident a projection may look at. */
export type ResidentOnScreen = Pick<Resident, 'callName' | 'fullName' | 'communication'>;

/**
 * What the shared screen shows of a conversation: what was chosen for this step, and nothing else. The same view is what
 * the facilitator sees in the small preview.
 *
 * @throws ZodError when what was made is no view; then nothing new may be shown
 */
export function projectConversation(
  conversation: Conversation,
  resident: ResidentOnScreen,
  guide: Guide,
  { appearance, show }: ConversationChoice,
): AudienceView {
  const { theme, letters, language } = appearance;
  return audienceViewSchema.parse({
    appearance: { theme, letters, language },
    shown: shownOf(conversation, resident, guide, show, appearance),
  });
}

/**
 * How the screen looks for a resident: large letters for who sees badly, and the language of the A4, which is for the
 * resident as well.
 */
export function appearanceFor(
  resident: Pick<Resident, 'communication'>,
  conversation: Pick<Conversation, 'sheetLanguage'>,
  theme: Appearance['theme'],
): Appearance {
  const letters = resident.communication.needs.includes('low-vision') ? 'low-vision' : 'usual';
  return { theme, letters, language: conversation.sheetLanguage };
}

function shownOf(
  conversation: Conversation,
  resident: ResidentOnScreen,
  guide: Guide,
  show: ConversationChoice['show'],
  appearance: Appearance,
): Shown {
  switch (show.kind) {
    case 'nothing':
      return blank;
    case 'rest':
      return rest;
    case 'test':
      return { kind: 'test', picture: show.picture };
    case 'question':
      return showQuestion(guide, resident, show, appearance);
    case 'cards':
      return showCards(guide, resident, show, appearance);
    case 'circle':
      return showCircle(guide, conversation, resident, show, appearance);
    case 'wishes':
      return showWishes(conversation, show.page, appearance.letters);
    case 'agreements':
      return showAgreements(conversation, show.page, appearance.letters);
    case 'read-back':
      return showReadBack(conversation, show.item, appearance.letters);
  }
}
