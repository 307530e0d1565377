// Screenshots. Each screen must pass axe.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { DESKTOP, folder, PHONE } from './user.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const counted = { pictures: 0, violations: 0 };

export const LOOKS = [
  { name: 'light', theme: 'light', size: DESKTOP },
  { name: 'dark', theme: 'dark', size: DESKTOP },
  { name: 'phone-light', theme: 'light', size: PHONE },
  { name: 'phone-dark', theme: 'dark', size: PHONE },
];

/** The looks named in LOOKS; if it is not set, the given ones. */
const named = process.env.LOOKS?.split(',');
const chosen = looks => (named ? LOOKS.filter(it => named.includes(it.name)) : looks);
export const looksIn = size => chosen(LOOKS.filter(it => it.size === size));

async function settled(tab) {
  await tab.evaluate(() => document.fonts.ready);
  // The transitions of a theme change start only with the next frame.
  await tab.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await tab.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        it =>
          it.playState !== 'running' ||
          it.effect.getComputedTiming().iterations === Infinity ||
          it.effect.getComputedTiming().duration > 1000,
      ),
  );
}

/** Takes a screenshot, unless PICTURES is `no`, and checks the screen with axe. */
async function picture({ tab }, look, name) {
  await settled(tab);
  if (process.env.PICTURES !== 'no') await tab.screenshot({ path: `${folder}/${name}-${look.name}.png` });
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.evaluate(axe);
  const found = await tab.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  counted.pictures++;
  for (const violation of found.violations) {
    counted.violations++;
    console.log(`${name}-${look.name}: ${violation.id}: ${violation.help}`);
    for (const node of violation.nodes.slice(0, 3))
      console.log(`    ${node.html.slice(0, 160)}\n    ${node.any[0]?.message ?? ''}`);
  }
}

/** Takes screenshots of the current screen in all looks. */
export async function everyLook(user, name, looks = chosen(LOOKS)) {
  const size = user.tab.viewportSize();
  for (const look of looks) {
    await user.tab.emulateMedia({ colorScheme: look.theme });
    if (user.tab.viewportSize().width !== look.size.width) await user.tab.setViewportSize(look.size);
    await picture(user, look, name);
  }
  await user.tab.emulateMedia({ colorScheme: 'light' });
  if (user.tab.viewportSize().width !== size.width) await user.tab.setViewportSize(size);
}
