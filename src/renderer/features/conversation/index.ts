/** Conversations: choosing a guide, holding a conversation step by step, and reading it back. */
export { default as ConversationPage } from './ConversationPage.svelte';
export { guideOf, GuideShelf } from './guide-shelf.svelte.ts';
export { leaderOf } from './leader.ts';
export { refusedText } from './refused-text.ts';
export { voiceText } from './voice-text.ts';
export { default as StartPage } from './StartPage.svelte';
export { default as WhatWasAgreed } from './WhatWasAgreed.svelte';
