// Everything that can go wrong with a call, each moment in every look.
import { cast, online } from './everyday.mjs';
import { page, Person, rest } from './person.mjs';
import { everyLook, LOOKS } from './picture.mjs';

const heading = (person, name) => person.tab.getByRole('heading', { name });
const ringing = person => person.tab.getByRole('alertdialog');
const timer = person => person.tab.getByRole('timer');
const back = person => person.button('Back to chat').click();

/** From now on the browser gives no devices: because of an error of that name, or not before `permit()`. */
const noDevices = (person, error) =>
  person.tab.evaluate(name => {
    const devices = navigator.mediaDevices;
    const open = MediaDevices.prototype.getUserMedia.bind(devices);
    const permitted = new Promise(resolve => (window.permit = resolve));
    devices.getUserMedia = wish => (name ? Promise.reject(new DOMException('', name)) : permitted.then(() => open(wish)));
  }, error);
const devicesAgain = person =>
  person.tab.evaluate(() => {
    window.permit?.();
    delete navigator.mediaDevices.getUserMedia;
  });

async function talk(caller, receiver) {
  await caller.button('Video call').click();
  await ringing(receiver).waitFor();
  await receiver.button('Accept').click();
  await Promise.all([timer(caller).waitFor(), timer(receiver).waitFor()]);
}

/** Sockets that can be cut. */
async function cuttable(person) {
  let away = false;
  const open = new Set();
  await person.context.route('**/socket.io/**', route => (away ? route.abort() : route.continue()));
  await person.context.routeWebSocket(/socket\.io/, socket => {
    if (away) return socket.close();
    open.add(socket);
    socket.connectToServer();
  });
  return isAway => {
    away = isAway;
    if (away) open.forEach(it => it.close());
    open.clear();
  };
}

async function gettingIn() {
  const person = await Person.arrives(null);
  await person.context.route('**/config.json', route => route.abort());
  await person.enters();
  await person.tab.getByText('The server cannot be reached').waitFor();
  await everyLook(person, '10-server-unreachable');
  await person.context.unroute('**/config.json');
  await person.button('Continue as Alice').waitFor();
  await person.context.route('**/.well-known/**', route => route.abort());
  await person.button('Continue as Alice').click();
  await person.tab.getByText('The sign-in server cannot be reached').waitFor();
  await everyLook(person, '01-sign-in-unreachable');
  const refuse = route => {
    const state = new URL(route.request().url()).searchParams.get('state');
    return route.fulfill({ status: 302, headers: { Location: `${page}/?error=access_denied&state=${state}` } });
  };
  await person.context.route('**/oauth2/authorize**', refuse);
  await person.context.unroute('**/.well-known/**');
  await person.tab.getByText('Your sign-in was refused').waitFor();
  await everyLook(person, '01-sign-in-refused');
  await person.close();
}

async function devices(alice) {
  for (const [error, title, name] of [
    ['NotAllowedError', 'Microphone or camera is blocked', 'permission-denied'],
    ['NotFoundError', 'No camera or microphone found', 'no-device'],
    ['NotReadableError', 'Camera or microphone is in use', 'device-in-use'],
  ]) {
    await noDevices(alice, error);
    await alice.button('Video call').click();
    await heading(alice, title).waitFor();
    await everyLook(alice, `10-${name}`);
    await alice.button('Close').click();
  }
  await devicesAgain(alice);
}

async function notAnswered(alice, bob, carol) {
  await alice.button('Video call').click();
  await ringing(bob).waitFor();
  await bob.button('More').click();
  await bob.tab.getByRole('menuitem', { name: 'Decline with message' }).click();
  await bob.button('I am in a meeting').click();
  await heading(alice, 'Call ended').waitFor();
  // It would go back by itself.
  await alice.tab.mouse.move(300, 300);
  await everyLook(alice, '09-declined');
  await back(alice);

  await rest(carol, 'POST', '/api/v1/conversations', { title: 'Ramp 2', participantIds: [2] });
  await carol.tab.reload();
  await carol.openConversation(/Bob.*Ramp 2/);
  await online(carol);
  await talk(carol, bob);
  await alice.button('Video call').click();
  await heading(alice, 'In another call').waitFor();
  await everyLook(alice, '10-busy');
  await alice.button('Close').click();
  await carol.button('End').click();
  await back(bob);
  await back(carol);
  await bob.openConversation(/Alice/);

  await alice.button('Video call').click();
  await ringing(bob).waitFor();
  await heading(alice, 'No answer').waitFor({ timeout: 60_000 });
  await everyLook(alice, '09-no-answer');
  await alice.button('Close').click();
}

