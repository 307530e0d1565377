// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { button, press, show } from '../fakes/show';
import { Request } from './Request';

const refused = () => Promise.reject(new Error('refused'));
const done = () => Promise.resolve();
const settled = () => act(async () => {});

test('asks, and accepts once', async () => {
  let finish = () => {};
  const accept = vi.fn(() => new Promise<void>(resolve => (finish = resolve)));
  show(<Request name="Bob" onAccept={accept} onLeave={done} />);
  expect(screen.getByText('Bob wants to talk to you')).toBeTruthy();
  press(button('Accept'));
  press(button('Accept'));
  press(button('Leave'));
  await act(async () => finish());
  expect(accept).toHaveBeenCalledOnce();
});

test('says when it was not done, and may be tried again', async () => {
  const leave = vi.fn<() => Promise<void>>().mockImplementationOnce(refused).mockImplementation(done);
  show(<Request name="Bob" onAccept={done} onLeave={leave} />);
  press(button('Leave'));
  await settled();
  expect(screen.getByRole('alert')).toBeTruthy();
  press(button('Leave'));
  await settled();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(leave).toHaveBeenCalledTimes(2);
});
