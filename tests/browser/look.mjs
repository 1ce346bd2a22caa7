// What can be wrong with a page as it is laid out. `look` runs in the page, so it uses nothing from outside.

/** The problems of the page. */
export function look() {
  const problems = [];
  const say = (text, element) => problems.push(element ? `${text}: ${name(element)}` : text);
  const name = (element) => {
    const id = element.closest("[id]")?.id;
    const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
    return `<${element.tagName.toLowerCase()}${id ? ` in #${id}` : ""}> "${text}"`;
  };

  layout();
  contrast();
  structure();
  return { problems: problems.slice(0, 20) };

  function layout() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) {
      say(`the page is ${document.documentElement.scrollWidth} px wide`);
    }
    const boxes = [];
    for (const { node, element } of texts()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1 || box.height < 1) continue;
        const scrolled = element.closest("pre");
        if (!scrolled && (box.left < -0.5 || box.right > width + 0.5)) {
          say("a text leaves the page", element);
        }
        // Letters fill the middle of their line: a line's box may reach into that of the next.
        const inset = box.height * 0.2;
        boxes.push({ element, left: box.left + 0.5, right: box.right - 0.5, top: box.top + inset, bottom: box.bottom - inset });
      }
    }
    boxes.sort((a, b) => a.top - b.top);
    boxes.forEach((one, index) => {
      for (let next = index + 1; next < boxes.length && boxes[next].top < one.bottom; next += 1) {
        const other = boxes[next];
        if (one.left < other.right && other.left < one.right) {
          say(`a text is above ${name(other.element)}`, one.element);
        }
      }
    });
  }

  /** The texts that are seen. */
  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const seen = element.checkVisibility({ visibilityProperty: true }) && !element.closest(".skip");
      if (seen && node.data.trim() && !["SCRIPT", "STYLE"].includes(element.tagName)) {
        found.push({ node, element });
      }
    }
    return found;
  }

  /** Text has 4.5 times the luminance of its background, or the other way (WCAG 2.2, 1.4.3). */
  function contrast() {
    const seen = new Set();
    for (const { element } of texts()) {
      const colour = getComputedStyle(element).color;
      const back = background(element);
      const pair = `${colour} on ${back}`;
      if (seen.has(pair)) continue;
      seen.add(pair);
      const [lighter, darker] = [luminance(colour), luminance(back)].sort((a, b) => b - a);
      const ratio = (lighter + 0.05) / (darker + 0.05);
      if (ratio < 4.5) {
        say(`the contrast of ${pair} is ${ratio.toFixed(2)}`, element);
      }
    }
  }

  function background(element) {
    for (let one = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  }

  function luminance(colour) {
    const [red, green, blue] = colour.match(/[\d.]+/g).map(Number).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** Landmarks, headings, labels and ids. */
  function structure() {
    for (const landmark of ["main", "h1", "header", "footer"]) {
      const number = document.querySelectorAll(landmark).length;
      if (number !== 1) say(`there are ${number} ${landmark}`);
    }
    let level = 0;
    for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
      const next = Number(heading.tagName[1]);
      if (next > level + 1) say(`a heading of level ${next} follows one of level ${level}`, heading);
      level = next;
    }
    for (const input of document.querySelectorAll("input")) {
      if (input.labels.length === 0) say("an input has no label", input);
    }
    for (const link of document.querySelectorAll("a[href]")) {
      if (!link.textContent.trim()) say("a link has no text", link);
    }
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    const seen = new Set();
    for (const id of ids) {
      if (seen.has(id)) say(`two parts have the id ${id}`);
      seen.add(id);
    }
    if (!document.title || !document.documentElement.lang) say("the page has no title or no language");
    if (document.querySelector("main script, main iframe, main object, main style")) {
      say("the content has active elements");
    }
    for (const element of document.querySelectorAll("*")) {
      for (const { name: attribute } of element.attributes) {
        if (attribute.startsWith("on")) say(`an element has ${attribute}`, element);
      }
    }
  }
}
