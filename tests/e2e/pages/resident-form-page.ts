import type { Locator } from 'playwright-core';
import type { CommunicationNeed, RepresentationGround } from '../../../src/shared/model/index.ts';
import { AppScreen } from './screen.ts';

/** Somebody close to a resident. */
export interface RelativeToType {
  readonly name: string;
  readonly relation: string;
}

/** What is filled in about a resident. */
export interface ResidentToType {
  readonly callName: string;
  readonly fullName?: string;
  readonly needs?: readonly CommunicationNeed[];
  readonly simpleMode?: boolean;
  readonly advice?: string;
  readonly relatives?: readonly RelativeToType[];
  readonly representative?: { readonly name: string; readonly ground: RepresentationGround } | 'nobody';
}

/** Everything about one resident; stored as it is typed. */
export class ResidentFormPage extends AppScreen {
  get heading(): Locator {
    return this.headingNamed(this.texts.residentForm.newTitle);
  }

  get callName(): Locator {
    return this.field(this.texts.residentForm.callName);
  }

  get fullName(): Locator {
    return this.field(this.texts.residentForm.fullName);
  }

  get advice(): Locator {
    return this.field(this.texts.residentForm.advice);
  }

  /** Fills the form. */
  async fill(resident: ResidentToType): Promise<void> {
    const { texts } = this;
    await this.write(this.callName, resident.callName);
    if (resident.fullName !== undefined) await this.write(this.fullName, resident.fullName);
    for (const need of resident.needs ?? []) {
      await this.choose(this.page.getByRole('checkbox', { name: texts.resident.needs[need] }));
    }
    if (resident.simpleMode === true) {
      await this.choose(this.page.getByRole('checkbox', { name: texts.simple.residentChoice }));
    }
    if (resident.advice !== undefined) await this.write(this.advice, resident.advice);
    for (const [index, relative] of (resident.relatives ?? []).entries())
      await this.addRelative(index + 1, relative);
    if (resident.representative !== undefined) await this.setRepresentative(resident.representative);
  }

  /** Puts somebody close on the list. */
  async addRelative(number: number, relative: RelativeToType): Promise<void> {
    const { residentForm } = this.texts;
    await this.press(this.button(residentForm.addRelative));
    await this.write(this.field(residentForm.relativeName(number)), relative.name);
    await this.write(this.field(residentForm.relation(number)), relative.relation);
  }

  /** Says who decides when the resident cannot. */
  async setRepresentative(representative: NonNullable<ResidentToType['representative']>): Promise<void> {
    const { residentForm, resident } = this.texts;
    if (representative === 'nobody') {
      await this.choose(this.page.getByRole('radio', { name: residentForm.nobody, exact: true }));
      return;
    }
    await this.choose(this.page.getByRole('radio', { name: residentForm.person }));
    await this.select(this.field(residentForm.whichPerson), representative.name);
    await this.select(this.field(residentForm.ground), resident.grounds[representative.ground]);
  }

  /** Says that it is done. */
  async finish(): Promise<void> {
    await this.press(this.button(this.texts.common.done));
  }
}
