// Two users at a strict provider. Their tokens carry no integer id, and the services do not know them yet. Run by ProviderJourneyIT.
import { signedIn } from './accounts.mjs';
import { button, talk } from './steps.mjs';
import { stack, until } from './browser.mjs';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The back end of the users' app. It knows their subjects at the provider. */
class BackEnd {
  static async signIn() {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'calls-back-end',
      client_secret: 'calls-back-end',
    });
    const answer = await fetch(`${process.env.TOKEN_ORIGIN}/token`, { method: 'POST', body: form });
    return new BackEnd((await answer.json()).access_token);
  }

  constructor(token) {
    this.token = token;
  }

  async ask(method, path, body) {
    return until(`${method} ${path}`, async () => {
      const headers = { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' };
      const answer = await fetch(`${stack.gateways[0]}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
      const text = await answer.text();
      return answer.ok ? { status: answer.status, ...(text && JSON.parse(text)) } : { error: `${answer.status} ${text}` };
    });
  }
}

/** Returns the claims of the page's access token. */
const claims = page =>
  page.evaluate(() => {
    const key = Object.keys(sessionStorage).find(it => it.startsWith('calls.user:'));
    const [, payload] = JSON.parse(sessionStorage.getItem(key)).access_token.split('.');
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
  });

export async function strangersCallEachOther(browser) {
  const backEnd = await BackEnd.signIn();
  const me = await backEnd.ask('GET', '/me');
  const subjects = { Cleo: process.env.SUBJECT_CLEO, Dan: process.env.SUBJECT_DAN };

  // Cleo signs in before the services know her, Dan after the conversation was created.
  const cleo = await signedIn(browser, 'Cleo');
  const { items } = await backEnd.ask('POST', '/users/lookup', { subjects: [subjects.Cleo, subjects.Dan] });
  const made = await backEnd.ask('POST', '/conversations', { title: 'Load 4711', participantIds: items.map(it => it.userId) });
  await backEnd.ask('DELETE', `/conversations/${made.conversationId}/participants/${me.userId}`);
  const dan = await signedIn(browser, 'Dan');

  for (const [page, name] of [
    [cleo, 'Cleo'],
    [dan, 'Dan'],
  ]) {
    const token = await claims(page);
    if (token.sub !== subjects[name] || !UUID.test(token.sub)) throw new Error(`${name} is ${JSON.stringify(token)}`);
    const numbers = Object.entries(token).filter(
      ([claim, value]) => /^\d+$/.test(value) && !['iat', 'exp', 'nbf'].includes(claim),
    );
    if (numbers.length) throw new Error(`the token of ${name} has integers: ${numbers}`);
  }

  await cleo.reload();
  await cleo.getByRole('navigation').getByRole('button', { name: 'Dan' }).first().click();
  await cleo.locator('section header').getByText('Online').waitFor();
  await talk(cleo, dan);
  await button(cleo, 'End').click();
  await button(cleo, 'Back to chat').click();
  await button(dan, 'Back to chat').click();

  // Now Dan calls Cleo.
  await dan.getByRole('navigation').getByRole('button', { name: 'Cleo' }).first().click();
  await dan.locator('section header').getByText('Online').waitFor();
  await talk(dan, cleo, 'Audio call');
  await button(dan, 'End').click();
}
