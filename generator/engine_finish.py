"""What we finish in a built site: nothing too much in it, and a policy that lets only our own files work."""

import base64
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from generator import engine_css
from generator.engine_theme import NEEDED

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_CSS_NOTE = re.compile(rb"/\*.*?\*/", re.DOTALL)
_AROUND_SIGNS = re.compile(rb"\s*([{};,])\s*")
_SOURCE_MAP = re.compile(rb"\n?(//|/\*)# sourceMappingURL=[^\n]*$")
_AFTER = '<meta charset="utf-8">'
# Material puts it on two boxes that no page of ours shows; on a box it is no HTML.
_NOT_ON_A_BOX = re.compile(r'(<input class="md-toggle"[^>]*type="checkbox"[^>]*?) autocomplete="off"')


def finish(site: Path) -> None:
    """Remove what no page needs, and give every page a policy that lets only our own files work."""
    for path in sorted(site.rglob("*")):
        if path.is_file() and _is_waste(path.relative_to(site).as_posix()):
            path.unlink()
    for folder in sorted((path for path in site.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    for path in sorted(site.rglob("*")):
        if path.suffix in (".js", ".css"):
            path.write_bytes(_SOURCE_MAP.sub(b"", path.read_bytes().rstrip(b"\n")) + b"\n")
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    sheets = _trim(site, engine_css.classes(pages.values()))
    for path, page in pages.items():
        path.write_text(finished(page, sheets), encoding="utf-8", newline="\n")


def _trim(site: Path, names: frozenset[str]) -> dict[str, str]:
    """Leave in the sheets what the pages use; return their new names, for browsers keep files by name."""
    renamed = {}
    for path in sorted((site / "assets" / "stylesheets").glob("*.css")):
        css = engine_css.used(path.read_text(encoding="utf-8"), names)
        new = path.with_name(f"{path.name.split('.')[0]}.{sha256(css.encode()).hexdigest()[:8]}.min.css")
        path.unlink()
        new.write_text(css, encoding="utf-8", newline="\n")
        renamed[path.name] = new.name
    return renamed


def _is_waste(name: str) -> bool:
    if name.startswith(("assets/stylesheets/", "assets/javascripts/")):
        return not NEEDED.fullmatch(name)
    return name in ("404.html", "sitemap.xml", "sitemap.xml.gz", "assets/images/favicon.png")


def finished(page: str, sheets: Mapping[str, str]) -> str:
    """Return a page as it is published: valid HTML, with its policy and the trimmed style sheets."""
    for old, new in sheets.items():
        page = page.replace(f"assets/stylesheets/{old}", f"assets/stylesheets/{new}")
    return with_policy(_NOT_ON_A_BOX.sub(r"\1", page))


def with_policy(page: str) -> str:
    """Add a Content-Security-Policy: our own files, and the inline scripts that are there by their hash."""
    hashes = sorted({_hash(script) for script in _INLINE_SCRIPT.findall(page)})
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *hashes]),
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    policy = "; ".join(f"{name} {value}" for name, value in rules.items())
    meta = f'{_AFTER}\n      <meta http-equiv="Content-Security-Policy" content="{policy}">'
    return page.replace(_AFTER, meta, 1)


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(script.encode()).digest()).decode()}'"
