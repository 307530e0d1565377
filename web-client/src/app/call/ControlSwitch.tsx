import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './Controls.module.css';
import tip from '../controls/IconButton.module.css';

type Props = {
  /** Stays the same whatever the state: `aria-checked` says that. */
  label: string;
  on: boolean;
  iconOn: LucideIcon;
  iconOff: LucideIcon;
  shortcut?: string;
  blocked?: string | undefined;
  /** Whether “off” is the state to be seen, as with a microphone. */
  warnsWhenOff?: boolean;
  onChange: (on: boolean) => void;
};

/** A round switch of the bar of controls. */
export function ControlSwitch({ label, on, iconOn, iconOff, shortcut, blocked, warnsWhenOff, onChange }: Props) {
  const reason = useId();
  const Icon = on ? iconOn : iconOff;
  return (
    <TooltipTrigger delay={500} closeDelay={50}>
      <Focusable>
        <button
          type="button"
          role="switch"
          className={styles.control}
          aria-label={label}
          aria-checked={on}
          aria-disabled={blocked ? true : undefined}
          aria-describedby={blocked ? reason : undefined}
          aria-keyshortcuts={shortcut}
          data-off={warnsWhenOff && !on}
          data-active={!warnsWhenOff && on}
          onClick={() => !blocked && onChange(!on)}
        >
          <Icon size={22} aria-hidden />
          {blocked && (
            <span id={reason} hidden>
              {blocked}
            </span>
          )}
        </button>
      </Focusable>
      <Tooltip className={tip.tooltip ?? ''} offset={8}>
        {blocked ?? (shortcut ? `${label} (${shortcut})` : label)}
      </Tooltip>
    </TooltipTrigger>
  );
}
