/** Sets of texts that grow together: texts that share one member belong to one set. Pure, order of calls does not matter. */
export class LinkedSets {
  readonly #parents = new Map<string, string>();

  /** All of them belong together. */
  join(members: readonly string[]): void {
    const [first, ...rest] = members;
    if (first === undefined) return;
    let root = this.rootOf(first);
    for (const member of rest) {
      const other = this.rootOf(member);
      // The least member names the set, so that the name does not depend on the order of calls.
      const [least, greater] = other < root ? [other, root] : [root, other];
      if (least !== greater) this.#parents.set(greater, least);
      root = least;
    }
  }

  /** Name of the set that holds the member: its least one. */
  rootOf(member: string): string {
    let root = member;
    for (;;) {
      const parent = this.#parents.get(root);
      if (parent === undefined) {
        this.#parents.set(root, root);
        break;
      }
      if (parent === root) break;
      root = parent;
    }
    this.#parents.set(member, root);
    return root;
  }
}
