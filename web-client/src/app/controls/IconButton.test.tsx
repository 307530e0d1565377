// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Phone } from 'lucide-react';
import { expect, test } from 'vitest';
import { IconButton, Tooltips } from './IconButton';

test('the tooltip is for the eyes: it says nothing that the name and the shortcut do not', async () => {
  render(
    <>
      <IconButton icon={Phone} label="Audio call" shortcut="c" onPress={() => undefined} />
      <Tooltips />
    </>,
  );
  await userEvent.tab();
  const tooltip = await screen.findByRole('tooltip', { hidden: true });
  expect(tooltip.textContent).toBe('Audio call (c)');
  expect(screen.queryByRole('tooltip')).toBeNull();
  const button = screen.getByRole('button', { name: 'Audio call' });
  expect([button.getAttribute('aria-describedby'), button.getAttribute('aria-keyshortcuts')]).toEqual(['', 'c']);
});
