import { ChevronDown, Phone, Video } from 'lucide-react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import button from '../controls/IconButton.module.css';
import menu from '../controls/Menu.module.css';
import { MenuAction } from '../controls/MenuAction';
import { useT } from '../i18n/I18n';

type Props = {
  people: readonly { userId: number; name: string }[];
  onCall: (userId: number, callType: 'audio' | 'video') => void;
};

/** A menu to call one person of a larger conversation. */
export default function OneMenu({ people, onCall }: Props) {
  const t = useT();
  return (
    <MenuTrigger>
      <Button className={button.button ?? ''} data-tone="plain" aria-label={t('group.one')}>
        <ChevronDown size={20} aria-hidden />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu className={menu.menu ?? ''} aria-label={t('group.one')}>
          {people.flatMap(({ userId, name }) => [
            <MenuAction
              key={`video-${userId}`}
              icon={Video}
              label={t('group.one.video', { name })}
              onAction={() => onCall(userId, 'video')}
            />,
            <MenuAction
              key={`audio-${userId}`}
              icon={Phone}
              label={t('group.one.audio', { name })}
              onAction={() => onCall(userId, 'audio')}
            />,
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
