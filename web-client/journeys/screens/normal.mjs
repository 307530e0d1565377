// Everyday use: messages, a missed call, a complete call, settings.
import { PHONE, User, rest } from './user.mjs';
import { everyLook, looksIn } from './screenshot.mjs';

export async function endCalls(user) {
  for (const call of (await rest(user, 'GET', '/api/v1/webrtc/calls/active')).items ?? [])
    await rest(user, 'POST', `/api/v1/webrtc/calls/${call.callSessionId}/end`);
}

async function signIn(size) {
  const nobody = await User.arrives(null, { size });
  await nobody.enters();
  await nobody.button('Continue as Bob').waitFor();
  await everyLook(nobody, '01-sign-in', looksIn(size));
  await nobody.close();
}

/** Signs in Alice, Bob and Carol, and creates conversations with some messages. Carol makes the list longer. */
export async function cast(ofAlice = {}) {
  const [alice, bob, carol] = await Promise.all([User.signIn('Alice', ofAlice), User.signIn('Bob'), User.signIn('Carol')]);
  await Promise.all([alice, bob, carol].map(endCalls));
  const { items: known } = await rest(alice, 'GET', '/api/v1/conversations?limit=100');
  const open = async (who, title, participantIds) =>
    known.find(it => it.title === title) ?? rest(who, 'POST', '/api/v1/conversations', { title, participantIds });
  const night = await open(carol, 'Night shift', [1]);
  const all = await open(bob, 'Dispatch', [1, 3, 4]);
  const talk = await open(alice, 'Load 4711', [2]);
  const says = (who, text, where = talk) => rest(who, 'POST', `/api/v1/conversations/${where.conversationId}/messages`, { text });
  await says(carol, 'Can you take gate 3 tonight?', night);
  await says(carol, 'Gate 5 is free again.', all);
  await says(bob, 'Morning! The driver is at the ramp already.');
  await says(alice, 'That was quick. Are the papers complete?');
  await says(bob, 'Almost, the customs form lacks a stamp. I can show you.');
  await says(alice, 'Sure, one moment, I will call you.');
  await alice.tab.reload();
  await bob.tab.reload();
  return { alice, bob, carol, talk };
}

/** From the next load on, shows every conversation as a request from Bob that the user has not accepted. */
export async function isAsked(user) {
  await user.context.route('**/api/v1/conversations?limit=100', async route => {
    const response = await route.fetch();
    const { items, ...page } = await response.json();
    await route.fulfill({ response, json: { ...page, items: items.map(it => ({ ...it, requestedBy: 2 })) } });
  });
  await user.tab.reload();
}

export const online = async user => {
  await user.tab.locator('section header').getByText('Online').waitFor();
};

export async function normalUse(size) {
  await signIn(size);
  const { alice, bob, carol } = await cast({ size });
  const shoot = name => everyLook(alice, name, looksIn(size));
  const phone = size === PHONE;
  await alice.tab.getByRole('navigation').waitFor();
  await shoot(phone ? '02-conversations' : '02-nothing-picked');
  await alice.openConversation(/Bob/);
  await alice.tab.getByText('one moment').last().waitFor();
  await online(alice);
  await bob.openConversation(/Alice/);
  await online(bob);

  // A missed call: Bob calls Alice and hangs up before she answers.
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

  // A complete call.
  await alice.button('Video call').click();
  await alice.tab.getByRole('status').getByText('Ringing…').waitFor();
  await shoot('04-outgoing');
  await bob.tab.getByRole('alertdialog').waitFor();
  await bob.button('Accept').click();
  await alice.tab.getByRole('timer').waitFor();
  await alice.tab.waitForFunction(() =>
    [...document.querySelectorAll('video')].every(it => it.getVideoPlaybackQuality().totalVideoFrames > 5),
  );

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

  // The new conversation, past calls, settings, keyboard shortcuts, and the check before a call.
  if (phone) await alice.button('Back').click();
  await alice.button('New conversation').click();
  await alice.tab.getByRole('dialog').waitFor();
  await shoot('02-new');
  await alice.button('Close').click();
  await alice.button('Calls').click();
  await alice.tab.getByRole('dialog').getByRole('listitem').first().waitFor();
  await shoot('12-calls');
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

  await isAsked(alice);
  await alice.openConversation(/Bob/);
  await alice.tab.getByRole('region', { name: 'Request' }).waitFor();
  await shoot('02-request');
  await Promise.all([alice.close(), bob.close(), carol.close()]);
}
