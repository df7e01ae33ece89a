/** What a question type brings to the element that hosts it. */

/** How one part of an answer (an option, an item, a blank) was judged. */
export interface PartResult {
  id: string;
  ok: boolean;
}

/** A judged answer. */
export interface Result {
  /** 0 to 1: the share of parts that are right. 1 solves the question. */
  score: number;
  /** The parts that count, in the order of the page. */
  parts: PartResult[];
}

/** Words for a result that is neither right nor wrong, such as a reflection's. */
export interface Verdict {
  state: "right" | "partly" | "wrong" | "done";
  title: string;
}

/**
 * One question on one page. `Response` is plain JSON data: authored ids and typed text, never positions or labels, so
 * that it outlives edits of the course.
 */
export interface Interaction<Response = unknown> {
  /** What the learner has entered; null while there is nothing to judge. */
  read(): Response | null;
  /**
   * Puts a stored response back into the fields. Takes anything: what does not fit the question as it is now changes
   * nothing and gives false.
   */
  write(response: unknown): boolean;
  /** What to say when there is nothing to judge. */
  readonly prompt: string;
  judge(response: Response): Result;
  /** Copies of the authored feedback on what was entered, to show at once. May be empty. */
  feedback(response: Response, result: Result): Node[];
  /** Shows at each entered part how it was judged, or (null) takes that back. */
  mark(result: Result | null): void;
  /** Stops or allows further entry. */
  lock(locked: boolean): void;
  /** Back to an empty answer. */
  reset(): void;
  /** Puts the focus where an answer starts. */
  focus(): void;
  /** Other words than right, partly right, wrong. */
  verdict?(result: Result): Verdict;
  /** Takes a submit that is a step on the way and not yet the answer; true when it did. */
  advance?(): boolean;
  /** What the button says that opens a solved question again; "" where it stays closed. */
  readonly again?: string;
  /** Whether no answer can be wrong, so that there is nothing to be sure of. */
  readonly isUngraded?: true;
}

/** Makes a question type work inside its server-rendered HTML; `key` is what render/questions/<type>.py sends. */
export type QuestionType = (root: HTMLElement, key: unknown) => Interaction;
