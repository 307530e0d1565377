/** Calls the listeners of an event. If a listener throws, the other listeners are still called. */
export class Emitter<Events extends { [Name in keyof Events]: unknown[] }> {
  private readonly listeners: { [Name in keyof Events]?: Set<(...args: Events[Name]) => void> } = {};

  /** Adds a listener and returns a function that removes it. */
  on<Name extends keyof Events>(name: Name, listener: (...args: Events[Name]) => void): () => void {
    const set = (this.listeners[name] ??= new Set());
    set.add(listener);
    return () => void set.delete(listener);
  }

  /** Returns whether an event has a listener. */
  has(name: keyof Events): boolean {
    return (this.listeners[name]?.size ?? 0) > 0;
  }

  emit<Name extends keyof Events>(name: Name, ...args: Events[Name]): void {
    for (const listener of [...(this.listeners[name] ?? [])]) {
      try {
        listener(...args);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
