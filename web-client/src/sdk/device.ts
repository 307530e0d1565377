const KEY = 'loadrider.device';

/** The name of this tab's device: the same after a reload, so that a running call can be taken up again. */
export async function deviceOfTab(): Promise<string> {
  return (await nameOfTab(KEY)).name;
}

/**
 * A name that only this tab has, the same after a reload. A duplicated tab inherits it with the session storage, but does not
 * get the lock on it: such a copy takes a new one.
 */
export async function nameOfTab(key: string): Promise<{ name: string; isCopy: boolean }> {
  const storage = globalThis.sessionStorage as Storage | undefined;
  const kept = storage?.getItem(key) ?? null;
  let name = kept ?? newName();
  for (let attempt = 0; !(await hold(`${key}.${name}`)); attempt++) {
    // The page that was just left may not have let go of its name yet.
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
