const WORK = "mc-question, mc-scenario";

/** Tells whether the page shown holds a question or a scenario that the learner has put a hand to. */
export function watchWork(): () => boolean {
  let touched: Element | null = null;
  const touch = ({ target }: Event): void => {
    touched = (target instanceof Element && target.closest(WORK)) || touched;
  };
  for (const type of ["click", "input", "change"]) document.addEventListener(type, touch, { capture: true });
  return () => touched?.isConnected ?? false;
}
