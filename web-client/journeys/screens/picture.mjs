// Pictures, each of which has to pass axe.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { DESKTOP, folder, PHONE } from './person.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const counted = { pictures: 0, violations: 0 };

export const LOOKS = [
  { name: 'light', theme: 'light', size: DESKTOP },
  { name: 'dark', theme: 'dark', size: DESKTOP },
  { name: 'phone-light', theme: 'light', size: PHONE },
  { name: 'phone-dark', theme: 'dark', size: PHONE },
];

/** Those that LOOKS names; without it both themes in one size of window. */
const named = process.env.LOOKS?.split(',');
const chosen = looks => (named ? LOOKS.filter(it => named.includes(it.name)) : looks);
export const looksIn = size => chosen(LOOKS.filter(it => it.size === size));

async function settled(tab) {
  await tab.evaluate(() => document.fonts.ready);
  // A change of the theme sets its transitions going with the next frame only.
  await tab.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await tab.waitForFunction(() => document.getAnimations().every(it => it.playState !== 'running' || it.effect.getComputedTiming().iterations === Infinity || it.effect.getComputedTiming().duration > 1000));
}

/** Takes a picture, unless PICTURES is `no`, and asks axe what is wrong with what is on it. */
async function picture({ tab }, look, name) {
  await settled(tab);
  if (process.env.PICTURES !== 'no') await tab.screenshot({ path: `${folder}/${name}-${look.name}.png` });
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.evaluate(axe);
  const found = await tab.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  counted.pictures++;
  for (const violation of found.violations) {
    counted.violations++;
    console.log(`${name}-${look.name}: ${violation.id}: ${violation.help}`);
    for (const node of violation.nodes.slice(0, 3)) console.log(`    ${node.html.slice(0, 160)}\n    ${node.any[0]?.message ?? ''}`);
  }
}

/** The same moment in every look there is. */
export async function everyLook(person, name, looks = chosen(LOOKS)) {
  const size = person.tab.viewportSize();
  for (const look of looks) {
    await person.tab.emulateMedia({ colorScheme: look.theme });
    if (person.tab.viewportSize().width !== look.size.width) await person.tab.setViewportSize(look.size);
    await picture(person, look, name);
  }
  await person.tab.emulateMedia({ colorScheme: 'light' });
  if (person.tab.viewportSize().width !== size.width) await person.tab.setViewportSize(size);
}
