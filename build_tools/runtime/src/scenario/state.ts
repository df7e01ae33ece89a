/** A scenario as a pure state machine: where a learner stands follows from the choices made, and from nothing else. */

export type Quality = "good" | "mixed" | "poor";

/** What render/scenario.py sends: ids alone. */
export interface Graph {
  start: string;
  /** Scene id → choice id → where it leads (a scene or an ending) and how good it is. */
  scenes: Record<string, Record<string, { next: string; quality: Quality }>>;
  endings: string[];
}

export interface Step {
  scene: string;
  choice: string;
}

/** Decisions of a stored path. Where scenes come round again, a path can be any length. */
const LONGEST = 500;

export interface State {
  readonly path: readonly Step[];
  /** The scene or ending reached. */
  readonly at: string;
}

/** One decision looked back on. */
export interface Decision extends Step {
  quality: Quality;
  /** The choices not taken, in the graph's order. */
  others: string[];
}

export function start(graph: Graph): State {
  return { path: [], at: graph.start };
}

/** The state after a choice; the same state where the scene reached has no such choice. */
export function choose(graph: Graph, state: State, choice: string): State {
  const taken = choicesAt(graph, state.at).get(choice);
  return taken ? { path: [...state.path, { scene: state.at, choice }], at: taken.next } : state;
}

/** The state in which decision number `index` (from 0) is still open; by default the last one is taken back. */
export function back(graph: Graph, state: State, index = state.path.length - 1): State {
  const path = state.path.slice(0, Math.max(0, index));
  return path.reduce((reached, step) => choose(graph, reached, step.choice), start(graph));
}

export function isEnding(graph: Graph, state: State): boolean {
  return graph.endings.includes(state.at);
}

/** The decisions taken, in order. */
export function decisions(graph: Graph, state: State): Decision[] {
  return state.path.map(({ scene, choice }) => {
    const choices = choicesAt(graph, scene);
    const others = [...choices.keys()].filter((id) => id !== choice);
    return { scene, choice, quality: choices.get(choice)?.quality ?? "mixed", others };
  });
}

/** As a map, because "constructor" is a fine id for a scene. */
function choicesAt(graph: Graph, scene: string): Map<string, { next: string; quality: Quality }> {
  return new Map(Object.hasOwn(graph.scenes, scene) ? Object.entries(graph.scenes[scene] ?? {}) : []);
}

/** Whether `step` is a step of a path, whatever else it may be. */
function isStep(step: unknown): step is Step {
  return typeof (step as Step | null)?.scene === "string" && typeof (step as Step).choice === "string";
}

/**
 * The state that a stored path leads to. Null where it is no path through `graph`, as it is now, to `ending`; both may be
 * any JSON, because they come back from files.
 */
export function replay(graph: Graph, path: unknown, ending: unknown): State | null {
  if (!Array.isArray(path) || path.length > LONGEST) return null;
  let state = start(graph);
  for (const step of path) {
    if (!isStep(step) || step.scene !== state.at) return null;
    const next = choose(graph, state, step.choice);
    if (next === state) return null;
    state = next;
  }
  return state.at === ending && isEnding(graph, state) ? state : null;
}
