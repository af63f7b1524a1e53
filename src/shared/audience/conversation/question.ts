import { promptsOf, variantFor, wordsOf, type Guide, type Prompt } from '../../guides/index.ts';
import type { Resident } from '../../model/index.ts';
import type { Appearance, Shown } from '../audience-view.ts';
import { blank } from '../rest.ts';
import { pageAt, pagesOf, wholeView } from '../pages.ts';
import type { ConversationShow } from './choice.ts';

type QuestionShow = Extract<ConversationShow, { kind: 'question' }>;

/** The question of a guide in the words for this resident. Its follow-ups and hints stay with the facilitator. */
export function showQuestion(
  guide: Guide,
  resident: Pick<Resident, 'communication'>,
  { promptId, isSimple, page }: QuestionShow,
  { language, letters }: Appearance,
): Shown {
  const prompt = promptIn(guide, promptId);
  if (prompt === undefined) return blank;
  const question = questionOf(prompt, resident, isSimple)[language];
  const { content, page: at } = pageAt(pagesOf(question, wholeView(letters)), page, '');
  return content === '' ? blank : { kind: 'question', text: content, page: at };
}

/** A prompt by its id; undefined when the guide has none. */
export function promptIn(guide: Guide, promptId: string): Prompt | undefined {
  return guide.steps.flatMap((step) => promptsOf(step)).find(({ id }) => id === promptId);
}

/** The words of a question for a resident, or its simple form. */
export function questionOf(
  prompt: Prompt,
  { communication }: Pick<Resident, 'communication'>,
  isSimple: boolean,
): Prompt['question'] {
  const usual = wordsOf(prompt, variantFor(communication.needs)).question;
  return isSimple ? (prompt.simple?.question ?? usual) : usual;
}
