"""The site engine: MkDocs with Material behind one function.

The plain command on `bron/` gives the same pages apart from what `engine_finish` does.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.engine_finish import finish
from generator.engine_theme import WarmTheme


class EngineError(Exception):
    """The site could not be built; the text says what MkDocs complained of."""


def build_site(source: Path, target: Path) -> None:
    """Build `source` (a `bron/` folder) into `target` and finish the files; any warning is an error."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    with _complaints() as complaints:
        try:
            config = load_config(str(source / "mkdocs.yml"), site_dir=str(target), strict=True)
            config.theme = WarmTheme.like(config.theme)
            build(config)
        except (MkDocsException, TemplateError) as error:
            raise EngineError("\n".join([*complaints, str(error)])) from error
    if complaints:
        raise EngineError("\n".join(complaints))
    finish(target)


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collect what MkDocs warns of; its logger is global, so one process builds one site at a time."""
    found: list[str] = []
    handler = _Collect(found)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)


class _Collect(logging.Handler):
    def __init__(self, found: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.found = found

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())
