import type { LucideIcon } from 'lucide-react';
import { useId, type Ref } from 'react';
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './IconButton.module.css';

type Props = {
  icon: LucideIcon;
  label: string;
  /** Why it cannot be pressed now. The button stays in the tab order, so that the reason can be read. */
  blocked?: string | undefined;
  onPress: () => void;
  tone?: 'plain' | 'filled' | 'accent';
  expanded?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

/** A round button with an icon; its name, or why it is blocked, is shown on hover and focus. */
export function IconButton({ icon: Icon, label, blocked, onPress, tone = 'plain', expanded, ref }: Props) {
  const reason = useId();
  return (
    <TooltipTrigger delay={500} closeDelay={50}>
      <Focusable>
        <button
          ref={ref}
          type="button"
          className={styles.button}
          data-tone={tone}
          aria-label={label}
          aria-disabled={blocked ? true : undefined}
          aria-describedby={blocked ? reason : undefined}
          aria-expanded={expanded}
          onClick={() => !blocked && onPress()}
        >
          <Icon size={20} aria-hidden />
          {blocked && (
            <span id={reason} hidden>
              {blocked}
            </span>
          )}
        </button>
      </Focusable>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {blocked ?? label}
      </Tooltip>
    </TooltipTrigger>
  );
}
