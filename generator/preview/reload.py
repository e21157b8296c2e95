"""Lets a page that is served load itself again; the kit on disk knows nothing of it."""

import re
from urllib.parse import quote

_POLICY = re.compile(rb'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")')


def with_reload(page: bytes, van: str, mark: str) -> bytes:
    """Add our script at the end, and let the page's own policy allow it and nothing else."""
    script = f'<script src="/_voorbeeld/herlaad.js?van={quote(van)}&amp;stand={mark}" defer></script>\n'
    page = _POLICY.sub(lambda found: found[1] + _allowing(found[2]) + found[3], page, count=1)
    at = page.rfind(b"</body>")
    return page + script.encode() if at < 0 else page[:at] + script.encode() + page[at:]


def _allowing(policy: bytes) -> bytes:
    rules = {name: rest for name, _, rest in (one.strip().partition(b" ") for one in policy.split(b";"))}
    for name in (b"script-src", b"connect-src"):
        said = rules.get(name, b"'none'").split()
        rules[name] = b" ".join([b"'self'", *(one for one in said if one not in (b"'self'", b"'none'"))])
    return b"; ".join(name + b" " + rest if rest else name for name, rest in rules.items() if name)
