import { circleOf, type CircleView } from '../../circle/index.ts';
import { circleStepOf, type Guide } from '../../guides/index.ts';
import type { Conversation, Resident } from '../../model/index.ts';
import type { Appearance, Shown, ShownOf } from '../audience-view.ts';
import { callNameOnScreen } from '../names/call-name.ts';
import { atomsOf, pageAt, pagesOf, roomBeside, wholeView } from '../pages.ts';
import { blank } from '../rest.ts';
import type { ConversationShow } from './choice.ts';

type CircleShow = Extract<ConversationShow, { kind: 'circle' }>;

/**
 * The circle of a conversation: what people set, nothing of what they said about it. "Wat voor mij telt" comes along only
 * when it was chosen.
 */
export function showCircle(
  guide: Guide,
  conversation: Pick<Conversation, 'prompts' | 'wishes' | 'whatCounts'>,
  resident: Pick<Resident, 'callName' | 'fullName'>,
  show: CircleShow,
  language: Appearance['language'],
): Shown {
  const step = circleStepOf(guide);
  if (step === undefined) return blank;
  const callName = callNameOnScreen(resident);
  const { segments } = circleOf(step, conversation, callName, language);
  const whatCounts = show.whatCounts ? whatCountsBeside(callName, conversation.whatCounts, show.page) : null;
  return { kind: 'circle', callName, parts: segments, whatCounts };
}

function whatCountsBeside(
  callName: string,
  { text, voice }: Conversation['whatCounts'],
  index: number,
): ShownOf<'circle'>['whatCounts'] {
  const pages = pagesOf(text, roomBeside(wholeView, atomsOf(callName)));
  const { content, page } = pageAt(pages, index, '');
  return content === '' ? null : { text: content, voice: voice.kind, page };
}

/**
 * The circle of a view as `drawCircle` and `circleSentence` take it.
 *
 * @param nameless what stands in the middle when there is no first name to show
 */
export function circleToDraw({ callName, parts }: ShownOf<'circle'>, nameless: string): CircleView {
  return { callName: callName === '' ? nameless : callName, whatCounts: '', segments: parts };
}
