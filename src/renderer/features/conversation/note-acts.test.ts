import type { LogFacts, OpenVault } from '#data/index.ts';
import type { Conversation, LogAct } from '#shared/model/index.ts';
import { beforeEach, expect, it } from 'vitest';
import { NoteActs } from './note-acts.ts';

const residentId = '11111111-1111-4111-8111-111111111111';
const conversation = { id: '22222222-2222-4222-8222-222222222222', residentId } as Conversation;
const imke = { id: 'imke', name: 'Imke Oefen' };
const joy = { id: 'joy', name: 'Joy Testa' };

let noted: [LogAct, LogFacts | undefined][];
let acts: NoteActs;

/* The log says nothing of what was said, so a vault of two workers and a list of acts is all there is. */
beforeEach(() => {
  noted = [];
  const vault = {
    worker: imke,
    session: { file: { slots: [{ kind: 'worker', worker: imke }] } },
    log: {
      entries: [{ workerId: joy.id, workerName: joy.name }],
      note: (act: LogAct, facts?: LogFacts) => noted.push([act, facts]),
    },
  } as unknown as OpenVault;
  acts = new NoteActs(vault, conversation);
});

const names = () => noted.map(([act]) => act);

it('is opened by whoever looks, who leaves nothing behind without going on', () => {
  acts.leaving('paused');
  expect(noted).toEqual([['conversation-opened', { residentId, conversationId: conversation.id }]]);
});

it('is taken over when a colleague goes on, with whose it was, also of one who was taken out', () => {
  acts.goingOn(joy.id);
  acts.leaving('paused');
  expect(names()).toEqual(['conversation-opened', 'conversation-taken-over', 'conversation-paused']);
  expect(noted[1]?.[1]).toEqual({ residentId, conversationId: conversation.id, about: joy });
});

it('notes a pause once, whatever people do on its screen, and that they go on after it', () => {
  acts.goingOn(imke.id);
  acts.leaving('paused');
  acts.leaving('paused');
  acts.goingOn(imke.id);
  acts.leaving('finished');
  expect(names()).toEqual([
    'conversation-opened',
    'conversation-paused',
    'conversation-opened',
    'conversation-finished',
  ]);
});

it('notes no new opening when finishing could not be stored and people are still at it', () => {
  acts.goingOn(imke.id);
  acts.goingOn(imke.id);
  expect(names()).toEqual(['conversation-opened']);
});