async function elsewhere(alice, bob) {
  const second = await alice.opensTab();
  await bob.button('Video call').click();
  await Promise.all([ringing(alice).waitFor(), ringing(second).waitFor()]);
  await second.button('Accept').click();
  await alice.tab.bringToFront();
  await alice.tab.getByText('Answered on another device').first().waitFor();
  await everyLook(alice, '02-answered-elsewhere', LOOKS.slice(0, 3));
  await bob.button('End').click();
  await back(bob);
  await second.tab.close();
}

async function beginnings(alice, bob) {
  await noDevices(alice, null);
  await bob.button('Video call').click();
  await ringing(alice).waitFor();
  await alice.button('Accept').click();
  await alice.tab.getByRole('status').getByText('Answering…').waitFor();
  await everyLook(alice, '05-answering');
  await devicesAgain(alice);
  await timer(alice).waitFor();
  await bob.button('End').click();
  await back(bob);
  await back(alice);

  // Bob never says how he can be reached.
  await bob.tab.evaluate(() => (RTCPeerConnection.prototype.setLocalDescription = () => new Promise(() => {})));
  await alice.button('Video call').click();
  await ringing(bob).waitFor();
  await bob.button('Accept').click();
  await alice.tab.getByRole('status').getByText('Connecting…').waitFor();
  await everyLook(alice, '06-connecting', LOOKS.slice(0, 3));
  await heading(alice, 'No connection to the other side').waitFor();
  await everyLook(alice, '10-no-media');
  await alice.button('Close').click();
  await bob.tab.reload();
  await bob.openConversation(/Alice/);
}

async function interrupted(alice, bob) {
  await talk(alice, bob);
  await alice.tab.goto('about:blank');
  await bob.button('End').click();
  await back(bob);
  await alice.tab.goBack();
  await alice.openConversation(/Bob/);
  await alice.tab.getByRole('group', { name: 'Video call', exact: true }).last().waitFor();
  await online(alice);
  await everyLook(alice, '02-over-when-opened');

  const cut = await cuttable(alice);
  await alice.tab.reload();
  await online(alice);
  await talk(alice, bob);
  cut(true);
  await alice.tab.getByText('Server away').waitFor();
  await alice.tab.mouse.move(300, 300);
  await everyLook(alice, '08-server-away');
  await alice.button('End').click();
  await back(alice);
  await alice.tab.getByText('Connecting to the server…').waitFor();
  await everyLook(alice, '02-server-away');
  cut(false);
  await online(alice);
  await bob.button('Back to chat').click({ timeout: 60_000 });

  await talk(alice, bob);
  await bob.tab.evaluate(() => window.connections.forEach(it => it.close()));
  await alice.tab.getByText(/Reconnecting…/).first().waitFor();
  await alice.tab.mouse.move(310, 300);
  await everyLook(alice, '08-reconnecting');
  await heading(alice, 'Connection lost').waitFor({ timeout: 60_000 });
  await everyLook(alice, '09-lost');
  await alice.button('Leave').click();
}

export async function trouble() {
  await gettingIn();
  const { alice, bob, carol } = await cast();
  await alice.openConversation(/Bob/);
  await online(alice);
  await bob.openConversation(/Alice/);
  await devices(alice);
  await notAnswered(alice, bob, carol);
  await elsewhere(alice, bob);
  await beginnings(alice, bob);
  await interrupted(alice, bob);
  await Promise.all([alice.close(), bob.close(), carol.close()]);
}
