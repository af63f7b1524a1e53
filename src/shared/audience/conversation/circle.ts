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
 * when it was chosen. For who sees badly each part has a page of its own after the whole circle: its name and what it says
 * do not fit around a circle in letters of that size.
 */
export function showCircle(
  guide: Guide,
  conversation: Pick<Conversation, 'prompts' | 'wishes' | 'whatCounts'>,
  resident: Pick<Resident, 'callName' | 'fullName'>,
  show: CircleShow,
  { language, letters }: Appearance,
): Shown {
  const step = circleStepOf(guide);
  if (step === undefined) return blank;
  const callName = callNameOnScreen(resident);
  const { segments } = circleOf(step, conversation, callName, language);
  const said = show.whatCounts ? whatCountsBeside(callName, conversation.whatCounts, letters) : [];
  const whole: CirclePage = { whatCounts: null, inFocus: null };
  const pages =
    letters === 'low-vision'
      ? [
          ...said,
          whole,
          ...segments.map((_part, index): CirclePage => ({ whatCounts: null, inFocus: index + 1 })),
        ]
      : said.length > 0
        ? said
        : [whole];
  const { content, page } = pageAt(pages, show.page, whole);
  return { kind: 'circle', callName, parts: segments, ...content, page };
}

type CirclePage = Pick<ShownOf<'circle'>, 'whatCounts' | 'inFocus'>;

function whatCountsBeside(
  callName: string,
  { text, voice }: Conversation['whatCounts'],
  letters: Appearance['letters'],
): CirclePage[] {
  return pagesOf(text, roomBeside(wholeView(letters), atomsOf(callName)))
    .filter((words) => words !== '')
    .map((words) => ({ whatCounts: { text: words, voice: voice.kind }, inFocus: null }));
}

/**
 * The circle of a view as `drawCircle` and `circleSentence` take it.
 *
 * @param nameless what stands in the middle when there is no first name to show
 */
export function circleToDraw({ callName, parts }: ShownOf<'circle'>, nameless: string): CircleView {
  return { callName: callName === '' ? nameless : callName, whatCounts: '', segments: parts };
}
