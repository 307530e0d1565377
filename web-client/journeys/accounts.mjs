// Signs in users whose accounts are at a strict provider.
import { button } from './steps.mjs';
import { stack } from './browser.mjs';

/** Signs in a user. The page counts its frames in `frameCount`. */
export async function signedIn(browser, name) {
  const page = await browser.window(name, { viewport: { width: 1280, height: 800 }, locale: 'en' });
  await page.addInitScript(() => {
    if (!localStorage.getItem('calls.settings'))
      localStorage.setItem('calls.settings', JSON.stringify({ checked: true, silent: true }));
  });
  page.frameCount = 0;
  page.on('frameattached', () => page.frameCount++);
  await page.goto(stack.gateways[0]);
  await button(page, 'Sign in').click();
  await button(page, `Sign in as ${name}`).click();
  await page.locator('#chat').waitFor({ state: 'attached' });
  return page;
}
