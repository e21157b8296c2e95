"""A small picture of a printed sheet, so that a page can show what the download holds."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pypdfium2

# Wider than a page shows it, for sharp screens.
_WIDTH = 360
_QUALITY = 55
_FLYER = "flyer.nl.pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPicture:
    """The first page of a sheet as WebP, with its size in pixels."""

    data: bytes
    width: int
    height: int


def pictures(printed: Mapping[str, bytes]) -> dict[str, SheetPicture]:
    """Return a picture of the Dutch flyer, by the name of its PDF.

    Those in other languages look the same, and ten of them would weigh half as much as the whole site.
    """
    return {_FLYER: first_page(printed[_FLYER])} if _FLYER in printed else {}


def first_page(pdf: bytes) -> SheetPicture:
    """Return the first page as it will be printed: the same bytes for the same PDF."""
    document: Any = pypdfium2.PdfDocument(pdf)  # type: ignore[no-untyped-call]
    try:
        page = document[0]
        image = page.render(scale=_WIDTH / page.get_width()).to_pil().convert("RGB")
    finally:
        document.close()
    stream = io.BytesIO()
    image.save(stream, "WEBP", quality=_QUALITY, method=4)
    return SheetPicture(data=stream.getvalue(), width=image.width, height=image.height)
