// Material puts wide tables in a frame that scrolls; whoever has no mouse must be able to reach it.
const reach = () => {
  for (const frame of document.querySelectorAll(".md-typeset__scrollwrap")) {
    const scrolls = frame.scrollWidth > frame.clientWidth;
    frame.toggleAttribute("tabindex", scrolls);
    if (scrolls) frame.tabIndex = 0;
  }
};
new MutationObserver(reach).observe(document.body, { childList: true, subtree: true });
addEventListener("resize", reach);
reach();
