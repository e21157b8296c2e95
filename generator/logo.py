"""A logo as safe bytes: pixels without metadata, or an SVG of shapes; a file's name is not believed."""

import io
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field

from PIL import Image, ImageFile, ImageOps

from generator.logo_svg import SvgFault, clean_svg
from generator.model import Logo

MOST_BYTES = 5_000_000
MOST_PIXELS = 25_000_000
# Twice the widest place in which a logo is shown.
WIDEST = 1200

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_SVG = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?svg[\s>/]")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class LogoFault:
    """Why a logo cannot be used: a code of the catalogue and what its sentence needs."""

    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


def clean_logo(name: str, data: bytes) -> Logo | LogoFault:
    """Return a logo that may be published, or why there is none."""
    if len(data) > MOST_BYTES:
        return LogoFault("KIT505", {"megabytes": MOST_BYTES // 1_000_000})
    if data.startswith((_PNG, _JPEG)):
        return _clean_pixels(data)
    if _looks_like_svg(data):
        return _clean_shapes(data)
    return LogoFault("KIT504", {"file": name})


def _looks_like_svg(data: bytes) -> bool:
    if data.startswith(_UTF16_MARKS):
        data = data.replace(b"\0", b"")
    start = data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.startswith(b"<") and bool(_SVG.search(data)) and b"<html" not in data[:1000].lower()


def _clean_shapes(data: bytes) -> Logo | LogoFault:
    cleaned = clean_svg(data)
    if isinstance(cleaned, SvgFault):
        return LogoFault(cleaned.code, cleaned.values)
    return Logo(media_type="image/svg+xml", data=cleaned.data, width=cleaned.width, height=cleaned.height)


def _clean_pixels(data: bytes) -> Logo | LogoFault:
    """Decode, turn upright, shrink and write anew: what is left is pixels."""
    # WeasyPrint lets Pillow fill up broken files, for the whole process; a logo cut in half is a mistake.
    forgiving, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with warnings.catch_warnings():
            # Opening reads the size only; Pillow warns of bombs, and then we do not decode.
            warnings.simplefilter("error")
            image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
        if image.width * image.height > MOST_PIXELS:
            return LogoFault("KIT506", {"megapixels": MOST_PIXELS // 1_000_000})
        # In place where it can be: a copy of 25 million pixels is 100 MB.
        ImageOps.exif_transpose(image, in_place=True)
        mode = "RGBA" if _has_transparency(image) else "RGB"
        flat: Image.Image = image if image.mode == mode else image.convert(mode)
        flat.thumbnail((WIDEST, WIDEST), Image.Resampling.LANCZOS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return LogoFault("KIT506", {"megapixels": MOST_PIXELS // 1_000_000})
    except Exception:  # Pillow raises a dozen kinds of error on damaged files
        return LogoFault("KIT507")
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = forgiving
    bare = Image.frombytes(flat.mode, flat.size, flat.tobytes())
    written = io.BytesIO()
    bare.save(written, format="PNG", optimize=False, compress_level=9)
    return Logo(
        media_type="image/png", data=written.getvalue(), width=float(bare.width), height=float(bare.height)
    )


def _has_transparency(image: Image.Image) -> bool:
    return image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info
