// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { FakeStream } from '../../sdk/fakes/media';
import { StreamVideo } from './StreamVideo';

test('goes on with its stream, whoever asks to be told that sound is blocked', async () => {
  const given: unknown[] = [];
  const play = vi.fn(async () => {});
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', { configurable: true, set: it => given.push(it) });
  Object.defineProperty(HTMLMediaElement.prototype, 'play', { configurable: true, value: play });
  const stream = new FakeStream() as unknown as MediaStream;
  const drawn = () => <StreamVideo stream={stream} muted={false} onBlocked={() => {}} />;

  const { rerender, unmount } = render(drawn());
  rerender(drawn());
  rerender(drawn());
  expect(given).toEqual([stream]);
  expect(play).toHaveBeenCalledTimes(1);

  unmount();
  expect(given).toEqual([stream, null]);
});
