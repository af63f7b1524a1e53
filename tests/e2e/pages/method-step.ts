import { expect } from '@playwright/test';
import type { Locator } from 'playwright-core';
import type { StepKind } from '../../../src/shared/guides/index.ts';
import { imke } from './case-of-kees.ts';
import type { Case } from './cases.ts';
import { QuestionsStep } from './conversation-page.ts';

/** A step in which people set something besides words. */
export class MethodStep extends QuestionsStep {
  /** Sets what can be set in a step of this kind, at the table of a case. */
  async set(kind: StepKind, { resident, relative }: Case): Promise<void> {
    const { callName } = resident;
    const other = relative?.name ?? imke.name;
    const { marks, network } = this.texts;
    switch (kind) {
      case 'cards':
        return this.choose(this.option(marks.card.share, marks.card.yes));
      case 'areas':
        await this.choose(this.option(marks.area.important, marks.area.very));
        return this.choose(this.option(marks.area.going, marks.area.notWell));
      case 'opinion':
        await this.choose(this.option(marks.opinion.of(callName), marks.opinion.views.agrees));
        return this.choose(this.option(marks.opinion.of(other), marks.opinion.views.disagrees));
      case 'three-voices':
        await this.say('Ik maak me zorgen.', { kind: 'relative', name: other });
        await this.say('Op de gang gaat het goed.', { kind: 'worker' });
        await this.choose(this.option(marks.threeVoices.comparison, marks.threeVoices.different));
        await this.write(this.field(marks.threeVoices.residentChoice(callName)), 'Ik ga gewoon.');
        return this.press(this.button(marks.threeVoices.toDisagreements));
      case 'choice':
        await this.choose(this.option(marks.choice.problem(callName), marks.choice.yes));
        await this.press(this.button(marks.choice.add));
        await this.write(this.field(marks.choice.way(1)), 'Met de rollator');
        return this.press(this.button(`${marks.choice.thisOne}: Met de rollator`));
      case 'network':
        await this.press(this.button(network.addKnown(other)));
        await this.choose(this.option(network.distance, network.distances[1]));
        return this.choose(this.option(network.tie, network.ties.supporting));
      default:
        return undefined;
    }
  }

  /** Finds what {@link set} has set. */
  async expectSet(kind: StepKind, { resident, relative }: Case): Promise<void> {
    const { callName } = resident;
    const other = relative?.name ?? imke.name;
    const { marks, network } = this.texts;
    switch (kind) {
      case 'cards':
        return expect(this.option(marks.card.share, marks.card.yes)).toBeChecked();
      case 'areas':
        await expect(this.option(marks.area.important, marks.area.very)).toBeChecked();
        return expect(this.option(marks.area.going, marks.area.notWell)).toBeChecked();
      case 'opinion':
        await expect(this.option(marks.opinion.of(callName), marks.opinion.views.agrees)).toBeChecked();
        return expect(this.option(marks.opinion.of(other), marks.opinion.views.disagrees)).toBeChecked();
      case 'three-voices':
        await expect(this.page.getByRole('region', { name: callName })).toContainText('Dat gaat wel.');
        await expect(this.page.getByRole('region', { name: marks.threeVoices.worker })).toContainText(
          'Op de gang gaat het goed.',
        );
        return expect(this.option(marks.threeVoices.comparison, marks.threeVoices.different)).toBeChecked();
      case 'choice':
        await expect(this.field(marks.choice.way(1))).toHaveValue('Met de rollator');
        return expect(this.button(`${marks.choice.thisOne}: Met de rollator`)).toHaveAttribute(
          'aria-pressed',
          'true',
        );
      case 'network':
        return expect(
          this.page.getByRole('button', {
            name: `${other}, ${relative?.relation ?? ''}. ${network.distances[1]}. ${network.ties.supporting}`,
          }),
        ).toBeVisible();
      default:
        return undefined;
    }
  }

  private option(legend: string, answer: string): Locator {
    return this.page
      .getByRole('group', { name: legend, exact: true })
      .getByRole('radio', { name: answer, exact: true });
  }
}
