// The example without the SDK: the standard Socket.IO client and a plain peer connection.
import { readFile } from 'node:fs/promises';
import { stack, mediaFlows, until } from './browser.mjs';

const ORIGIN = 'http://localhost:5173';
const FOLDER = new URL('../../examples/plain-socketio/', import.meta.url);
const CLIENT = new URL('../node_modules/socket.io-client/dist/socket.io.min.js', import.meta.url);

async function open(browser, user) {
  const page = await browser.window(user);
  // The route serves the files of the example, so no port is needed, and inserts the addresses of this stack.
  await page.route(`${ORIGIN}/**`, async route => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith('/socket.io.min.js')) return route.fulfill({ path: CLIENT.pathname });
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const text = (await readFile(new URL(file, FOLDER), 'utf8'))
      .replace('http://localhost:8080', stack.gateways[0])
      .replace('http://localhost:9000', stack.identity);
    await route.fulfill({ body: text, contentType: file.endsWith('.js') ? 'text/javascript' : 'text/html' });
  });
  await page.goto(`${ORIGIN}/?user=${user}`);
  await status(page, 'ready');
  return page;
}

const status = (page, text, limit) =>
  until(
    text,
    async () => {
      const shown = await page.textContent('#status');
      return shown === text || { error: shown };
    },
    limit,
  );

export async function stockClientMakesACall(browser) {
  const [alice, bob] = [await open(browser, 'alice'), await open(browser, 'bob')];
  await until('bob is reachable', async () => {
    await alice.click('#call');
    await status(alice, 'calling', 10_000);
    return true;
  });
  await bob.click('#accept');
  await mediaFlows([alice, bob]);
  await alice.click('#end');
  await status(bob, 'ended: completed');
  await status(alice, 'ended: completed');
}
