let scratch = Buffer.allocUnsafe(1 << 20);

/** Puts an answer together as bytes, so that large constant parts are copied and never encoded again. One at a time. */
export class ByteWriter {
  #size = 0;

  /** Adds text as UTF-8. */
  text(text: string): void {
    this.#reserve(text.length * 3);
    this.#size += scratch.write(text, this.#size, 'utf8');
  }

  /** Adds bytes as they are. */
  block(bytes: Buffer): void {
    this.#reserve(bytes.length);
    this.#size += bytes.copy(scratch, this.#size);
  }

  /** Everything added so far. */
  finish(): Buffer {
    return Buffer.from(scratch.subarray(0, this.#size));
  }

  #reserve(more: number): void {
    if (this.#size + more <= scratch.length) return;
    const grown = Buffer.allocUnsafe((this.#size + more) * 2);
    scratch.copy(grown, 0, 0, this.#size);
    scratch = grown;
  }
}
