import { afterEach, expect, test, vi } from 'vitest';
import { browserMedia } from './media';

afterEach(() => vi.unstubAllGlobals());

test.each([
  [2, 640, 360],
  [4, 1280, 720],
  [undefined, 640, 360],
])('with %s cores it asks for %i × %i', async (hardwareConcurrency, width, height) => {
  const getUserMedia = vi.fn(async () => 'a stream');
  vi.stubGlobal('navigator', { hardwareConcurrency, mediaDevices: { getUserMedia } });

  await browserMedia.open({ microphone: true, camera: true });

  expect(getUserMedia).toHaveBeenCalledWith(
    expect.objectContaining({ video: { width: { ideal: width }, height: { ideal: height } } }),
  );
});
