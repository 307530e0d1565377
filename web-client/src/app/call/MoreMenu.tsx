import {
  ChartNoAxesColumn,
  Ellipsis,
  Keyboard,
  LayoutGrid,
  MessageSquare,
  PhoneOff,
  ScreenShare,
  Settings,
  Users,
} from 'lucide-react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import menu from '../controls/Menu.module.css';
import button from '../controls/IconButton.module.css';
import { MenuAction } from '../controls/MenuAction';
import { useT } from '../i18n/I18n';
import { usePhone } from '../state/useMedia';
import type { Controls } from './useControls';

type Props = {
  controls: Controls;
  onEndForAll?: (() => void) | undefined;
  onSettings: () => void;
  onHelp: () => void;
};

/** A menu with the actions that have no button of their own. On phones it has more entries. */
export function MoreMenu({ controls, onEndForAll, onSettings, onHelp }: Props) {
  const t = useT();
  const phone = usePhone();
  return (
    <MenuTrigger>
      <Button className={button.button ?? ''} data-tone="control" aria-label={t('more')}>
        <Ellipsis size={22} aria-hidden />
      </Button>
      <Popover className={menu.popover ?? ''} placement="top" data-stage>
        <Menu className={menu.menu ?? ''} aria-label={t('more')}>
          {phone && (
            <>
              <MenuAction icon={MessageSquare} label={t('control.chat')} onAction={() => controls.toggle('chat')} />
              <MenuAction icon={Users} label={t('panel.people')} onAction={() => controls.toggle('people')} />
              <MenuAction icon={ScreenShare} label={t('control.share')} onAction={controls.share} />
            </>
          )}
          <MenuAction
            icon={LayoutGrid}
            label={t(controls.grid ? 'layout.spotlight' : 'layout.grid')}
            shortcut="W"
            onAction={controls.toggleGrid}
          />
          <MenuAction icon={ChartNoAxesColumn} label={t('stats.title')} shortcut="T" onAction={() => controls.toggle('stats')} />
          <MenuAction icon={Settings} label={t('settings.title')} onAction={onSettings} />
          <MenuAction icon={Keyboard} label={t('help.title')} shortcut="?" onAction={onHelp} />
          {onEndForAll && <MenuAction icon={PhoneOff} label={t('group.endForAll')} onAction={onEndForAll} />}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
