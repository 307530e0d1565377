// Faults of the browser, the network and the issuer.
import { page } from './user.mjs';

/** Makes the browser refuse devices: with an error of the given name, or, without a name, until the page calls `permit()`. */
export const noDevices = (user, error) =>
  user.tab.evaluate(name => {
    const devices = navigator.mediaDevices;
    const open = MediaDevices.prototype.getUserMedia.bind(devices);
    const permitted = new Promise(resolve => (window.permit = resolve));
    devices.getUserMedia = wish => (name ? Promise.reject(new DOMException('', name)) : permitted.then(() => open(wish)));
  }, error);
export const devicesAgain = user =>
  user.tab.evaluate(() => {
    window.permit?.();
    delete navigator.mediaDevices.getUserMedia;
  });

/** Makes the user's connections interruptible. Returns a function that turns them off and on. */
export async function cuttable(user) {
  let away = false;
  const open = new Set();
  await user.context.route('**/socket.io/**', route => (away ? route.abort() : route.continue()));
  await user.context.routeWebSocket(/socket\.io/, socket => {
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

/** Responds to a sign-in with an error of the issuer. */
export function refuse(route, error) {
  const state = new URL(route.request().url()).searchParams.get('state');
  return route.fulfill({ status: 302, headers: { Location: `${page}/?error=${error}&state=${state}` } });
}
