/** Lets one in at a time, in the order they came. */
export class Line {
  #last: Promise<void> = Promise.resolve();

  /** Waits for those before. Call what it gives to let the next in; until then nobody else is. */
  async enter(): Promise<() => void> {
    const before = this.#last;
    let leave = (): void => {};
    this.#last = new Promise((resolve) => {
      leave = resolve;
    });
    await before;
    return leave;
  }
}
