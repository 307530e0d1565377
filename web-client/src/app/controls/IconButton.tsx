import type { LucideIcon } from 'lucide-react';
import { useId, type Ref } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './IconButton.module.css';

const TOOLTIPS = 'tooltips';

type Props = {
  icon: LucideIcon;
  /** The accessible name. It does not change with the state, which is announced separately. */
  label: string;
  /** Why the button cannot be pressed now. It stays in the tab order, so that a screen reader can read the reason. */
  blocked?: string | undefined;
  onPress: () => void;
  /** The style. `control` is the large button in the bar of a call. */
  tone?: 'plain' | 'filled' | 'accent' | 'control' | 'end';
  /** The state of a switch; without it the control is a plain button. */
  on?: boolean;
  /** Whether to highlight “off”, for example of a microphone. */
  warnsWhenOff?: boolean;
  expanded?: boolean;
  /** The keyboard shortcut in the syntax of `aria-keyshortcuts`. A single key is also shown. */
  shortcut?: string;
  ref?: Ref<HTMLButtonElement>;
};

/** A round button or switch with an icon. A tooltip shows its name, or why it is blocked, on hover and focus. */
export function IconButton({
  icon: Icon,
  label,
  blocked,
  onPress,
  tone = 'plain',
  on,
  warnsWhenOff,
  expanded,
  shortcut,
  ref,
}: Props) {
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

/** The container of the tooltips. Hidden from screen readers, which already read the name and description of the button. */
export function Tooltips() {
  return <div id={TOOLTIPS} aria-hidden />;
}

const hidden = () => document.getElementById(TOOLTIPS) ?? document.body;

const sizes = { plain: 20, filled: 20, accent: 20, control: 22, end: 24 };
