import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  circleStepOf,
  guideSchema,
  ourGuideIds,
  promptsOf,
  wordsOf,
  type Guide,
} from '../../src/shared/guides/index.ts';
import { inspect } from '../a11y/inspect.ts';
import { projectFolder } from '../runtime/project.ts';
import { imke } from './pages/case-of-kees.ts';
import { caseOfHassan, caseOfKees, caseOfMien, extremeCase, type Case } from './pages/cases.ts';
import { Screens } from './pages/screens.ts';
import { textOfDocument } from './pages/word-document.ts';
import { expect, test } from './support/fixture.ts';

/* Every method of the app, from its first question to the A4, each with another resident. */

/* Who is close to nobody cannot be drawn in an ecogram with a known person, nor asked for three voices. */
const caseOf: Readonly<Record<string, Case>> = {
  wensengesprek: caseOfHassan,
  welkomstgesprek: caseOfMien,
  driehoeksgesprek: caseOfKees,
  welbevinden: caseOfMien,
  ecogram: caseOfHassan,
  'samen-beslissen': extremeCase,
  krachten: caseOfMien,
  'wat-vindt-u-ervan': extremeCase,
};

const agreed = { what: 'Samen naar buiten', who: 'Pieter', when: 'elke zondag' };

function guideOf(id: string): Guide {
  const path = join(projectFolder, 'resources', 'guides', `${id}.json`);
  return guideSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/* A conversation with the Regiecirkel is held in another way: tests/e2e/circle.spec.ts. */
for (const guide of ourGuideIds.map(guideOf).filter((each) => circleStepOf(each) === undefined)) {
  const { id } = guide;
  const atTable = caseOf[id] ?? caseOfKees;
  const { callName } = atTable.resident;
  test(`${id}: begun, broken off by a power cut, paused, taken up, finished, and on the A4`, async ({
    app,
  }) => {
    test.setTimeout(240_000);
    const screens = new Screens(app);
    await screens.makeVault(imke);
    await screens.addResident(atTable.resident);
    await screens.resident(callName).beginConversation();
    const start = screens.start(callName);
    await start.waitForLoad();
    await start.chooseGuide(guide.title.nl);
    if (atTable.relative !== undefined) await start.isHere(atTable.relative.name);
    await start.begin();

    const { method, agreements, readBack } = screens.conversation(callName);
    await method.waitForLoad();
    const own = guide.steps.find(({ kind }) => kind !== 'questions') ?? guide.steps[0];
    const step = own !== undefined && promptsOf(own).length > 0 ? own : guide.steps[1];
    if (step === undefined) throw new Error('This guide has no step to try');
    await method.goToStep(step.title.nl);
    await method.waitForLoad();
    const [asked] = promptsOf(step);
    await expect(method.heading).toHaveText(asked ? wordsOf(asked, atTable.variant).question.nl : '');
    await method.say('Dat gaat wel.');
    await method.set(step.kind, atTable);
    await method.waitForSaved();
    if (step.kind !== 'questions') await inspect(app.page, `${id}: ${step.kind}`);

    await app.killAndRestart();
    await screens.unlock.waitForLoad();
    await screens.unlock.open(imke.passphrase);
    await method.waitForLoad();
    await expect(app.page.getByText('Dat gaat wel.').first()).toBeVisible();
    await method.expectSet(step.kind, atTable);

    await method.pause();
    await screens.home.waitForLoad();
    await screens.home.continueConversation(callName);
    await method.waitForLoad();
    await method.expectSet(step.kind, atTable);

    const agreementsStep = guide.steps.find(({ kind }) => kind === 'agreements');
    await method.goToStep(agreementsStep?.title.nl ?? '');
    await agreements.waitForLoad();
    await agreements.add(1, agreed);
    await agreements.next();
    await readBack.waitForLoad();
    if (step.kind === 'opinion') {
      const row = app.page.getByRole('row', { name: promptsOf(step)[0]?.question.nl ?? 'no statement' });
      const { views } = screens.texts.marks.opinion;
      await expect(row.getByRole('cell')).toContainText([views.agrees, views.disagrees]);
    }
    await readBack.agree({ how: 'oral', by: callName, note: '' });
    const path = join(app.dataFolder, 'onze-afspraken.docx');
    await app.running.answerNextSaveDialog(path);
    await readBack.save();
    await expect(readBack.outcome).toContainText(path);
    const text = await textOfDocument(path);
    for (const words of Object.values(agreed)) expect(text).toContain(words);
    if (step.kind === 'three-voices') expect(text).toContain('Ik ga gewoon.');
    // What was said at the table stays there, unless people think differently about it.
    if (step.kind !== 'three-voices') expect(text).not.toContain('Dat gaat wel.');
    await readBack.finish();
    await screens.home.waitForLoad();
  });
}
