// Checks every screen of screens.mjs with axe, in both themes, without taking screenshots.
import { spawn } from 'node:child_process';
import { stack } from './browser.mjs';

function pictures(part, looks) {
  const args = ['journeys/screens.mjs', stack.gateways[0], 'target/journeys/screens'];
  const taken = spawn('node', args, { stdio: 'inherit', env: { ...process.env, PART: part, LOOKS: looks, PICTURES: 'no' } });
  return new Promise((resolve, reject) => {
    taken.on('error', reject);
    taken.on('exit', code => (code === 0 ? resolve() : reject(new Error(`screens.mjs ended with ${code}`))));
  });
}

export const normalUsePassesAxe = () => pictures('desktop', 'light,dark,phone-dark');
export const troubleHasItsScreens = () => pictures('trouble', 'light,phone-dark');
