import type { StepKind } from '#shared/guides/index.ts';
import type { Mark } from '#shared/model/index.ts';

/** What can be set at a prompt of a step of this kind, before anybody set anything; null when words are all there is. */
export function emptyMark(kind: StepKind): Mark | null {
  switch (kind) {
    case 'cards':
      return { kind: 'card', share: 'not-discussed' };
    case 'areas':
      return { kind: 'area', important: 'not-discussed', going: 'not-discussed' };
    case 'opinion':
      return { kind: 'opinion', opinions: [] };
    case 'three-voices':
      return {
        kind: 'three-voices',
        comparison: 'not-discussed',
        overlap: '',
        difference: '',
        residentChoice: '',
      };
    case 'choice':
      return { kind: 'choice', problem: 'not-discussed', options: [], chosenId: '', notYet: false };
    case 'circle':
      return { kind: 'segment', going: 'not-discussed', say: 'not-discussed', importance: 'not-discussed' };
    default:
      return null;
  }
}
