"use strict";
(() => {
  const boxes = Array.from(document.querySelectorAll("input[data-merk]"));
  const status = document.getElementById("gedaan");
  const key = `overstapkit-taken-${document.body.dataset.golf}`;
  let ticks = {};
  const forgets = () => {
    document.getElementById("onthouden").hidden = false;
  };
  const read = () => {
    try {
      ticks = JSON.parse(localStorage.getItem(key) || "{}") || {};
    } catch {
      forgets();
    }
  };
  const tell = () => {
    const done = boxes.filter((box) => box.checked).length;
    status.textContent = `${done} van ${boxes.length} afgevinkt`;
    status.hidden = false;
  };
  const show = () => {
    read();
    for (const box of boxes) box.checked = Boolean(ticks[box.dataset.merk]);
    tell();
  };
  document.addEventListener("change", (event) => {
    const box = event.target;
    if (!boxes.includes(box)) return;
    read();
    if (box.checked) ticks[box.dataset.merk] = 1;
    else delete ticks[box.dataset.merk];
    try {
      localStorage.setItem(key, JSON.stringify(ticks));
    } catch {
      forgets();
    }
    tell();
  });
  // Ticked in another window of the same browser.
  addEventListener("storage", (event) => {
    if (event.key === key) show();
  });
  show();
})();
