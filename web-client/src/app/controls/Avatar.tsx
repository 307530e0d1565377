import { hueOf, initialsOf } from './initials';
import styles from './Avatar.module.css';

type Props = { name: string; size?: number; present?: boolean | undefined };

/** Shows the initials of a user on a colour. Hidden from screen readers, because the name is always beside it. */
export function Avatar({ name, size = 44, present }: Props) {
  return (
    <span className={styles.avatar} aria-hidden style={{ width: size, height: size, fontSize: size * 0.38 }}>
      <span className={styles.disc} data-hue={hueOf(name)}>
        {initialsOf(name)}
      </span>
      {present !== undefined && <span className={styles.presence} data-present={present} />}
    </span>
  );
}
