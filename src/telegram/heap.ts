/** Items in order of a number, least first; items of equal keys in no particular order. Push and pop are O(log n). */
export interface Heap<T> {
  readonly size: number;
  push(key: number, item: T): void;
  /** The item with the least key, and that key; null when empty. */
  peek(): { readonly key: number; readonly item: T } | null;
  pop(): void;
}

/** A binary heap in one array. */
export function createHeap<T>(): Heap<T> {
  const nodes: { key: number; item: T }[] = [];
  const keyAt = (index: number) => nodes[index]?.key ?? Number.POSITIVE_INFINITY;

  function swap(a: number, b: number) {
    const [nodeA, nodeB] = [nodes[a], nodes[b]];
    if (nodeA && nodeB) [nodes[a], nodes[b]] = [nodeB, nodeA];
  }

  return {
    get size() {
      return nodes.length;
    },
    push(key, item) {
      let index = nodes.push({ key, item }) - 1;
      while (index > 0) {
        const parent = (index - 1) >> 1;
        if (keyAt(parent) <= keyAt(index)) break;
        swap(parent, index);
        index = parent;
      }
    },
    peek: () => nodes[0] ?? null,
    pop() {
      const last = nodes.pop();
      if (!last || nodes.length === 0) return;
      nodes[0] = last;
      let index = 0;
      for (;;) {
        const left = 2 * index + 1;
        const least = keyAt(left + 1) < keyAt(left) ? left + 1 : left;
        if (keyAt(least) >= keyAt(index)) return;
        swap(least, index);
        index = least;
      }
    },
  };
}
