import type { CircleView } from '../circle/index.ts';
import { filledAgreements, filledDisagreements, filledParked, filledWishes } from '../conversation/index.ts';
import type { Conversation, Resident } from '../model/index.ts';

/* Name before name at every depth, and spaces as on paper: the same words give the same text, however they were kept. */
function inOrder(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, content]) => content !== undefined);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, content]) => [name, inOrder(content)]));
}

/**
 * What people said that comes on the A4, as one text that is the same for the same content: what a hash of the A4 is
 * taken of. No sentence of ours is in it, nor the form, the language or the house: who asks for large letters, or
 * brings a newer version of the app, changes nothing of what was agreed, and may not read afterwards that the A4 is older
 * than the conversation.
 *
 * @param circle the circle of the conversation, where there is one; always in the same language
 */
export function sheetContentOf(
  conversation: Conversation,
  resident: Resident,
  circle: CircleView | undefined,
): string {
  const { heldOn, participants, whatCounts, nextLookBackOn, consent } = conversation;
  const { callName, fullName, representative, relatives } = resident;
  return JSON.stringify(
    inOrder({
      ...{ heldOn, callName, fullName, nextLookBackOn, consent },
      present: participants.map(({ name, kind, role }) => ({ name, kind, role })),
      decides:
        representative.kind === 'person'
          ? {
              name: relatives.find(({ id }) => id === representative.relativeId)?.name ?? '',
              ground: representative.ground,
            }
          : representative.kind,
      whatCounts: whatCounts.text.trim() === '' ? undefined : whatCounts,
      wishes: filledWishes(conversation).map(({ text, isChosen }) => ({ text, isChosen })),
      agreements: filledAgreements(conversation).map(({ what, who, when, lookBackOn }) => ({
        ...{ what, who, when, lookBackOn },
      })),
      disagreements: filledDisagreements(conversation).map(({ views, residentChoice }) => ({
        ...{ views, residentChoice },
      })),
      parked: filledParked(conversation).map(({ what, who, by }) => ({ what, who, by })),
      circle: circle?.segments.map(({ title, going, say, importance, notToday, wishes }) => ({
        ...{ title, going, say, importance, notToday, wishes },
      })),
    }),
  );
}
