// Drives the running stack and takes a picture of every screen, in both themes and in phone size; each has to pass axe.
// Usage: node journeys/screens.mjs [page] [folder]
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { faces } from './faces.mjs';

const page = process.argv[2] ?? 'http://localhost:8080';
const folder = process.argv[3] ?? 'target/screens';
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const PATIENCE = 30_000;
const variants = [
  { name: 'light', theme: 'light', size: DESKTOP },
  { name: 'dark', theme: 'dark', size: DESKTOP },
  { name: 'phone-light', theme: 'light', size: PHONE },
  { name: 'phone-dark', theme: 'dark', size: PHONE },
];

const launch = film =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-quic',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
      ...(film ? [`--use-file-for-fake-video-capture=${film}`] : []),
    ],
  });

// Each of the two has a camera, and so a browser, of their own.
await mkdir(folder, { recursive: true });
const painter = await launch();
const films = await faces(painter, resolve(folder, 'films'));
await painter.close();
const browsers = { Alice: await launch(films.alice), Bob: await launch(films.bob) };

let violations = 0;
let pictures = 0;

class Person {
  static async signIn(name, { theme, size, language = 'en', settings = {}, permitted = true }) {
    const context = await (browsers[name] ?? browsers.Alice).newContext({ viewport: size, colorScheme: theme, locale: language, bypassCSP: true });
    if (permitted) await context.grantPermissions(['camera', 'microphone', 'clipboard-write'], { origin: new URL(page).origin });
    await context.addInitScript(chosen => {
      if (!localStorage.getItem('calls.settings')) localStorage.setItem('calls.settings', JSON.stringify(chosen));
    }, { checked: true, silent: true, ...settings });
    const tab = await context.newPage();
    tab.setDefaultTimeout(PATIENCE);
    tab.on('pageerror', error => console.log(`  ${name}: ${error.message}`));
    await tab.goto(page);
    if (name) {
      await tab.getByRole('button', { name: new RegExp(name) }).click();
      await tab.locator('#chat').waitFor({ state: 'attached' });
    }
    return Object.assign(new Person(), { context, tab, name });
  }

  button(name) {
    return this.tab.getByRole('button', { name, exact: true });
  }

  async openConversation(title) {
    await this.tab.getByRole('navigation').getByRole('button', { name: title }).first().click();
  }

  async close() {
    await this.context.close();
  }
}

async function settled(tab) {
  await tab.evaluate(() => document.fonts.ready);
  await tab.waitForFunction(() => document.getAnimations().every(it => it.playState !== 'running' || it.effect.getComputedTiming().iterations === Infinity || it.effect.getComputedTiming().duration > 1000));
}

/** Takes a picture and asks axe what is wrong with what is on it. */
async function picture({ tab }, variant, name) {
  await settled(tab);
  await tab.screenshot({ path: `${folder}/${name}-${variant.name}.png` });
  await tab.evaluate(axe);
  const found = await tab.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  pictures++;
  for (const violation of found.violations) {
    violations++;
    console.log(`${name}-${variant.name}: ${violation.id}: ${violation.help}`);
    for (const node of violation.nodes.slice(0, 3)) console.log(`    ${node.html.slice(0, 160)}\n    ${node.any[0]?.message ?? ''}`);
  }
}

const rest = (person, method, path, body) =>
  person.tab.evaluate(
    async ([verb, address, json]) => {
      const key = Object.keys(sessionStorage).find(name => name.startsWith('calls.user:'));
      const token = JSON.parse(sessionStorage.getItem(key)).access_token;
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
      const answer = await fetch(address, { method: verb, headers, ...(json && { body: JSON.stringify(json) }) });
      return answer.json();
    },
    [method, path, body],
  );

const signIn = async variant => {
  const nobody = await Person.signIn(null, variant);
  await nobody.button('Continue as Bob').waitFor();
  await picture(nobody, variant, '01-sign-in');
  await nobody.close();
};

/** Alice and Bob (and Carol, for a fuller list) in conversations of their own, with something said. */
async function cast(variant) {
  const [alice, bob, carol] = await Promise.all([
    Person.signIn('Alice', variant),
    Person.signIn('Bob', { ...variant, size: DESKTOP }),
    Person.signIn('Carol', { ...variant, size: DESKTOP }),
  ]);
  for (const call of (await rest(alice, 'GET', '/api/v1/webrtc/calls/active')).items ?? [])
    await rest(alice, 'POST', `/api/v1/webrtc/calls/${call.callSessionId}/end`);
  const { items: known } = await rest(alice, 'GET', '/api/v1/conversations?limit=100');
  const open = async (who, title, participantIds) =>
    known.find(it => it.title === title) ?? rest(who, 'POST', '/api/v1/conversations', { title, participantIds });
  const other = await open(carol, 'Night shift', [1]);
  const all = await open(bob, 'Dispatch', [1, 3, 4]);
  const talk = await open(alice, 'Load 4711', [2]);
  const says = (who, text, where = talk) => rest(who, 'POST', `/api/v1/conversations/${where.conversationId}/messages`, { text });
  await says(carol, 'Can you take gate 3 tonight?', other);
  await says(carol, 'Gate 5 is free again.', all);
  await says(bob, 'Morning! The driver is at the ramp already.');
  await says(alice, 'That was quick. Are the papers complete?');
  await says(bob, 'Almost, the customs form lacks a stamp. I can show you.');
  await says(alice, 'Sure, one moment, I will call you.');
  await alice.tab.reload();
  await bob.tab.reload();
  return { alice, bob, carol, talk };
}

