import { newId } from '#platform/identifiers.ts';
import type { Participant } from '#shared/model/index.ts';

/** Somebody who is being put at the table: what is typed until now. */
export class NewPerson {
  name = $state('');
  role = $state('');
  kind = $state<'relative' | 'worker' | 'other'>('relative');
  /** Whether people pressed the button without a name. */
  isNameMissing = $state(false);

  /** Whether a name is typed that is not at the table yet. */
  get isWaiting(): boolean {
    return this.name.trim() !== '';
  }

  /** Gives the person and empties the fields; undefined, and says so, while there is no name. */
  take(): Participant | undefined {
    this.isNameMissing = !this.isWaiting;
    if (this.isNameMissing) return undefined;
    const person: Participant = {
      ...{ id: newId(), name: this.name.trim() },
      ...{ kind: this.kind, role: this.role.trim() },
    };
    this.name = '';
    this.role = '';
    return person;
  }
}
