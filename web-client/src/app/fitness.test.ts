import { afterEach, expect, test, vi } from 'vitest';
import { unfit } from './fitness';

afterEach(() => vi.unstubAllGlobals());

function browser({ secure = true, calls = true, devices = true }) {
  vi.stubGlobal('window', { isSecureContext: secure, ...(calls && { RTCPeerConnection: class {} }) });
  vi.stubGlobal('navigator', devices ? { mediaDevices: {} } : {});
}

test.each([
  ['a current browser at a safe address', {}, null],
  ['an address that is not safe, where there are no devices either', { secure: false, devices: false }, 'insecure_context'],
  ['no WebRTC', { calls: false }, 'unsupported'],
  ['no devices to ask for', { devices: false }, 'unsupported'],
])('%s', (_, given, expected) => {
  browser(given);
  expect(unfit()).toBe(expected);
});
