// A stack with a strict provider: the issuer is another site, forbids frames, and issues no refresh tokens. `sub` is a UUID,
// and tokens are valid for one minute. Run by ProviderJourneyIT.
import { signedIn } from './accounts.mjs';
import { button, restOf, ringing, talk, toggle } from './steps.mjs';
import { mediaFlows, until } from './browser.mjs';

const PEOPLE = { Ada: 7001, Ben: 7002 };
/** The offer comes after half of a token's lifetime, an attempt in a frame, and two requests to the issuer. */
const OFFERED_WITHIN = { timeout: 60_000 };
/** For a busy machine: half a token's lifetime is no more than half a minute. */
const SIGNED_IN_WITHIN = 60_000;
const MOST_FRAMES_FOR_A_TOKEN = 1;

const offer = page => button(page, 'Sign in again');
/** Finds the visible element with a text. The page under a running call can contain the same text. */
const seen = (page, text) => page.getByText(text).locator('visible=true').first();
const soonOver = page => seen(page, 'Your sign-in is about to end.');
const over = page => seen(page, 'You have been signed out.');

/** Signs in again. With a session at the provider, its window closes by itself. */
async function signsInAgain(page) {
  const opened = page.waitForEvent('popup', { timeout: SIGNED_IN_WITHIN });
  await offer(page).click({ timeout: SIGNED_IN_WITHIN });
  const window = await opened;
  // It may have closed before its opening was reported.
  if (!window.isClosed()) await window.waitForEvent('close', { timeout: SIGNED_IN_WITHIN });
  await offer(page).waitFor({ state: 'detached', timeout: SIGNED_IN_WITHIN });
}

/** Signs in again when the page offers it, whether the token still holds or, on a busy machine, not. */
const signsInWhenAsked = page =>
  offer(page)
    .waitFor(OFFERED_WITHIN)
    .then(() => signsInAgain(page));

export async function callOutlivesItsSignIns(browser) {
  const [ada, ben] = await Promise.all(Object.keys(PEOPLE).map(name => signedIn(browser, name)));
  const me = await restOf(ada, 'GET', '/api/v1/me');
  if (me.userId !== PEOPLE.Ada) throw new Error(`Ada is ${JSON.stringify(me)}`);
  await until('the conversation is made', async () => {
    const answer = await restOf(ada, 'POST', '/api/v1/conversations', { participantIds: [PEOPLE.Ben] });
    return answer.status === 201 ? answer : { error: answer };
  });
  await ada.reload();
  await ada.getByRole('navigation').getByRole('button', { name: 'Ben' }).first().click();
  await ada.locator('section header').getByText('Online').waitFor();

  // The first life: signed in again before the token ends, so nobody notices.
  await talk(ada, ben, 'Audio call');
  await Promise.all([ada, ben].map(page => soonOver(page).waitFor(OFFERED_WITHIN)));
  await Promise.all([ada, ben].map(signsInAgain));
  await mediaFlows([ada, ben], { video: false });

  // Second token: Ada does not react, and her connection ends. Her call continues.
  await Promise.all([signsInWhenAsked(ben), over(ada).waitFor({ timeout: 90_000 })]);
  await mediaFlows([ada, ben], { video: false });
  await signsInAgain(ada);
  await toggle(ada, 'Microphone').click();
  await ben.getByRole('group', { name: /Ada, muted/ }).waitFor();
  await toggle(ada, 'Microphone').click();
  await ben.getByRole('group', { name: /Ada, muted/ }).waitFor({ state: 'detached' });

  // Third token: the call ends before Ada's token expires. She signs in again after it has expired.
  await Promise.all([soonOver(ada).waitFor(OFFERED_WITHIN), signsInWhenAsked(ben)]);
  await mediaFlows([ada, ben], { video: false });
  await button(ada, 'End').click();
  await Promise.all([ada, ben].map(page => button(page, 'Back to chat').click()));
  await over(ada).waitFor({ timeout: 60_000 });
  await offer(ada).click();
  await ada.locator('section header').getByText('Online').waitFor();
  await button(ada, 'Video call').click();
  await ringing(ben).waitFor();

  const frames = Math.max(ada.frameCount, ben.frameCount);
  if (frames > 4 * MOST_FRAMES_FOR_A_TOKEN) throw new Error(`${frames} hidden frames for 4 tokens`);
}
