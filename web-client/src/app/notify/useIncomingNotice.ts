import { useEffect } from 'react';

const TITLE = 'LoadRider Calling';
const CALM = '/favicon.svg';
const RINGING = '/favicon-ringing.svg';

function favicon(href: string): void {
  document.querySelector('link[rel="icon"]')?.setAttribute('href', href);
}

/**
 * Shows an incoming call in the tab title and icon, or the number of missed calls in the title. If the tab is hidden and the user
 * permits it, an incoming call is also a notification.
 */
export function useIncomingNotice(text: string | null, missed = 0): void {
  useEffect(() => {
    document.title = text ? `📞 ${text}` : missed > 0 ? `(${missed}) ${TITLE}` : TITLE;
  }, [text, missed]);
  useEffect(() => {
    favicon(text ? RINGING : CALM);
    if (!text || document.visibilityState === 'visible') return;
    if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
    return shown(text);
  }, [text]);
}

/** Shows a notification. Returns a function that closes it. */
function shown(text: string): (() => void) | undefined {
  try {
    const notice = new Notification(text, { icon: CALM, tag: 'incoming-call', requireInteraction: true });
    notice.onclick = () => {
      window.focus();
      notice.close();
    };
    return () => notice.close();
  } catch {
    // On Android, only a service worker can show notifications.
    return undefined;
  }
}
