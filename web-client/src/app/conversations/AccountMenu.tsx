import { LogOut, Settings } from 'lucide-react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { Avatar } from '../controls/Avatar';
import menu from '../controls/Menu.module.css';
import { MenuAction } from '../controls/MenuAction';
import { useT } from '../i18n/I18n';
import styles from './Rail.module.css';

type Props = { name: string; onSettings: () => void; onSignOut: () => void };

/** Loaded after the first paint, because menus and their overlays are a tenth of the page's weight. */
export default function AccountMenu({ name, onSettings, onSignOut }: Props) {
  const t = useT();
  return (
    <MenuTrigger>
      <Button className={styles.account ?? ''} aria-label={t('account.label', { name })}>
        <Avatar name={name} size={32} />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <p className={menu.heading} aria-hidden>
          {name}
        </p>
        <Menu className={menu.menu ?? ''} aria-label={t('account.label', { name })}>
          <MenuAction icon={Settings} label={t('settings.title')} onAction={onSettings} />
          <MenuAction icon={LogOut} label={t('account.signOut')} onAction={onSignOut} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
