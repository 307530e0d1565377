// The main screens in the other languages, one of which is written from right to left.
import { readFile } from 'node:fs/promises';
import { cast, isAsked } from './normal.mjs';
import { User } from './user.mjs';
import { everyLook, LOOKS } from './screenshot.mjs';

/** Returns a function that looks up a key in the page's catalogue of a language. */
async function wordsOf(language) {
  const read = part => readFile(new URL(`../../src/app/i18n/${language}${part}.ts`, import.meta.url), 'utf8');
  const text = (await Promise.all(['', '.faults', '.group'].map(read))).join('');
  const found = new Map([...text.matchAll(/^ {2}'([\w.]+)': '(.*)',$/gm)].map(([, key, words]) => [key, words]));
  return (key, values = {}) =>
    Object.entries(values).reduce((words, [name, value]) => words.replace(`{${name}}`, value), found.get(key));
}

export async function inLanguage(language) {
  const say = await wordsOf(language);
  const looks = LOOKS.filter(({ theme }) => theme === 'light').map(look => ({ ...look, name: `${language}-${look.name}` }));
  const nobody = await User.arrives(null, { language });
  await nobody.enters();
  await nobody.button(say('signin.continueAs', { name: 'Bob' })).waitFor();
  await everyLook(nobody, '01-sign-in', looks);
  await nobody.close();

  const { alice, bob, carol } = await cast({ language });
  const shoot = name => everyLook(alice, name, looks);
  const button = key => alice.button(say(key));
  await alice.openConversation(/Bob/);
  await alice.tab.locator('section header').getByText(say('presence.online')).waitFor();
  await shoot('02-chat');
  await bob.openConversation(/Alice/);
  await bob.button('Video call').click();
  await alice.tab.getByRole('alertdialog').waitFor();
  await shoot('05-incoming');
  await bob.button('Cancel').click();
  await alice.tab.getByRole('alertdialog').waitFor({ state: 'detached' });

  await button('call.start.video').click();
  await alice.tab.getByRole('status').getByText(say('stage.ringing')).waitFor();
  await shoot('04-outgoing');
  await bob.button('Accept').click();
  await alice.tab.getByRole('timer').waitFor();
  await alice.tab.waitForFunction(() =>
    [...document.querySelectorAll('video')].every(it => it.getVideoPlaybackQuality().totalVideoFrames > 5),
  );
  await alice.tab.mouse.move(200, 300);
  await shoot('06-in-call');
  await button('control.chat').click();
  await shoot('06-chat');
  await button('control.end').click();
  await button('ended.backToChat').waitFor();
  await alice.tab.mouse.move(210, 300);
  await shoot('09-ended');
  await button('ended.backToChat').click();
  await alice.button(say('account.label', { name: 'Alice' })).click();
  await alice.tab.getByRole('menuitem', { name: say('settings.title') }).click();
  await alice.tab.getByRole('heading', { name: say('settings.title') }).waitFor();
  await shoot('11-settings');
  await isAsked(alice);
  await alice.tab.getByRole('region', { name: say('request.label') }).waitFor();
  await shoot('02-request');
  await Promise.all([alice.close(), bob.close(), carol.close()]);
}
