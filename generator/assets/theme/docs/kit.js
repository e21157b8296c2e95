/* Two small comforts that the pages can do without: copying a text, and ticks that this device remembers. */
(function () {
  "use strict";

  function select(node) {
    var range = document.createRange();
    range.selectNodeContents(node);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  function copy(node) {
    if (navigator.clipboard && navigator.clipboard.writeText) {
      return navigator.clipboard.writeText(node.textContent);
    }
    select(node);
    return document.execCommand("copy") ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  function wireCopy(button) {
    var node = document.getElementById(button.getAttribute("data-kopieer"));
    if (!node) return;
    button.hidden = false;
    copyOnClick(button, node, document.getElementById(button.getAttribute("aria-describedby")));
  }

  function made(tag, look) {
    var node = document.createElement(tag);
    node.className = look;
    return node;
  }

  /* Texts in other languages are many: their buttons are made here, to keep the page light. */
  function offerCopy(sheet) {
    var row = made("div", "knoppen");
    var told = made("span", "gezegd");
    told.setAttribute("role", "status");
    [[".tekst", "Kopieer de tekst", "knop"], [".onderwerp", "Kopieer het onderwerp", "knop lijnknop"]].forEach(
      function (one) {
        var node = sheet.querySelector(one[0]);
        if (!node) return;
        var button = made("button", one[2]);
        button.type = "button";
        button.textContent = one[1];
        copyOnClick(button, node, told);
        row.append(button);
      }
    );
    row.append(told);
    sheet.after(row);
  }

  function copyOnClick(button, node, told) {
    button.addEventListener("click", function () {
      copy(node).then(
        function () { told.textContent = "Gekopieerd. Plak de tekst nu in een bericht."; },
        function () { select(node); told.textContent = "De tekst is geselecteerd. Druk op Ctrl en C."; }
      );
    });
  }

  /* A browser that keeps nothing still ticks. */
  function remembered(key) {
    try { return localStorage.getItem(key) === "1"; } catch (closed) { return false; }
  }

  function remember(key, ticked) {
    try {
      if (ticked) localStorage.setItem(key, "1"); else localStorage.removeItem(key);
    } catch (closed) { /* nothing to keep it in */ }
  }

  /* The list's own mark is in the key, not its address: a site that moves or is made again keeps its ticks. */
  function wireList(list) {
    var boxes = Array.from(list.querySelectorAll("input[type=checkbox]"));
    var told = list.querySelector("[data-stand]");
    var again = list.querySelector("[data-opnieuw]");
    function key(box) { return "overstap:" + list.getAttribute("data-lijst") + ":" + box.id; }
    /* What is over is folded away and no longer counts. */
    var open = boxes.filter(function (box) { return !box.closest("details"); });
    function tell() {
      if (!told) return;
      var done = open.filter(function (box) { return box.checked; }).length;
      told.textContent = done === open.length ? "Alles gedaan!" : done + " van " + open.length + " gedaan";
      again.hidden = done === 0;
    }
    boxes.forEach(function (box) {
      box.checked = remembered(key(box));
      box.addEventListener("change", function () { remember(key(box), box.checked); tell(); });
    });
    if (!told) return;
    again.addEventListener("click", function () {
      open.forEach(function (box) { box.checked = false; remember(key(box), false); });
      tell();
      open[0].focus();
    });
    told.parentNode.hidden = false;
    tell();
  }

  document.querySelectorAll("[data-kopieer]").forEach(wireCopy);
  document.querySelectorAll(".taal .vel").forEach(offerCopy);
  document.querySelectorAll("[data-lijst]").forEach(wireList);
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
  function openTarget() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var closed = target && target.closest("details");
    if (closed) { closed.open = true; target.scrollIntoView(); }
  }
  window.addEventListener("hashchange", openTarget);
  openTarget();
})();
