/** Opens and shows `details` for the printer; the function returned puts each back as it was. */
export function openDetails(details: Iterable<HTMLDetailsElement>): () => void {
  const before = [...details].map((each) => ({ each, open: each.open, hidden: each.hidden }));
  for (const { each } of before) {
    each.open = true;
    each.hidden = false;
  }
  return () => {
    for (const { each, open, hidden } of before) {
      each.open = open;
      each.hidden = hidden;
    }
  };
}
