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
    var told = document.getElementById(button.getAttribute("aria-describedby"));
    if (!node) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      copy(node).then(
        function () { told.textContent = "Gekopieerd. Plak de tekst nu in een bericht."; },
        function () { select(node); told.textContent = "De tekst is geselecteerd. Druk op Ctrl en C."; }
      );
    });
  }

  function wireTick(box) {
    var key = "overstap:" + location.pathname + ":" + box.id;
    try {
      box.checked = localStorage.getItem(key) === "1";
      box.addEventListener("change", function () {
        localStorage.setItem(key, box.checked ? "1" : "0");
      });
    } catch (closed) { /* a browser that keeps nothing still ticks */ }
  }

  document.querySelectorAll("[data-kopieer]").forEach(wireCopy);
  document.querySelectorAll(".lijst input[type=checkbox]").forEach(wireTick);
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
