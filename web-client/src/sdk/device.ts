const KEY = 'loadrider.device';

/**
 * The name of this tab's device: the same after a reload, so that a running call can be taken up again. A duplicated tab
 * inherits the name with its session storage, though; whoever does not get the lock on it takes a new one.
 */
export async function deviceOfTab(): Promise<string> {
  const storage = globalThis.sessionStorage as Storage | undefined;
  let name = storage?.getItem(KEY) ?? newName();
  for (let attempt = 0; !(await hold(name)); attempt++) {
    // The page that was just left may not have let go of its name yet.
    if (attempt < 5) await new Promise(resolve => setTimeout(resolve, 100));
    else name = newName();
  }
  storage?.setItem(KEY, name);
  return name;
}

function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `web-${Array.from(bytes, it => it.toString(36).padStart(2, '0')).join('')}`;
}

function hold(name: string): Promise<boolean> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (!locks) return Promise.resolve(true);
  return new Promise(resolve => {
    void locks.request(`${KEY}.${name}`, { ifAvailable: true }, lock => {
      resolve(lock !== null);
      return lock ? new Promise(() => {}) : undefined;
    });
  });
}
