/**
 * Finds texts and controls that are cut off without scrolling, outside the pane, or covered by each other, and boxes
 * that are wider than their container. Runs in the page and therefore uses nothing from outside. Two things are
 * allowed: a line that ends in an ellipsis if its title has the whole text, and XML and tables that scroll sideways.
 */
export function findMisplaced(): readonly string[] {
  interface Item {
    readonly element: Element;
    readonly what: "text" | "control";
    readonly box: DOMRect;
  }
  const controls = `button, a[href], input, textarea, select, pre, main, li, [role=listitem], [role=treeitem],
    [role=tab], [role=menuitem], [role=checkbox], [role=meter], [role=progressbar]`;
  const found = new Set<string>();
  const isScrolled = (overflow: string) => overflow === "auto" || overflow === "scroll";
  const isCutOff = (overflow: string) => overflow === "hidden" || overflow === "clip";
  const ancestors = (element: Element): readonly Element[] =>
    element.parentElement ? [element.parentElement, ...ancestors(element.parentElement)] : [];
  const report = (problem: string, ...elements: readonly Element[]) => {
    const tags = elements.map(({ outerHTML }) => outerHTML.replace(/ class="[^"]*"/g, "").slice(0, 160));
    found.add(`${problem}: ${tags.join(" and ")}`);
  };

  interface Edge {
    readonly element: Element;
    /** True if the element is only for screen readers, or not visible. */
    readonly isHidden: boolean;
    readonly isInline: boolean;
    readonly isFixed: boolean;
    /**
     * True if the element scrolls by itself or covers others on purpose: only items in the same layer must not
     * overlap.
     */
    readonly isLayer: boolean;
    readonly hasEllipsis: boolean;
    /** True if the element is scrolled to the left, from its right edge. */
    readonly isRightToLeft: boolean;
    readonly overflowX: string;
    readonly overflowY: string;
    /** The box inside the borders. */
    readonly inner: DOMRect;
  }
  const edges = new Map<Element, Edge>();
  const edgeOf = (element: Element): Edge => {
    const known = edges.get(element);
    if (known) return known;
    const style = getComputedStyle(element);
    const { overflowX, overflowY, position } = style;
    const { left, top, width, height } = element.getBoundingClientRect();
    const edge = {
      element,
      isHidden:
        style.clipPath.startsWith("inset") ||
        style.visibility === "hidden" ||
        style.opacity === "0" ||
        (width <= 1 && height <= 1),
      isInline: style.display === "inline" || style.display === "contents",
      isFixed: position === "fixed",
      isLayer:
        isScrolled(overflowY) ||
        position === "fixed" ||
        position === "sticky" ||
        element.matches("[role=menu], [role=dialog], [role=alertdialog]"),
      hasEllipsis: style.textOverflow === "ellipsis",
      isRightToLeft: style.direction === "rtl",
      overflowX,
      overflowY,
      inner: new DOMRect(
        left + element.clientLeft,
        top + element.clientTop,
        element.clientWidth,
        element.clientHeight,
      ),
    };
    edges.set(element, edge);
    return edge;
  };

  /** Reports each surrounding edge that cuts an item. Returns the visible part; undefined if nothing is visible. */
  const clip = ({ element, what, box }: Item, around: readonly Edge[]): DOMRect | undefined => {
    let { left, top, right, bottom } = box;
    let isUnclippedAcross = true;
    let isUnclippedDown = true;
    for (const surrounding of around) {
      const { element: edge, inner, overflowX, overflowY, hasEllipsis, isInline, isFixed } = surrounding;
      if (isInline) continue;
      if (isUnclippedAcross && isScrolled(overflowX)) {
        const isOutOfReach = surrounding.isRightToLeft
          ? right + edge.scrollLeft > inner.right + 1
          : left + edge.scrollLeft < inner.left - 1;
        if (isOutOfReach) report(`${what} out of reach`, element);
        isUnclippedAcross = edge.scrollWidth <= edge.clientWidth;
      }
      if (isUnclippedDown && isScrolled(overflowY)) {
        if (top + edge.scrollTop < inner.top - 1) report(`${what} out of reach`, element);
        isUnclippedDown = edge.scrollHeight <= edge.clientHeight;
      }
      if (isUnclippedAcross && isCutOff(overflowX)) {
        const isCut = left < inner.left - 1 || right > inner.right + 1;
        const hasWholeTextInTitle = hasEllipsis && (edge as HTMLElement).title !== "";
        if (isCut && !hasWholeTextInTitle) report(`${what} cut in width`, element, edge);
        [left, right] = [Math.max(left, inner.left), Math.min(right, inner.right)];
      }
      if (isUnclippedDown && isCutOff(overflowY)) {
        const isCut = top < inner.top - 1 || bottom > inner.bottom + 1;
        if (isCut) report(`${what} cut in height`, element, edge);
        [top, bottom] = [Math.max(top, inner.top), Math.min(bottom, inner.bottom)];
      }
      if (isFixed) break;
    }
    const isOutside =
      (isUnclippedAcross && (left < -0.5 || right > innerWidth + 0.5)) ||
      (isUnclippedDown && (top < -0.5 || bottom > innerHeight + 0.5));
    if (isOutside) report(`${what} outside of the pane`, element);
    return left < right && top < bottom ? new DOMRect(left, top, right - left, bottom - top) : undefined;
  };

  const layers = new Map<Element, Item[]>();
  const add = (item: Item) => {
    const around = [item.element, ...ancestors(item.element)].map(edgeOf);
    if (around.some(({ isHidden }) => isHidden)) return;
    const within = item.what === "text" ? around : around.slice(1);
    const layer = within.find(({ isLayer }) => isLayer)?.element ?? document.body;
    const box = clip(item, within);
    if (box) layers.set(layer, [...(layers.get(layer) ?? []), { ...item, box }]);
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!element || !texts.currentNode.textContent?.trim()) continue;
    if (element.closest("script, style, noscript, pre, select, textarea")) continue;
    range.selectNodeContents(texts.currentNode);
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    for (const { left, bottom, width, height } of range.getClientRects()) {
      // The letters without the space that a font keeps above them.
      const letters = Math.min(height - 1, size);
      const box = new DOMRect(left, bottom - 1 - letters, width, letters);
      if (width > 1) add({ element, what: "text", box });
    }
  }
  for (const element of document.querySelectorAll(controls)) {
    const box = element.getBoundingClientRect();
    if (box.width > 1 && box.height > 1) add({ element, what: "control", box });
  }
  for (const element of document.querySelectorAll(`${controls}, html, body, [role=alert], p, dd, dt`)) {
    const mayBeWide =
      element.matches("pre, input, textarea") || getComputedStyle(element).textOverflow === "ellipsis";
    if (!mayBeWide && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
      report("wider than its place", element);
  }
  for (const element of document.body.querySelectorAll("*:not(svg *)")) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width <= 1 || (left >= 0 && right <= innerWidth + 0.5)) continue;
    const mayBeWide = ancestors(element)
      .map(edgeOf)
      .some(({ element: edge, hasEllipsis, overflowX }) => {
        return hasEllipsis || (isScrolled(overflowX) && edge.scrollWidth > edge.clientWidth);
      });
    if (!mayBeWide) report("outside of the pane", element);
  }
  for (const items of layers.values()) {
    for (const [index, one] of items.entries()) {
      for (const other of items.slice(index + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        const isInside = one.element.contains(other.element) || other.element.contains(one.element);
        if (across > 1 && down > 2 && !isInside)
          report(`${one.what} over ${other.what}`, one.element, other.element);
      }
    }
  }
  return [...found];
}
