// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { DeviceError } from '../../sdk';
import { browserWith, button, passes, press, show } from '../fakes/show';
import { toasts } from '../notify/toasts';
import { FaultCard } from './FaultCard';
import { faultNames, faultOf, mediaFault } from './faults';

const onRetry = vi.fn();
const onClose = vi.fn();

test.each(faultNames)('%s has a title, a text, and a way out', name => {
  show(<FaultCard fault={{ name, code: name, traceId: null }} onRetry={null} onClose={onClose} />);
  expect(screen.getByRole('heading').textContent).not.toBe('');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  press(button('Close'));
  expect(onClose).toHaveBeenCalled();
});

test('says how to permit what was forbidden, and tries again', () => {
  show(<FaultCard fault={faultOf(new DeviceError('permission_denied'))} onRetry={onRetry} onClose={onClose} />);
  expect(screen.getByRole('heading', { name: 'Microphone or camera is blocked' })).toBeTruthy();
  expect(screen.getByText(/allow microphone and camera/)).toBeTruthy();
  press(button('Try again'));
  expect(onRetry).toHaveBeenCalledOnce();
});

test.each([
  [null, /could not get through/],
  ['description_refused', /in a way that this browser refuses/],
] as const)('explains a call without media, fault %s', (fault, text) => {
  show(<FaultCard fault={mediaFault({ fault })} onRetry={onRetry} onClose={onClose} />);
  expect(screen.getByText(text)).toBeTruthy();
});

test('copies what is needed to find the fault', async () => {
  vi.useFakeTimers();
  const writeText = vi.fn(async (_: string) => {});
  browserWith({ clipboard: { writeText }, userAgent: 'a browser' });
  show(<FaultCard fault={{ name: 'other', code: 'internal_error', traceId: 'abc' }} onRetry={null} onClose={onClose} />);
  press(button('Copy details'));
  await passes();
  expect(JSON.parse(writeText.mock.calls[0]![0])).toMatchObject({ code: 'internal_error', traceId: 'abc', agent: 'a browser' });
  expect(toasts.get().map(it => it.text)).toContain('Copied');
});
