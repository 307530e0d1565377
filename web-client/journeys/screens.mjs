// Takes a screenshot of every screen of the running stack, in both themes and in phone size, and of the main screens in every
// language. Each screen must pass axe. PART selects parts: desktop, phone, trouble, de, ar. LOOKS selects looks: light, dark,
// phone-light, phone-dark.
// Usage: node journeys/screens.mjs [page] [folder]
import { normalUse } from './screens/normal.mjs';
import { inLanguage } from './screens/languages.mjs';
import { closeBrowsers, DESKTOP, evidence, folder, PHONE } from './screens/user.mjs';
import { counted } from './screens/screenshot.mjs';
import { trouble } from './screens/trouble.mjs';

const parts = {
  desktop: () => normalUse(DESKTOP),
  phone: () => normalUse(PHONE),
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
