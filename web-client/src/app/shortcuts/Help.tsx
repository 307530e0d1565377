import { Sheet } from '../controls/Sheet';
import { useT } from '../i18n/I18n';
import styles from './Help.module.css';
import { listed } from './shortcuts';

/** Lists all keyboard shortcuts. */
export default function Help({ onClose }: { onClose: () => void }) {
  const t = useT();
  return (
    <Sheet title={t('help.title')} onClose={onClose}>
      <ul className={styles.keys}>
        {listed.map(({ action, keys }) => (
          <li key={action}>
            {t(`key.${action}`)}
            <span dir="ltr">
              {keys.split(' ').map(key => (
                <kbd key={key}>{key === 'Space' ? t('key.space') : key}</kbd>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
