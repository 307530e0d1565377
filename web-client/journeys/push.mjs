// Calls to somebody whose page is closed.
import { button, endOldCalls, hangUp, open, rest, ringing } from './steps.mjs';
import { mediaFlows, stack, USERS } from './browser.mjs';
import { ClosedPage } from './closed-page.mjs';

/** The median promised from the request of the caller's page to the notification, in milliseconds. */
const RING_MEDIAN = 1_500;
/** The limit of the test in milliseconds. It is generous because the machine may be busy; the printed times show the real speed. */
const RING_ALARM = 8_000;

/** Opens Alice's page on her conversation with Dave, whose page is closed. */
async function betweenAliceAndDave(browser) {
  await endOldCalls('alice');
  await endOldCalls('dave');
  await rest('alice', 'POST', '/conversations', { title: 'Load 4711', participantIds: [USERS.dave] });
  const dave = await ClosedPage.shared();
  const alice = await open(browser, 'alice');
  await alice.getByRole('navigation').getByRole('button', { name: 'Dave' }).first().click();
  await alice.locator('section header').getByText('Online').waitFor({ state: 'detached' });
  return [alice, dave];
}

/** Calls Dave. Returns the milliseconds from the request to the notification. */
async function ring(alice, dave, kind) {
  await dave.firefox.closeNotifications();
  const [request] = await Promise.all([alice.waitForRequest(/calls\/initiate$/), button(alice, kind).click()]);
  await dave.isShown(kind === 'Video call' ? 'Alice is calling with video' : 'Alice is calling');
  return Math.round(Date.now() - request.timing().startTime);
}

export async function closedPageIsRungAndAnswers(browser) {
  const [alice, dave] = await betweenAliceAndDave(browser);
  const rung = await ring(alice, dave, 'Video call');
  const clicked = Date.now();
  const page = await dave.opensNotification();
  await page.press('button', 'Accept');
  await mediaFlows([alice, page]);
  console.log(`  rung after ${rung} ms; media on both sides ${Date.now() - clicked} ms after the click on the notification`);
  await hangUp(alice);
  await page.close();
}

export async function pushedRingIsReplaced(browser) {
  const [alice, dave] = await betweenAliceAndDave(browser);
  const times = [];

  times.push(await ring(alice, dave, 'Audio call'));
  await button(alice, 'Cancel').click();
  await dave.isShown('Missed call from Alice');

  times.push(await ring(alice, dave, 'Audio call'));
  const elsewhere = await open(browser, 'dave');
  await ringing(elsewhere).waitFor();
  await button(elsewhere, 'Accept').click();
  await dave.isShown('Answered on another device');
  await mediaFlows([alice, elsewhere], { video: false });
  await hangUp(alice);
  await elsewhere.context().close();
  await alice.locator('section header').getByText('Online').waitFor({ state: 'detached' });

  times.push(await ring(alice, dave, 'Audio call'));
  await alice.getByRole('heading', { name: 'No answer' }).waitFor({ timeout: (stack.ringSeconds + 10) * 1_000 });
  await dave.isShown('Missed call from Alice');

  const median = times.toSorted((a, b) => a - b)[1];
  console.log(`  from the request to the notification: ${times.join(', ')} ms, median ${median} ms`);
  if (median > RING_ALARM) throw new Error(`median ${median} ms, but ${RING_MEDIAN} are promised`);
  if (dave.service.refusals.length > 0) throw new Error(`the push service refused: ${dave.service.refusals}`);
}
