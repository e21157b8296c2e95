"use strict";
(() => {
  const table = document.querySelector("table");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const controls = document.getElementById("kiezen");
  const search = document.getElementById("zoek");
  const status = document.getElementById("telling");
  const none = document.getElementById("geen");
  const filters = Array.from(controls.querySelectorAll("button"));
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const hay = new Map(rows.map((row) => [row, plain(row.dataset.zoek)]));
  let state = "";

  const show = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const fits = (!state || row.dataset.filter === state) && words.every((word) => hay.get(row).includes(word));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    none.hidden = shown > 0;
    table.hidden = shown === 0;
    status.textContent = `${shown} van ${rows.length} ${rows.length === 1 ? "klant" : "klanten"}`;
  };

  for (const button of filters) {
    button.addEventListener("click", () => {
      state = button.dataset.stand;
      for (const other of filters) other.setAttribute("aria-pressed", String(other === button));
      show();
    });
  }
  search.addEventListener("input", show);

  const collator = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });
  const byName = (a, b) => collator.compare(a.dataset.naam, b.dataset.naam);
  const order = {
    naam: byName,
    stand: (a, b) => a.dataset.stand - b.dataset.stand || b.dataset.open - a.dataset.open,
    mensen: (a, b) => b.dataset.mensen - a.dataset.mensen,
    doen: (a, b) => b.dataset.doen - a.dataset.doen,
  };
  // Most people and most to do come first: what is largest is what you look for.
  const firstWay = { naam: "ascending", stand: "ascending", mensen: "descending", doen: "descending" };

  for (const head of table.querySelectorAll("th[data-soort]")) {
    const kind = head.dataset.soort;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      const other = { ascending: "descending", descending: "ascending" };
      const way = now ? other[now] : firstWay[kind];
      for (const one of table.querySelectorAll("th[aria-sort]")) one.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", way);
      const turn = way === firstWay[kind] ? 1 : -1;
      rows.sort((a, b) => turn * order[kind](a, b) || byName(a, b));
      body.append(...rows);
    });
  }

  // A list that hangs over the page closes as a menu does.
  const menus = Array.from(document.querySelectorAll(".knop, .openen details"));
  document.addEventListener("click", (event) => {
    for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" ? menus.find((menu) => menu.open) : undefined;
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  controls.hidden = false;
})();
