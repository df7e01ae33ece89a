/**
 * Marks `element` and what holds it for the print styles, which drop everything else; the function returned takes the marks
 * away.
 */
export function markAlone(element: Element): () => void {
  const kept: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) kept.push(each);
  // What holds it stays, what stands beside it goes.
  for (const each of kept) each.setAttribute("data-mc-printed", each === element ? "whole" : "");
  return () => {
    for (const each of kept) each.removeAttribute("data-mc-printed");
  };
}
