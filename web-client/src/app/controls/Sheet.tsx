import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useT } from '../i18n/I18n';
import { IconButton } from './IconButton';
import styles from './Sheet.module.css';

type Props = { title: string; onClose: () => void; wide?: boolean; children: ReactNode };

/** A dialog in the middle of the page; on phones a sheet at the bottom. */
export function Sheet({ title, onClose, wide, children }: Props) {
  const t = useT();
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={open => !open && onClose()} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''} data-wide={wide}>
        <Dialog className={styles.dialog ?? ''}>
          <header>
            <Heading slot="title">{title}</Heading>
            <IconButton icon={X} label={t('close')} onPress={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
