import type { LucideIcon } from 'lucide-react';
import { useId, type Ref } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './IconButton.module.css';

const TOOLTIPS = 'tooltips';

type Props = {
  icon: LucideIcon;
  /** Stays the same whatever the state: that is said apart. */
  label: string;
  /** Why it cannot be pressed now. The button stays in the tab order, so that the reason can be read. */
  blocked?: string | undefined;
  onPress: () => void;
  /** `control` is the large one in the bar of a call. */
  tone?: 'plain' | 'filled' | 'accent' | 'control' | 'end';
  /** Given, it is a switch. */
  on?: boolean;
  /** Whether “off” is the state to be seen, as with a microphone. */
  warnsWhenOff?: boolean;
  expanded?: boolean;
  /** A key that does the same, as ARIA writes it; a single one is shown too. */
  shortcut?: string;
  ref?: Ref<HTMLButtonElement>;
};

/** A round button or switch with an icon; its name, or why it is blocked, is shown on hover and focus. */
export function IconButton({ icon: Icon, label, blocked, onPress, tone = 'plain', on, warnsWhenOff, expanded, shortcut, ref }: Props) {
  const reason = useId();
  return (
    <PortalProvider getContainer={hidden}>
      <TooltipTrigger delay={500} closeDelay={50}>
        <Focusable>
          <button
            ref={ref}
            type="button"
            role={on === undefined ? undefined : 'switch'}
            className={styles.button}
            data-tone={tone}
            data-warns={warnsWhenOff || undefined}
            aria-label={label}
            aria-checked={on}
            aria-disabled={blocked ? true : undefined}
            aria-describedby={blocked ? reason : ''}
            aria-expanded={expanded}
            aria-keyshortcuts={shortcut}
            onClick={() => !blocked && onPress()}
          >
            <Icon size={sizes[tone]} aria-hidden />
            {blocked && (
              <span id={reason} hidden>
                {blocked}
              </span>
            )}
          </button>
        </Focusable>
        <Tooltip className={styles.tooltip ?? ''} offset={8}>
          {blocked ?? (shortcut?.length === 1 ? `${label} (${shortcut})` : label)}
        </Tooltip>
      </TooltipTrigger>
    </PortalProvider>
  );
}

/** Where tooltips are: the name and the description of the button have said to those who listen what they show. */
export function Tooltips() {
  return <div id={TOOLTIPS} aria-hidden />;
}

const hidden = () => document.getElementById(TOOLTIPS) ?? document.body;

const sizes = { plain: 20, filled: 20, accent: 20, control: 22, end: 24 };
