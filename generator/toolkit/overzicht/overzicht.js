"use strict";
(() => {
  const table = document.querySelector("table");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const controls = document.getElementById("kiezen");
  const search = document.getElementById("zoek");
  const choice = document.getElementById("volgorde");
  const status = document.getElementById("telling");
  const all = document.getElementById("alles");
  const none = document.getElementById("geen");
  const filters = Array.from(controls.querySelectorAll("button"));
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const hay = new Map(rows.map((row) => [row, plain(row.dataset.zoek)]));
  let state = "";
  let outcome = "";

  const show = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const fits =
        (!state || row.dataset.filter === state) &&
        (!outcome || row.dataset.besluiten.split(" ").includes(outcome)) &&
        words.every((word) => hay.get(row).includes(word));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    none.hidden = shown > 0;
    table.hidden = shown === 0;
    all.hidden = !state && !outcome && words.length === 0;
    status.textContent = `${shown} van ${rows.length} ${rows.length === 1 ? "klant" : "klanten"}`;
  };
  const press = (buttons, pressed) => {
    for (const one of buttons) one.setAttribute("aria-pressed", String(one === pressed));
  };

  for (const button of filters) {
    button.addEventListener("click", () => {
      state = button.dataset.stand;
      press(filters, button);
      show();
    });
  }
  search.addEventListener("input", show);

  // Each kind of people above the table chooses the clients that have some; a second press lets go.
  const kinds = Array.from(document.querySelectorAll("#legenda li"), (item) => {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-pressed", "false");
    button.append(...item.childNodes);
    item.append(button);
    button.addEventListener("click", () => {
      outcome = outcome === item.dataset.besluit ? "" : item.dataset.besluit;
      press(kinds, outcome ? button : null);
      show();
    });
    return button;
  });
  all.addEventListener("click", () => {
    state = outcome = search.value = "";
    press(filters, filters[0]);
    press(kinds, null);
    show();
    filters[0].focus();
  });

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
  const said = {
    naam: ["van A naar Z", "van Z naar A"],
    stand: ["dringendste eerst", "dringendste laatst"],
    mensen: ["meeste mensen eerst", "meeste mensen laatst"],
    doen: ["meeste te doen eerst", "meeste te doen laatst"],
  };
  const heads = new Map(Array.from(table.querySelectorAll("th[data-soort]"), (head) => [head.dataset.soort, head]));
  const sort = (kind, way) => {
    for (const head of heads.values()) head.removeAttribute("aria-sort");
    heads.get(kind).setAttribute("aria-sort", way);
    const turned = way !== firstWay[kind];
    rows.sort((a, b) => (turned ? -1 : 1) * order[kind](a, b) || byName(a, b));
    body.append(...rows);
    choice.value = turned ? "" : kind;
    status.textContent = `Gesorteerd: ${said[kind][Number(turned)]}`;
  };
  choice.addEventListener("change", () => sort(choice.value, firstWay[choice.value]));

  // Where the rows are cards nobody sees the headings, so there is nothing in them to reach with a key.
  const cards = window.matchMedia("(max-width:960px)");
  const words = new Map(Array.from(heads, ([kind, head]) => [kind, head.textContent]));
  const dress = () => {
    for (const [kind, head] of heads) {
      if (cards.matches) {
        head.textContent = words.get(kind);
        continue;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words.get(kind);
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const now = head.getAttribute("aria-sort");
        const other = { ascending: "descending", descending: "ascending" };
        sort(kind, now ? other[now] : firstWay[kind]);
      });
    }
  };
  dress();
  cards.addEventListener("change", dress);

  // A list that hangs over the page closes as a menu does.
  const menus = Array.from(document.querySelectorAll(".knop, .openen details"));
  document.addEventListener("click", (event) => {
    for (const menu of menus) if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" ? menus.find((menu) => menu.open) : undefined;
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  controls.hidden = false;
})();
