import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import styles from './Button.module.css';

type Props = {
  children: ReactNode;
  onPress?: () => void;
  icon?: LucideIcon;
  tone?: 'primary' | 'plain' | 'quiet' | 'accept' | 'end';
  size?: 'normal' | 'small';
  type?: 'button' | 'submit';
  wide?: boolean;
  disabled?: boolean;
  /** The accessible name, if the visible text is too short. It must contain the visible text. */
  label?: string;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({
  children,
  onPress,
  icon: Icon,
  tone = 'plain',
  size = 'normal',
  type = 'button',
  wide,
  disabled,
  label,
  ref,
}: Props) {
  return (
    <button
      ref={ref}
      type={type}
      className={styles.button}
      data-tone={tone}
      data-size={size}
      data-wide={wide}
      aria-label={label}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onPress}
    >
      {Icon && <Icon size={size === 'small' ? 16 : 20} aria-hidden />}
      <span>{children}</span>
    </button>
  );
}
