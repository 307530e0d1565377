// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { session } from '../../sdk/fakes/server';
import { FakeStage } from '../../sdk/fakes/stage';
import { button, key, passes, press, show, toggle } from '../fakes/show';
import { CallStage, type Phase } from './CallStage';

const onEnd = vi.fn();
const drawn = (phase: Phase, call: Parameters<typeof CallStage>[0]['call'] = null) => (
  <CallStage name="Bob" phase={phase} video call={call} onEnd={onEnd} onFailed={vi.fn()} />
);

beforeEach(() => void vi.clearAllMocks());

test.each([
  ['calling', 'Calling…', 'Cancel'],
  ['ringing', 'Ringing…', 'Cancel'],
  ['answering', 'Answering…', 'End'],
  ['connecting', 'Connecting…', 'End'],
] as const)('says while %s with whom, and can be left', (phase, status, end) => {
  show(drawn(phase));
  expect(screen.getByRole('heading', { name: 'Bob' })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe(status);
  press(button(end));
  key({ code: 'KeyL', key: 'L', ctrlKey: true, shiftKey: true });
  expect(onEnd).toHaveBeenCalledTimes(2);
});

test('stays the same while the phases change', () => {
  const { again } = show(drawn('calling'));
  const [stage, heading] = [screen.getByRole('main'), screen.getByRole('heading')];
  again(drawn('ringing'));
  again(drawn('connecting'));
  expect(screen.getByRole('main')).toBe(stage);
  expect(screen.getByRole('heading')).toBe(heading);
});

test('says why a microphone cannot be muted yet', () => {
  show(drawn('answering'));
  const microphone = toggle('Microphone');
  expect(microphone.getAttribute('aria-disabled')).toBe('true');
  expect(document.getElementById(microphone.getAttribute('aria-describedby')!)?.textContent).toBe('Available in a moment');
});

test('mutes before anyone has answered, by press and by key', async () => {
  const stage = new FakeStage();
  const call = await stage.calls();
  const { again } = show(drawn('ringing', call));
  press(toggle('Microphone'));
  expect(call.microphone).toBe(false);
  again(drawn('ringing', call));
  expect(toggle('Microphone').getAttribute('aria-checked')).toBe('false');
  key({ key: 'v' });
  await passes();
  expect(call.camera).toBe(false);
});

test('is heard before it is seen', async () => {
  const stage = new FakeStage();
  const { call } = await stage.talks();
  const { container } = show(drawn('connecting', call));
  expect([...container.querySelectorAll('video')].some(it => it.hidden && !it.muted && it.srcObject)).toBe(true);
});

test('says how many devices the call has reached', async () => {
  const stage = new FakeStage();
  stage.server.answers['POST /api/v1/webrtc/calls/initiate'] = () => session({ reach: { sockets: 0, pushed: 1, ringing: 0 } });
  const call = await stage.calls();
  const { again } = show(drawn('calling', call));
  expect(screen.getByRole('status').textContent).toBe('Sent to Bob’s device…');
  stage.server.tells(
    'call_status_update',
    session({ status: 'ringing', version: 2, reach: { sockets: 1, pushed: 1, ringing: 2 } }),
  );
  again(drawn('ringing', call));
  expect(screen.getByRole('status').textContent).toBe('Ringing on 2 devices');
});
