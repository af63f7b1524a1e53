/*
 * Hints that help to make an agreement concrete. They never block and are never counted: people may leave things as
 * they are. Dutch and English words, because people type in either.
 */

const vagueWho =
  /^(de |het |our |the )?(zorg|zorgteam|team|verzorging|verpleging|iedereen|wij|we|allemaal|familie|care|care team|staff|everyone|everybody|family)$/i;
const vagueWhen =
  /\b(binnenkort|soms|regelmatig|af en toe|later|ooit|vaker|wanneer het kan|als het lukt|zo snel mogelijk|soon|sometimes|regularly|now and then|when possible|more often)\b/i;

/*
 * What may limit somebody's freedom, or needs weighing first, under the Wet zorg en dwang (Wzd, art. 2): means that
 * watch, lock in, hold or follow, and going out alone.
 */
const freedom =
  /\b(gps|tracker|volgsysteem|dwaaldetectie|sensor(en)?|bewegingsmelder|alarmmat|belmat|camera|bedhek(ken)?|bedrails?|fixeren|fixatie|onrustband|vastzetten|vast in|op slot|deur(en)? (dicht|op slot)|dichte deur|opsluiten|insluiten|alleen (naar )?buiten|alleen op pad|locked?( in)?|door (shut|locked)|alone outside|outside alone|out alone|restrain(t|ed)?)\b/i;

/** Whether it is still unclear which person does it. */
export function isVagueWho(who: string): boolean {
  return vagueWho.test(who.trim().replace(/[.!]$/, ''));
}

/** Whether it is still unclear when it happens. */
export function isVagueWhen(when: string): boolean {
  return vagueWhen.test(when);
}

/** Whether an agreement touches somebody's freedom, so that it is discussed first with who is responsible (Wzd). */
export function touchesFreedom(what: string): boolean {
  return freedom.test(what);
}
