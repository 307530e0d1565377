// Drives the running stack and takes a picture of every screen, in both themes and in phone size, the main ones in every
// language; each has to pass axe. PART names some of what there is: desktop, phone, trouble, de, ar; LOOKS some of the looks
// in which it is seen: light, dark, phone-light, phone-dark.
// Usage: node journeys/screens.mjs [page] [folder]
import { everyday } from './screens/everyday.mjs';
import { inLanguage } from './screens/languages.mjs';
import { closeBrowsers, DESKTOP, evidence, folder, PHONE } from './screens/person.mjs';
import { counted } from './screens/picture.mjs';
import { trouble } from './screens/trouble.mjs';

const parts = {
  desktop: () => everyday(DESKTOP),
  phone: () => everyday(PHONE),
  trouble,
  de: () => inLanguage('de'),
  ar: () => inLanguage('ar'),
};

for (const name of process.env.PART?.split(',') ?? Object.keys(parts)) {
  console.log(name);
  await parts[name]().catch(async error => {
    await evidence();
    throw error;
  });
}
await closeBrowsers();
console.log(`${counted.pictures} pictures in ${folder}, ${counted.violations} violations`);
process.exitCode = counted.violations > 0 ? 1 : 0;
