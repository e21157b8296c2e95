// What the preview's own pages do more with a script: search, and remember which piece is open.
(() => {
  for (const field of document.querySelectorAll("[data-zoek]")) {
    const list = document.getElementById(field.dataset.zoek);
    field.closest("label").hidden = false;
    field.addEventListener("input", () => {
      const words = field.value.toLocaleLowerCase("nl").split(/\s+/).filter(Boolean);
      for (const one of list.children) {
        const text = one.textContent.toLocaleLowerCase("nl");
        one.hidden = !words.every((word) => text.includes(word));
      }
    });
  }
  const frame = document.querySelector("iframe[name=blad]");
  if (!frame) return;
  const links = [...document.querySelectorAll("nav a[target=blad]")];
  const open = (link) => {
    for (const one of links) one.removeAttribute("aria-current");
    link.setAttribute("aria-current", "page");
    document.getElementById("los").href = link.href;
  };
  for (const link of links) {
    link.addEventListener("click", () => {
      history.replaceState(null, "", `#${link.getAttribute("href")}`);
      open(link);
    });
  }
  const start = links.find((link) => link.getAttribute("href") === location.hash.slice(1)) || links[0];
  if (!start) return;
  open(start);
  if (start !== links[0]) frame.src = start.href;
})();
