// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { show } from '../fakes/show';
import { useIncomingNotice } from './useIncomingNotice';

function Notice({ text = null, missed = 0 }: { text?: string | null; missed?: number }) {
  useIncomingNotice(text, missed);
  return null;
}

test('the title tells of missed calls, and of one that rings before that', () => {
  const { again } = show(<Notice />);
  expect(document.title).toBe('LoadRider Calling');
  again(<Notice missed={2} />);
  expect(document.title).toBe('(2) LoadRider Calling');
  again(<Notice missed={2} text="Bob is calling" />);
  expect(document.title).toBe('📞 Bob is calling');
  again(<Notice missed={3} />);
  expect(document.title).toBe('(3) LoadRider Calling');
});