const online = async person => {
  await person.tab.locator('section header').getByText('Online').waitFor();
};

async function journey(variant) {
  const { alice, bob, carol } = await cast(variant);
  const shoot = name => picture(alice, variant, name);
  const phone = variant.size === PHONE;
  await alice.tab.getByRole('navigation').waitFor();
  await shoot(phone ? '02-conversations' : '02-nothing-picked');
  await alice.openConversation(/Bob/);
  await alice.tab.getByText('one moment').last().waitFor();
  await online(alice);
  await bob.openConversation(/Alice/);
  await online(bob);

  // Missed: Bob calls and thinks better of it; Alice sees him ring and not any more.
  await bob.button('Video call').click();
  await alice.tab.getByRole('alertdialog').waitFor();
  await shoot('05-incoming');
  await alice.button('More').click();
  await alice.tab.getByRole('menuitem', { name: 'Decline with message' }).waitFor();
  await shoot('05-incoming-more');
  await alice.tab.getByRole('menuitem', { name: 'Decline with message' }).click();
  await alice.tab.getByRole('button', { name: 'I am in a meeting' }).waitFor();
  await shoot('05-incoming-message');
  await bob.button('Cancel').click();
  await alice.tab.getByRole('region', { name: 'Notices' }).getByText('Missed call from Bob').waitFor();
  await shoot('02-missed-toast');

  // A whole call.
  await alice.button('Video call').click();
  await alice.tab.getByRole('status').getByText('Ringing…').waitFor();
  await shoot('04-outgoing');
  await bob.tab.getByRole('alertdialog').waitFor();
  await bob.button('Accept').click();
  await alice.tab.getByRole('timer').waitFor();
  await alice.tab.waitForFunction(() => [...document.querySelectorAll('video')].every(it => it.getVideoPlaybackQuality().totalVideoFrames > 5));

  await alice.tab.mouse.move(200, 300);
  await shoot('06-in-call');
  await alice.tab.getByRole('switch', { name: 'Microphone' }).click();
  await bob.tab.getByRole('group', { name: /Alice, muted/ }).waitFor();
  if (!phone) {
    await alice.button('Participants (2)').click();
    await shoot('06-people');
    await alice.button('Chat').click();
    await shoot('06-chat');
  }
  await alice.button('More').click();
  await alice.tab.getByRole('menuitem', { name: /Connection/ }).waitFor();
  await shoot('06-more');
  await alice.tab.getByRole('menuitem', { name: /Connection/ }).click();
  await alice.tab.getByText('Round trip').waitFor();
  await alice.tab.waitForFunction(() => (document.querySelector('polyline')?.getAttribute('points') ?? '').split(' ').length > 5);
  await shoot('06-stats');
  await alice.button('Close').click();
  await alice.button('More').click();
  await alice.tab.getByRole('menuitem', { name: /Side by side/ }).click();
  await shoot('06-side-by-side');
  await alice.button('More').click();
  await alice.tab.getByRole('menuitem', { name: /One large/ }).click();
  await bob.tab.mouse.move(200, 300);
  await bob.tab.getByRole('switch', { name: 'Camera' }).click();
  await alice.tab.getByRole('group', { name: /^Bob/ }).locator('[data-hue]').waitFor();
  await alice.tab.mouse.move(210, 300);
  await shoot('06-camera-off');
  await alice.button('Choose microphone and speaker').click();
  await alice.tab.getByRole('menu').waitFor();
  await shoot('06-devices');
  await alice.tab.keyboard.press('Escape');
  await alice.button('End').click();
  await alice.button('Back to chat').waitFor();
  await shoot('09-ended');
  await alice.button('Back to chat').click();
  await alice.tab.getByRole('group', { name: 'Missed video call' }).last().waitFor();
  await alice.tab.getByRole('group', { name: 'Video call', exact: true }).last().getByText(/\ds/).waitFor();
  await shoot('02-chat');

  // Settings, keys, the check before a call, a new conversation.
  if (phone) await alice.button('Back').click();
  await alice.button('New conversation').click();
  await alice.tab.getByRole('dialog').waitFor();
  await shoot('02-new');
  await alice.button('Close').click();
  await alice.button('Account of Alice').click();
  await alice.tab.getByRole('menuitem', { name: 'Settings' }).click();
  await alice.tab.getByRole('heading', { name: 'Settings' }).waitFor();
  await shoot('11-settings');
  await alice.button('Check camera and microphone').click();
  await alice.tab.waitForFunction(() => document.querySelector('[role=dialog] video')?.videoWidth > 0);
  await shoot('03-pre-call');
  await alice.button('Close').last().click();
  await alice.button('Account of Alice').click();
  await alice.tab.getByRole('menuitem', { name: 'Settings' }).click();
  await alice.button('Keyboard shortcuts').click();
  await alice.tab.getByText('Talk while held').waitFor();
  await shoot('11-keys');
  await alice.button('Close').click();
  await Promise.all([alice.close(), bob.close(), carol.close()]);
}

for (const variant of variants.filter(({ name }) => !process.env.VARIANT || process.env.VARIANT.split(',').includes(name))) {
  console.log(variant.name);
  await signIn(variant);
  await journey(variant);
}
await Promise.all(Object.values(browsers).map(browser => browser.close()));
console.log(`${pictures} pictures in ${folder}, ${violations} violations`);
process.exitCode = violations > 0 ? 1 : 0;
