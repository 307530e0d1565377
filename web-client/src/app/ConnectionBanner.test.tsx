// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ConnectionState } from '../sdk';
import { signedOut } from '../sdk/problem';
import { ConnectionBanner } from './ConnectionBanner';
import { button, passes, press, show } from './fakes/show';
import type { Access } from './signin/accessToken';
import { SignInContext } from './signin/again';
import { ConnectionContext } from './state/connection';

const here = vi.fn();
const aside = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  here.mockReset();
});

const shown = (access: Access, connection: ConnectionState, problem = connection === 'disconnected' ? signedOut() : null) =>
  show(
    <SignInContext value={{ access, here, aside }}>
      <ConnectionContext value={connection}>
        <ConnectionBanner problem={problem} />
      </ConnectionContext>
    </SignInContext>,
  );

test.each<[Access, ConnectionState, string | null, boolean]>([
  ['held', 'connected', null, false],
  ['away', 'connected', null, false],
  ['needed', 'connected', 'Your sign-in is about to end.', true],
  ['needed', 'reconnecting', 'You have been signed out.', true],
  ['needed', 'disconnected', 'You have been signed out.', true],
  ['held', 'disconnected', 'You have been signed out.', true],
  ['held', 'reconnecting', 'Connecting to the server…', false],
  ['away', 'reconnecting', 'The sign-in server cannot be reached', false],
])('with a sign-in that is %s, %s, says: %s', async (access, connection, text, offers) => {
  shown(access, connection);
  await passes(2_000);
  expect(screen.queryByRole('status')?.querySelector('svg')?.nextSibling?.textContent ?? null).toBe(text);
  expect(screen.queryByRole('button') !== null).toBe(offers);
  if (offers) press(button('Sign in again'));
  expect(here).toHaveBeenCalledTimes(offers ? 1 : 0);
});
