"""What a worker would read anew, read once: the fork server imports this and each worker is born with it.

Importing WeasyPrint and compiling our texts is two thirds of what the first kit of a worker costs. Only Linux
may fork after its libraries for text are in use; elsewhere a worker reads them itself.
"""

import sys
from contextlib import suppress

from generator import kit, templates
from generator.render import pdf

__all__ = ["kit"]


def read() -> None:
    """Load the library for paper with its fonts, and compile every text of the package."""
    env = templates.environment()
    for name in templates.toolkit_names():
        if name.endswith((".md", ".html")):
            env.get_template(name)
    # Without it the first sheet says what is absent, in words.
    with suppress(OSError):
        pdf.begin()


if sys.platform == "linux":
    read()
