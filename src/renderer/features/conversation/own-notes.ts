import type { OpenVault } from '#data/index.ts';
import { newId } from '#platform/identifiers.ts';
import type { Conversation, PrivateNotes } from '#shared/model/index.ts';

/** The private notes of this worker at a conversation; empty ones when there are none yet. */
export function notesOf(vault: OpenVault, conversation: Conversation): PrivateNotes {
  const own = vault.privateNotes.all.find(
    (notes) => notes.conversationId === conversation.id && notes.workerId === vault.worker.id,
  );
  return (
    own ?? {
      id: newId(),
      conversationId: conversation.id,
      residentId: conversation.residentId,
      workerId: vault.worker.id,
      notes: {},
    }
  );
}
