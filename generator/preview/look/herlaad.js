// Asks now and then whether this page is still what it would be, and loads it again when it is not.
(() => {
  const own = new URL(document.currentScript.src).searchParams;
  const ask = `/_voorbeeld/stand?van=${encodeURIComponent(own.get("van"))}`;
  const look = async () => {
    let wait = 300;
    try {
      const answer = await fetch(ask, { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== own.get("stand")) {
        location.reload();
        return;
      }
    } catch {
      // The preview was stopped: keep the page, and see now and then whether it runs again.
      wait = 3000;
    }
    setTimeout(look, document.hidden ? Math.max(wait, 1000) : wait);
  };
  setTimeout(look, 300);
})();
