const SIZE = 1 << 20;
const KEPT = 8;
const free: Buffer[] = [];

/**
 * Puts an answer together as bytes, so that large constant parts are copied and never encoded again. Its memory is used again
 * once the answer was sent: fresh memory for each page would cost a third of the page.
 */
export class ByteWriter {
  #buffer = free.pop() ?? Buffer.allocUnsafe(SIZE);
  #size = 0;

  /** Adds text as UTF-8. */
  text(text: string): void {
    this.#reserve(text.length * 3);
    this.#size += this.#buffer.write(text, this.#size, 'utf8');
  }

  /** Adds bytes as they are. */
  block(bytes: Buffer): void {
    this.#reserve(bytes.length);
    this.#size += bytes.copy(this.#buffer, this.#size);
  }

  /** Everything added so far. It may be read until it is released; a caller that never does loses nothing but speed. */
  finish(): { bytes: Buffer; release: () => void } {
    const buffer = this.#buffer;
    return {
      bytes: buffer.subarray(0, this.#size),
      release: () => {
        if (free.length < KEPT && buffer.length <= SIZE * 4) free.push(buffer);
      },
    };
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#buffer.length) return;
    const grown = Buffer.allocUnsafe((this.#size + more) * 2);
    this.#buffer.copy(grown, 0, 0, this.#size);
    this.#buffer = grown;
  }
}
