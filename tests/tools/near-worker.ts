import { answerFit } from '@/lib/app/answer-fit';

/** A worker in the same process: what crosses is cloned, and it may be ended before it answers. */
export class NearWorker {
  static started: NearWorker[] = [];
  static answer: (input: unknown) => unknown = answerFit;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  isOver = false;

  constructor(readonly path: string) {
    NearWorker.started.push(this);
  }

  postMessage(message: unknown, options: StructuredSerializeOptions): void {
    const received = structuredClone(message, options);
    setTimeout(() => {
      if (!this.isOver) this.#work(received);
    });
  }

  #work(received: unknown): void {
    try {
      this.onmessage?.({ data: structuredClone(NearWorker.answer(received)) });
    } catch (error) {
      this.onerror?.({ message: String(error) });
    }
  }

  terminate(): void {
    this.isOver = true;
  }
}
