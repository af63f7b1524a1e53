import type { OpenVault } from '#data/index.ts';
import type { Conversation } from '#shared/model/index.ts';
import { workersOf } from '#vault/index.ts';

/**
 * Notes in the log that a conversation is opened, and whose it was when somebody else goes on with it. Reading back a
 * finished conversation takes nothing over.
 *
 * @returns whether it was taken over
 */
export function noteOpening(vault: OpenVault, conversation: Conversation): boolean {
  const { id: conversationId, residentId, workerId } = conversation;
  const isTakenOver = workerId !== vault.worker.id && conversation.state !== 'finished';
  if (isTakenOver) {
    const name = nameOf(vault, workerId);
    vault.log.note('conversation-taken-over', { residentId, conversationId, about: { id: workerId, name } });
  } else vault.log.note('conversation-opened', { residentId, conversationId });
  return isTakenOver;
}

/* A colleague who was taken out stands in no list of workers any more, but the log knows the name. */
function nameOf(vault: OpenVault, workerId: string): string {
  const worker = workersOf(vault.session.file).find(({ id }) => id === workerId);
  return worker?.name ?? vault.log.entries.findLast((entry) => entry.workerId === workerId)?.workerName ?? '';
}
