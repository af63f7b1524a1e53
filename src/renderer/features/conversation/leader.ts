import type { OpenVault } from '#data/index.ts';
import type { Conversation, Worker } from '#shared/model/index.ts';
import { workersOf } from '#vault/index.ts';

/** Who leads a conversation now; undefined when that worker is neither at the table nor in the vault any more. */
export function leaderOf(
  conversation: Conversation,
  vault: OpenVault,
): Pick<Worker, 'id' | 'name' | 'role'> | undefined {
  const isLeader = ({ id }: { readonly id: string }) => id === conversation.workerId;
  return conversation.participants.find(isLeader) ?? workersOf(vault.session.file).find(isLeader);
}
