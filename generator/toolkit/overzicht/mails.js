"use strict";
(() => {
  const list = document.getElementById("rijen");
  if (!list) return;
  const data = JSON.parse(document.getElementById("gegevens").textContent);
  const part = (name) => document.getElementById(name);
  const [kind, language, search, status] = ["soort", "taal", "zoek", "melding"].map(part);
  const filters = Array.from(part("kiezen").querySelectorAll(".filter button"));
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const names = new Intl.DisplayNames("nl", { type: "language" });
  const rightToLeft = new Set(["ar"]);
  // Windows cuts a longer link off somewhere in the letter.
  const longestLink = 1800;
  let shown = "";

  // --- ticks: of this wave, and of a mail as it was when it was sent ---
  const key = `overstapkit-mails-${data.golf}`;
  let ticks = {};
  const read = () => {
    try {
      ticks = JSON.parse(localStorage.getItem(key) || "{}") || {};
    } catch {
      part("onthouden").hidden = false;
    }
  };
  const write = (id, version) => {
    read();
    if (version) ticks[id] = version;
    else delete ticks[id];
    try {
      localStorage.setItem(key, JSON.stringify(ticks));
    } catch {
      part("onthouden").hidden = false;
    }
  };

  // --- a letter from its blocks ---
  const tags = { p: "p", h: "h4", o: "li", u: "li" };
  const lists = { o: "ol", u: "ul" };
  const htmlOf = (blocks, heading) => {
    let made = "", open = "";
    for (const block of blocks) {
      const type = lists[block[0]] || "";
      if (open && open !== type) made += `</${open}>`;
      if (type && open !== type) made += `<${type}>`;
      open = type;
      const tag = block[0] === "h" ? heading : tags[block[0]];
      made += `<${tag}>${block[0] === "h" && heading === "p" ? `<b>${block.slice(1)}</b>` : block.slice(1)}</${tag}>`;
    }
    return open ? `${made}</${open}>` : made;
  };
  const textOf = (blocks) => {
    let made = "", number = 0, before = "";
    for (const block of blocks) {
      const type = block[0];
      const holder = document.createElement("template");
      holder.innerHTML = block.slice(1);
      for (const end of holder.content.querySelectorAll("br")) end.replaceWith("\n");
      for (const link of holder.content.querySelectorAll("a[href^=https]")) {
        if (!link.href.includes(link.textContent.trim())) link.append(`: ${link.getAttribute("href")}`);
      }
      number = type === "o" ? (before === "o" ? number + 1 : 1) : 0;
      const sign = type === "o" ? `${number}. ` : type === "u" ? "- " : "";
      const close = before && (before === "h" || (before === type && type in lists)) ? "\n" : before ? "\n\n" : "";
      made += close + sign + holder.content.textContent;
      before = type;
    }
    return `${made}\n`;
  };

  // --- copying: both forms at once, so that the mail program takes the one it can use ---
  const copy = async (text, html, said) => {
    let done = false;
    const give = (event) => {
      event.clipboardData.setData("text/plain", text);
      if (html) event.clipboardData.setData("text/html", html);
      event.preventDefault();
      done = true;
    };
    document.addEventListener("copy", give, { once: true });
    document.execCommand("copy");
    document.removeEventListener("copy", give);
    if (!done) {
      try {
        await navigator.clipboard.writeText(text);
        done = true;
      } catch {
        done = false;
      }
    }
    status.textContent = done ? `${said} gekopieerd` : "Kopiëren lukt niet in deze browser. Selecteer de tekst zelf.";
  };

  const make = (tag, className, text) => {
    const one = document.createElement(tag);
    if (className) one.className = className;
    if (text) one.textContent = text;
    return one;
  };
  const button = (text, name, act, className) => {
    const one = make("button", className, text);
    one.type = "button";
    one.append(make("span", "stil", ` kopiëren voor ${name}`));
    one.addEventListener("click", act);
    return one;
  };

  // A short text has no subject, and an item for the intranet has a title in its place.
  const headOf = { mail: "Onderwerp", intranet: "Titel" };
  const readOf = { mail: "Lees de mail", intranet: "Lees het bericht", kort: "Lees de tekst" };
  const toldOf = {
    mail: "Deze mail is voor medewerkers. De klant stuurt hem zelf.",
    intranet: "Dit bericht is voor medewerkers. De klant zet het zelf op zijn intranet.",
    kort: "Deze tekst is voor medewerkers. De klant stuurt hem zelf.",
  };

  const row = ([place, code, subject, version, numbers], isToClient) => {
    const [number, name, address, folder] = data.klanten[place];
    const id = `${kind.value}.${code}.${number}`;
    const about = data.blokken[subject];
    const form = data.vormen[kind.value];
    const head = headOf[form];
    const blocks = () => numbers.map((one) => data.blokken[one]);
    const item = make("li", "rij");
    item.dataset.zoek = plain(`${name} ${number}`);

    const title = make("h3", "", name);
    title.append(" ", make("small", "", number));
    const tick = make("label", "vink");
    const box = make("input");
    box.type = "checkbox";
    tick.append(box, "Gedaan", make("span", "stil", `: ${name}`));
    const above = make("div", "boven");
    above.append(title, tick);

    const facts = make("dl");
    const pairs = head ? [[head, about]] : [];
    if (isToClient) pairs.unshift(["Aan", address]);
    for (const [word, value] of pairs) {
      const said = make("dd", "", value);
      if (word === head) {
        said.lang = code;
        said.dir = "auto";
      }
      facts.append(make("dt", "", word), said);
    }
    // A mail that is pasted takes nothing along: whoever sends it attaches the flyer.
    const takes = data.flyers[kind.value];
    const flyers = takes === "alle" ? data.talen[place] : takes ? [code] : [];
    if (flyers.length) {
      const said = make("dd", "flyers");
      for (const one of flyers) {
        const file = make("a", "", `flyer.${one}.pdf`);
        file.href = `../${folder}/print/flyer.${one}.pdf`;
        file.append(make("span", "stil", ` voor ${name}`));
        said.append(file, " ");
      }
      facts.append(make("dt", "", flyers.length > 1 ? "Bijlagen" : "Bijlage"), said);
    }

    const changed = make("p", "anders", "De tekst is veranderd nadat je dit afvinkte.");
    const mark = () => {
      box.checked = ticks[id] === version;
      changed.hidden = !ticks[id] || box.checked;
      item.classList.toggle("gedaan", box.checked);
    };
    box.addEventListener("change", () => {
      write(id, box.checked ? version : "");
      mark();
      count();
    });

    const buttons = make("div", "knoppen");
    buttons.append(make("span", "woord", "Kopieer"));
    buttons.lastChild.setAttribute("aria-hidden", "true");
    if (isToClient) buttons.append(button("Adres", name, () => copy(address, "", "Adres")));
    if (head) buttons.append(button(head, name, () => copy(about, "", head)));
    const dressed = () => (head ? htmlOf(blocks(), "p") : "");
    buttons.append(button("Tekst", name, () => copy(textOf(blocks()), dressed(), "Tekst"), "eerst"));
    if (head) buttons.append(button("Tekst zonder opmaak", name, () => copy(textOf(blocks()), "", "Tekst")));
    const details = make("details");
    const summary = make("summary", "", readOf[form]);
    summary.append(make("span", "stil", ` ${isToClient ? "aan" : "voor"} ${name}`));
    details.append(summary);
    // 300 letters that nobody reads are not drawn.
    details.addEventListener("toggle", () => {
      if (!details.open || details.children.length > 1) return;
      const letter = make("div", "brief");
      letter.lang = code;
      letter.dir = rightToLeft.has(code) ? "rtl" : "ltr";
      letter.innerHTML = htmlOf(blocks(), "h4");
      const links = make("div", "knoppen");
      if (isToClient) {
        const bare = `mailto:${encodeURIComponent(address).replace(/%40/g, "@")}?subject=${encodeURIComponent(about)}`;
        const whole = `${bare}&body=${encodeURIComponent(textOf(blocks()).replace(/\n/g, "\r\n"))}`;
        const link = make("a", "", whole.length <= longestLink ? "Open in je mailprogramma" : "Open een lege mail");
        link.href = whole.length <= longestLink ? whole : bare;
        link.append(make("span", "stil", ` aan ${name}`));
        links.append(link);
      }
      if (head) {
        const file = make("a", "", "Met opmaak");
        file.href = `../${folder}/mails/${kind.value}.${code}.html`;
        file.append(make("span", "stil", ` voor ${name}`));
        links.append(file);
      }
      details.append(letter, links);
    });
    item.append(above, ...(facts.children.length ? [facts] : []), changed, buttons, details);
    mark();
    return item;
  };

  // --- what is shown ---
  const rows = () => Array.from(list.children);
  const count = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let found = 0, done = 0;
    for (const one of rows()) {
      const isDone = one.classList.contains("gedaan");
      const fits = words.every((word) => one.dataset.zoek.includes(word));
      one.hidden = !fits || (shown && isDone !== (shown === "gedaan"));
      found += one.hidden ? 0 : 1;
      done += isDone ? 1 : 0;
    }
    const total = list.children.length;
    part("telling").textContent = `${done} van ${total} gedaan` + (found < total ? `, ${found} in beeld` : "");
    part("geen").hidden = found > 0;
  };
  const draw = () => {
    const isToClient = kind.value.endsWith("-klant");
    const mails = data.soorten[kind.value].filter((one) => one[1] === language.value);
    part("lijst").textContent = kind.selectedOptions[0].textContent;
    part("voorwie").textContent = isToClient ? "Deze mail stuur je aan de klant." : toldOf[data.vormen[kind.value]];
    list.replaceChildren(...mails.map((one) => row(one, isToClient)));
    status.textContent = "";
    count();
  };
  const choose = () => {
    const codes = [...new Set(data.soorten[kind.value].map((one) => one[1]))];
    language.replaceChildren(...codes.map((code) => new Option(names.of(code), code)));
    part("taalkeus").hidden = codes.length < 2;
    draw();
  };

  kind.addEventListener("change", choose);
  language.addEventListener("change", draw);
  search.addEventListener("input", count);
  for (const one of filters) {
    one.addEventListener("click", () => {
      shown = one.dataset.toon;
      for (const other of filters) other.setAttribute("aria-pressed", String(other === one));
      count();
    });
  }
  // The same page in another window.
  window.addEventListener("storage", (event) => {
    if (event.key === key) {
      read();
      draw();
    }
  });
  read();
  part("kiezen").hidden = false;
  choose();
})();
