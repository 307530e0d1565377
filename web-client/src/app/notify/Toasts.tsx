import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useT } from '../i18n/I18n';
import { useValue } from '../state/observable';
import { dismiss, toasts, type Toast } from './toasts';
import styles from './Toasts.module.css';

const icons = { info: Info, good: CircleCheck, bad: CircleAlert };

export function Toasts() {
  const t = useT();
  const shown = useValue(toasts);
  return (
    <section className={styles.region} aria-label={t('toasts.label')}>
      {shown.map(toast => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const t = useT();
  const Icon = icons[toast.tone];
  const act = () => {
    toast.action?.run();
    dismiss(toast.id);
  };
  return (
    <div className={styles.toast} data-tone={toast.tone}>
      <Icon size={20} aria-hidden />
      <p>{toast.text}</p>
      {toast.action && (
        <button type="button" className={styles.action} onClick={act}>
          {toast.action.label}
        </button>
      )}
      <button type="button" className={styles.close} aria-label={t('close')} onClick={() => dismiss(toast.id)}>
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
