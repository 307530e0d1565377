import { observable } from '../state/observable';
import { announce } from './announcer';

export type ToastTone = 'info' | 'good' | 'bad';
export type Toast = { id: number; text: string; tone: ToastTone; action?: { label: string; run: () => void } };

export const toasts = observable<readonly Toast[]>([]);

const SHOWN_MS = 6_000;
const MOST = 3;
let lastId = 0;

export function dismiss(id: number): void {
  toasts.update(shown => shown.filter(toast => toast.id !== id));
}

/** Shows a text for some seconds, longer if it has an action, and announces it to screen readers. */
export function toast(text: string, options: { tone?: ToastTone; action?: Toast['action'] } = {}): void {
  const id = ++lastId;
  const made: Toast = { id, text, tone: options.tone ?? 'info', ...(options.action && { action: options.action }) };
  toasts.update(shown => [...shown.filter(other => other.text !== text), made].slice(-MOST));
  announce(text);
  setTimeout(dismiss, options.action ? SHOWN_MS * 2 : SHOWN_MS, id);
}
