import { settings } from '../settings/settings';

/** Returns whether to check the devices before a call: until the check was done once or permission is granted. */
export async function needsCheck(): Promise<boolean> {
  if (settings.get().checked) return false;
  try {
    const asked = ['microphone', 'camera'].map(name => navigator.permissions.query({ name: name as PermissionName }));
    return (await Promise.all(asked)).some(({ state }) => state !== 'granted');
  } catch {
    // In browsers that cannot query permissions, the check runs once.
    return true;
  }
}
