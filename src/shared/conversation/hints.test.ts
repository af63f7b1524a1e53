import { expect, it } from 'vitest';
import { isVagueWhen, isVagueWho, touchesFreedom } from './hints.ts';

it('asks who exactly for a whole team, not for a person or a shift', () => {
  for (const who of ['Zorgteam', 'het team', 'iedereen', 'wij', 'familie', 'Everyone'])
    expect(isVagueWho(who)).toBe(true);
  for (const who of [
    '',
    'Joy',
    'Ochtenddienst',
    'Zorgteam; op zaterdag vrijwilliger Ruud',
    'Team Linde: Joy',
  ])
    expect(isVagueWho(who)).toBe(false);
});

it('asks when for words that leave it open', () => {
  for (const when of ['binnenkort', 'Af en toe', 'zo snel mogelijk', 'soon'])
    expect(isVagueWhen(when)).toBe(true);
  for (const when of ['', 'Elke dag na de lunch', 'vóór 27 maart', 'dagelijks 15.00'])
    expect(isVagueWhen(when)).toBe(false);
});

it('notices what touches freedom, in the words people use', () => {
  for (const what of [
    'Alleen naar buiten, met gps',
    'Deur op slot in de nacht',
    'Een sensor bij het bed',
    'bedhek omhoog',
  ])
    expect(touchesFreedom(what)).toBe(true);
  for (const what of [
    'Naar de tuin, ook bij kou',
    'Samen wandelen',
    'Slotconcert in de kapel',
    'Muntthee zetten',
    'De deurbel horen',
  ])
    expect(touchesFreedom(what)).toBe(false);
});
