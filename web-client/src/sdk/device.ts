const KEY = 'loadrider.device';

/** Returns the device name of this tab. It survives a reload, so that a running call can be resumed. */
export async function deviceOfTab(): Promise<string> {
  return (await nameOfTab(KEY)).name;
}

/**
 * Returns a name that is unique to this tab and survives a reload. A duplicated tab inherits the name with the session storage,
 * but cannot get the lock on it, and therefore takes a new name (`isCopy`).
 */
export async function nameOfTab(key: string): Promise<{ name: string; isCopy: boolean }> {
  const storage = globalThis.sessionStorage as Storage | undefined;
  const kept = storage?.getItem(key) ?? null;
  let name = kept ?? newName();
  for (let attempt = 0; !(await hold(`${key}.${name}`)); attempt++) {
    // The previous page of this tab may still hold the lock for a moment.
    if (attempt < 5) await new Promise(resolve => setTimeout(resolve, 100));
    else name = newName();
  }
  storage?.setItem(key, name);
  return { name, isCopy: kept !== null && name !== kept };
}

function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `web-${Array.from(bytes, it => it.toString(36).padStart(2, '0')).join('')}`;
}

function hold(lockName: string): Promise<boolean> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (!locks) return Promise.resolve(true);
  return new Promise(resolve => {
    void locks.request(lockName, { ifAvailable: true }, lock => {
      resolve(lock !== null);
      return lock ? new Promise(() => {}) : undefined;
    });
  });
}
