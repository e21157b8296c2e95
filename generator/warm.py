"""What a worker would read anew, read once: the fork server imports this and each worker is born with it.

Importing WeasyPrint and compiling our texts is two thirds of what the first kit of a worker costs. Only Linux
may fork after its libraries for text are in use; elsewhere a worker reads them itself.
"""

import sys
from contextlib import suppress

# Importing it is all: every renderer comes with it.
import generator.kit  # noqa: F401
from generator import templates
from generator.render import pdf


def read() -> None:
    """Load the library for paper, without its fonts, and compile every text of the package."""
    env = templates.environment()
    for name in templates.toolkit_names():
        if name.endswith((".md", ".html")):
            env.get_template(name)
    # Without it the first sheet says what is absent, in words.
    with suppress(OSError):
        pdf.begin()


if sys.platform == "linux":
    read()
