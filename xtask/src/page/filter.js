// The filter of operations, and the one that a link leads to is opened. Both are conveniences.
(() => {
  const box = document.getElementById("filter");
  const told = document.getElementById("filter-told");
  const operations = [...document.querySelectorAll("details.operation")];
  const groups = [...document.querySelectorAll(".tag")];
  const apply = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const operation of operations) {
      const text = operation.dataset.text;
      const fits = words.every((word) => text.includes(word));
      operation.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector("details.operation:not([hidden])");
    }
    told.textContent = words.length ? `${shown} of ${operations.length}` : "";
  };
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const around = target && target.closest("details");
    if (around) {
      around.open = true;
      target.scrollIntoView();
    }
  };
  if (box) {
    box.closest("[hidden]").hidden = false;
    box.addEventListener("input", apply);
  }
  addEventListener("hashchange", open);
  open();
})();
