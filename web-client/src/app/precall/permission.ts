import { settings } from '../settings/settings';

/** Whether devices should be looked at before a call: until it was done once, or permission was given before. */
export async function needsCheck(): Promise<boolean> {
  if (settings.get().checked) return false;
  try {
    const asked = ['microphone', 'camera'].map(name => navigator.permissions.query({ name: name as PermissionName }));
    return (await Promise.all(asked)).some(({ state }) => state !== 'granted');
  } catch {
    // Browsers that do not tell are asked once.
    return true;
  }
}
