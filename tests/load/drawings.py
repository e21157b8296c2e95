"""Logos, sound and not, for the tests."""

import io
import zlib

from PIL import Image, PngImagePlugin

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'
DOT = '<circle cx="5" cy="5" r="4" fill="#1f6b4f"/>'


def svg(inner: str = DOT) -> bytes:
    return SVG.format(inner).encode()


def png(width: int = 40, height: int = 20, mode: str = "RGB", **options: object) -> bytes:
    written = io.BytesIO()
    Image.new(mode, (width, height), "red").save(written, format="PNG", **options)  # type: ignore[arg-type]
    return written.getvalue()


def png_with_text(text: str) -> bytes:
    facts = PngImagePlugin.PngInfo()
    facts.add_text("Author", text)
    return png(pnginfo=facts)


def png_claiming(width: int, height: int) -> bytes:
    """Return a small PNG whose header says that it is huge."""
    data = bytearray(png())
    data[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    return bytes(data)
