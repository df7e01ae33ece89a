/**
 * Makes the children of `parent` look like `children`, and keeps every element that stays what it was: so the focus,
 * opened details and a reader's place survive. Elements that may come and go, or change places, carry an id or a
 * `data-key`, and stand in the same order on both sides.
 */
export function patch(parent: Element, children: Iterable<Node>): void {
  const wanted = [...children];
  const keys = new Set(wanted.map(keyOf));
  let at = parent.firstChild;
  const drop = () => {
    const next = at?.nextSibling ?? null;
    at?.remove();
    at = next;
  };
  for (const child of wanted) {
    while (at && keyOf(at) && !keys.has(keyOf(at))) drop();
    if (at && at.nodeName === child.nodeName && keyOf(at) === keyOf(child)) {
      update(at, child);
      at = at.nextSibling;
    } else {
      parent.insertBefore(child, at);
    }
  }
  while (at) drop();
}

function update(node: ChildNode, wanted: Node): void {
  if (!(node instanceof Element && wanted instanceof Element)) {
    if (node.nodeValue !== wanted.nodeValue) node.nodeValue = wanted.nodeValue;
    return;
  }
  for (const name of node.getAttributeNames()) {
    if (!wanted.hasAttribute(name) && !isReaders(node, name)) node.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (node.getAttribute(name) !== value && !isReaders(node, name)) node.setAttribute(name, value);
  }
  patch(node, wanted.childNodes);
}

/** Whether something is open is for the reader to say. */
function isReaders(element: Element, attribute: string): boolean {
  return element.localName === "details" && attribute === "open";
}

function keyOf(node: Node): string {
  return node instanceof Element ? node.id || (node.getAttribute("data-key") ?? "") : "";
}
