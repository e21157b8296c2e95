"""What we finish in a built site: nothing too much in it, and a policy that lets only our own files work."""

import base64
import hashlib
import re
from collections.abc import Collection, Mapping
from pathlib import Path

from generator.engine_css import trimmed, words
from generator.engine_theme import NEEDED

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_CSS_NOTE = re.compile(rb"/\*.*?\*/", re.DOTALL)
_AROUND_SIGNS = re.compile(rb"\s*([{};,])\s*")
_SOURCE_MAP = re.compile(rb"\n?(//|/\*)# sourceMappingURL=[^\n]*$")
# Markdown would read these signs in a name; once a page is HTML they are only signs, and five times as light.
_SIGN = re.compile(r"&#(3[2567]|4[0-7]|5[89]|6[134]|9[1-6]|12[3-6]);")
_AFTER = '<meta charset="utf-8">'
_AS_TYPED = re.compile(r"(<pre\b.*?</pre>|<script\b.*?</script>|<style\b.*?</style>)", re.DOTALL)
_INDENT = re.compile(r"\n\s+")
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
    for path in sorted(path for path in site.rglob("*") if path.suffix in (".js", ".css")):
        data = _SOURCE_MAP.sub(b"", path.read_bytes().rstrip(b"\n"))
        path.write_bytes((_small(data) if path.suffix == ".css" else data) + b"\n")
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    sheets = _trim_sheets(site, pages.values())
    for path, page in pages.items():
        path.write_text(finished(page, sheets), encoding="utf-8", newline="\n")


def _trim_sheets(site: Path, pages: Collection[str]) -> dict[str, str]:
    """Trim the theme sheets to what pages use; return the new names: browsers keep files by name."""
    scripts = [path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.js"))]
    known = words((page for page in pages if "assets/stylesheets/" in page), scripts)
    renamed = {}
    for path in sorted((site / "assets" / "stylesheets").glob("*.css")):
        css = trimmed(path.read_text(encoding="utf-8"), known)
        mark = hashlib.sha256(css.encode()).hexdigest()[:8]
        renamed[path.name] = f"{path.name.partition('.')[0]}.{mark}.min.css"
        path.unlink()
        path.with_name(renamed[path.name]).write_text(css, encoding="utf-8", newline="\n")
    return renamed


def _small(css: bytes) -> bytes:
    """Leave out of a stylesheet what only its writer reads: notes, line ends and spaces around signs."""
    return _AROUND_SIGNS.sub(rb"\1", _CSS_NOTE.sub(b"", css)).replace(b";}", b"}").strip()


def _is_waste(name: str) -> bool:
    if name.startswith(("assets/stylesheets/", "assets/javascripts/")):
        return not NEEDED.fullmatch(name)
    return name in ("404.html", "sitemap.xml", "sitemap.xml.gz", "assets/images/favicon.png")


def finished(page: str, sheets: Mapping[str, str]) -> str:
    """Return a page as it is published: valid HTML, with its policy and the sheets that were trimmed."""
    page = _SIGN.sub(lambda match: chr(int(match[1])), page)
    for old, new in sheets.items():
        page = page.replace(f"assets/stylesheets/{old}", f"assets/stylesheets/{new}")
    pieces = _AS_TYPED.split(page)
    # Every second piece keeps its spaces; of the others a browser shows one of them anyway.
    page = "".join(one if n % 2 else _INDENT.sub("\n", one) for n, one in enumerate(pieces))
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
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
