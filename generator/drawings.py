"""Our own line drawings: one 96 grid, one stroke width, one filled part each.

Lines carry `class="lijn"`, the filled part `class="vlak"`, what is drawn on that part `class="op"` and words
drawn as shapes `class="tekst"`. A site gives them colours in CSS; paper passes the colours, because
WeasyPrint does not apply the document's CSS inside an inline SVG.
"""

import re
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from generator.escape import literal, own_markup

STROKE = "3.4"

_PART = re.compile(r'<path class="(lijn|vlak|op|tekst)"')
_BODY = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


@cache
def drawing_names() -> tuple[str, ...]:
    """Return the names of all drawings, sorted."""
    folder = files("generator").joinpath("assets", "drawings")
    return tuple(sorted(file.name[:-4] for file in folder.iterdir() if file.name.endswith(".svg")))


@cache
def _body(name: str) -> str:
    if name not in drawing_names():
        raise LookupError(f"no drawing {name!r}; there are: {', '.join(drawing_names())}")
    text = files("generator").joinpath("assets", "drawings", f"{name}.svg").read_text(encoding="utf-8")
    found = _BODY.search(text)
    assert found, name
    return "".join(line.strip() for line in found[1].splitlines())


@cache
def drawing(
    name: str,
    *,
    ink: str = "currentColor",
    fill: str = "currentColor",
    on: str = "#ffffff",
    title: str | None = None,
    bare: bool = False,
) -> Markup:
    """Return a drawing as finished markup: decoration, or a picture with words when it has a title.

    `on` is the colour of what is drawn on the filled part: a tick on a shield, a handle on a door. `bare`
    leaves all colours to a page that has CSS for the classes.
    """
    paint = {
        "lijn": f'fill="none" stroke="{ink}"',
        "vlak": f'fill="{fill}" stroke="{ink}"',
        "op": f'fill="none" stroke="{on}"',
        "tekst": f'fill="{ink}" stroke="none"',
    }
    parts = (
        _body(name)
        if bare
        else _PART.sub(lambda part: f'<path class="{part[1]}" {paint[part[1]]}', _body(name))
    )
    spoken = 'role="img"' if title else 'aria-hidden="true" focusable="false"'
    words = f"<title>{literal(title)}</title>" if title else ""
    return own_markup(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" {spoken} stroke-width="{STROKE}" '
        f'stroke-linecap="round" stroke-linejoin="round">{words}{parts}</svg>'
    )
