/** The values of all keys of `D` that begin with `P`. */
export type Under<D, P extends string> = D[keyof D & `${P}${string}`];

export type Unsubscribe = () => void;
type Listener = () => void;

/**
 * Keyed documents as a socket shows them. Whoever listens to a key is told when that document changes and at no other
 * time; a list keeps its identity until one of its documents changes.
 */
export class LiveStore<D extends object> {
  private docs = new Map<string, unknown>();
  private readonly keyListeners = new Map<string, Set<Listener>>();
  private readonly listListeners = new Map<string, Set<Listener>>();
  private readonly lists = new Map<string, readonly unknown[]>();

  get<K extends keyof D & string>(key: K): D[K] | undefined {
    return this.docs.get(key) as D[K] | undefined;
  }

  /** All documents under a prefix such as `offer/`, in the order of their keys. */
  list<P extends string>(prefix: P): readonly Under<D, P>[] {
    let list = this.lists.get(prefix);
    if (!list) {
      const keys = [...this.docs.keys()].filter((key) => key.startsWith(prefix)).sort();
      list = keys.map((key) => this.docs.get(key));
      this.lists.set(prefix, list);
    }
    return list as readonly Under<D, P>[];
  }

  onKey(key: string, listener: Listener): Unsubscribe {
    return listen(this.keyListeners, key, listener);
  }

  onList(prefix: string, listener: Listener): Unsubscribe {
    return listen(this.listListeners, prefix, listener);
  }

  /** Everything there is now. A document that says the same as before stays the same object. */
  replace(docs: Readonly<Record<string, unknown>>): void {
    const changed = new Set<string>();
    const next = new Map<string, unknown>();
    for (const [key, doc] of Object.entries(docs)) {
      const before = this.docs.get(key);
      const same = this.docs.has(key) && JSON.stringify(before) === JSON.stringify(doc);
      next.set(key, same ? before : doc);
      if (!same) changed.add(key);
    }
    for (const key of this.docs.keys()) if (!next.has(key)) changed.add(key);
    this.docs = next;
    this.tell(changed);
  }

  patch(docs: Readonly<Record<string, unknown>>, gone: readonly string[]): void {
    const changed = new Set<string>();
    for (const [key, doc] of Object.entries(docs)) {
      this.docs.set(key, doc);
      changed.add(key);
    }
    for (const key of gone) if (this.docs.delete(key)) changed.add(key);
    this.tell(changed);
  }

  private tell(changed: ReadonlySet<string>): void {
    if (changed.size === 0) return;
    const prefixes = new Set([...this.lists.keys(), ...this.listListeners.keys()]);
    const touched = [...prefixes].filter((prefix) => [...changed].some((key) => key.startsWith(prefix)));
    for (const prefix of touched) this.lists.delete(prefix);
    for (const key of changed) this.keyListeners.get(key)?.forEach((listener) => listener());
    for (const prefix of touched) this.listListeners.get(prefix)?.forEach((listener) => listener());
  }
}

function listen(all: Map<string, Set<Listener>>, key: string, listener: Listener): Unsubscribe {
  const listeners = all.get(key) ?? new Set();
  all.set(key, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) all.delete(key);
  };
}
