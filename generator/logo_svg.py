"""An SVG logo reduced to an allow-list of shapes and paint, written anew.

What only carries data or behaviour (scripts, links, metadata) is left out without a word. What would change
the picture if it were left out (text, embedded images, filters) refuses the logo: a logo that looks
different on the site than on paper is worse than the question to send another.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement, tostring

from defusedxml import DefusedXmlException, ElementTree

from generator.logo_css import Rules, declarations, rules_of

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
_MOST_ELEMENTS = 5_000
_DEEPEST = 50
# More style than the busiest drawing program writes; reading it costs a second at most.
_MOST_DECLARATIONS = 50_000
_MOST_STYLE = 1_000_000
# A size is a few numbers. A pattern for numbers looks at a long row of spaces again from each of them.
_LONGEST_SIZE = 200

_DRAWN = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_KEPT = _DRAWN | frozenset(
    {"svg", "g", "defs", "use", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "symbol"}
)
# These would be missed: without them the picture is another one.
_VISIBLE = frozenset(
    {"text", "tspan", "textPath", "image", "foreignObject", "filter", "pattern", "marker", "switch", "video"}
)

_PAINT = frozenset(
    {
        "fill",
        "fill-opacity",
        "fill-rule",
        "clip-rule",
        "clip-path",
        "mask",
        "opacity",
        "stroke",
        "stroke-width",
        "stroke-opacity",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stop-color",
        "stop-opacity",
        "color",
        "display",
        "visibility",
        "paint-order",
        "vector-effect",
        "mask-type",
    }
)
_GEOMETRY = frozenset(
    {
        "id",
        "d",
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "fx",
        "fy",
        "fr",
        "width",
        "height",
        "points",
        "transform",
        "viewBox",
        "offset",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
        "clipPathUnits",
        "maskUnits",
        "maskContentUnits",
        "preserveAspectRatio",
        "pathLength",
    }
)
_SAFE_VALUE = re.compile(r"[\w\s.,:;#%()+*/=-]*", re.ASCII)
_REFERENCE = re.compile(r"url\(\s*['\"]?#([\w.:-]+)['\"]?\s*\)", re.ASCII)
_ID = re.compile(r"[\w.:-]{1,100}", re.ASCII)
_NUMBER = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)", re.ASCII)
_LENGTH = re.compile(r"\s*(\d+\.?\d*|\.\d+)\s*(px|pt|mm|cm|in|pc)?\s*", re.ASCII)
_PIXELS = {None: 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
# Drawing programs write this line; it declares nothing and names an address that nobody visits.
_W3C_DOCTYPE = re.compile(
    rb'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG [0-9.]{3,8}//EN"\s+"http://www\.w3\.org/[\w./-]{1,100}\.dtd"\s*>'
)
# Larger than any drawing program writes; keeps sums and layouts finite.
_LARGEST = 1e6


@dataclass(frozen=True, slots=True)
class SvgFault:
    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CleanSvg:
    data: bytes
    width: float
    height: float


class _RefusedError(Exception):
    """Leaves the walk over the elements with a fault."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.fault = SvgFault(code, values)


def clean_svg(data: bytes) -> CleanSvg | SvgFault:
    """Return the drawing with only what the allow-list knows, or why there is none."""
    try:
        root = ElementTree.fromstring(_W3C_DOCTYPE.sub(b"", data, count=1), forbid_dtd=True)
    except DefusedXmlException:
        return SvgFault("KIT508")
    except (ElementTree.ParseError, ValueError, LookupError, RecursionError):
        return SvgFault("KIT509")
    try:
        return _clean(root)
    except _RefusedError as refused:
        return refused.fault
    except RecursionError:
        # Brackets in brackets in a style.
        return SvgFault("KIT509")


def _clean(root: Element) -> CleanSvg | SvgFault:
    if root.tag not in {f"{_SVG}svg", "svg"}:
        return SvgFault("KIT509")
    box = _view_box(root)
    if box is None:
        return SvgFault("KIT511")
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return SvgFault("KIT510", {"most": _MOST_ELEMENTS})
    _check_style(root)
    rules = _rules(root)
    clean = Element("svg")
    _copy(root, clean, rules, 0)
    if not any(element.tag in _DRAWN for element in clean.iter()):
        return SvgFault("KIT511")
    _check_references(clean)
    _rename(clean)
    for name in ("x", "y", "transform", "id"):
        clean.attrib.pop(name, None)
    width, height = box[2], box[3]
    clean.attrib |= {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": " ".join(_shown(number) for number in box),
        "width": _shown(width),
        "height": _shown(height),
    }
    clean.attrib.pop("preserveAspectRatio", None)
    clean.attrib = dict(sorted(clean.attrib.items()))
    return CleanSvg(tostring(clean, encoding="utf-8"), width, height)


def _shown(number: float) -> str:
    return f"{number:.4f}".rstrip("0").rstrip(".")


def _view_box(root: Element) -> tuple[float, float, float, float] | None:
    """Return the viewBox, or one from width and height; None when the drawing has no size."""
    given = root.get("viewBox")
    if given is not None and len(given) > _LONGEST_SIZE:
        return None
    if given is not None:
        found = [float(match) for match in _NUMBER.findall(given)]
    else:
        found = [0.0, 0.0, _length(root.get("width")), _length(root.get("height"))]
    if len(found) != 4 or not (0 < found[2] <= _LARGEST and 0 < found[3] <= _LARGEST):
        return None
    if any(abs(number) > _LARGEST for number in found[:2]):
        return None
    return found[0], found[1], found[2], found[3]


def _length(raw: str | None) -> float:
    typed = raw or ""
    match = _LENGTH.fullmatch(typed) if len(typed) <= _LONGEST_SIZE else None
    return float(match[1]) * _PIXELS[match[2]] if match else 0.0


def _local(element: Element) -> str | None:
    """Return the name of an SVG element; None for those of other vocabularies and comments."""
    tag = element.tag
    if not isinstance(tag, str):
        return None
    if tag.startswith("{"):
        return tag.removeprefix(_SVG) if tag.startswith(_SVG) else None
    return tag


def _check_style(root: Element) -> None:
    """Refuse a drawing with more style than shapes can use."""
    styles = [element.get("style", "") for element in root.iter()]
    styles += [element.text or "" for element in root.iter() if _local(element) == "style"]
    declared = sum(style.count(";") + style.count("{") for style in styles)
    if declared > _MOST_DECLARATIONS or sum(map(len, styles)) > _MOST_STYLE:
        raise _RefusedError("KIT510", most=_MOST_DECLARATIONS)


def _rules(root: Element) -> Rules:
    sheets = [element.text or "" for element in root.iter() if _local(element) == "style"]
    rules = rules_of(sheets, _PAINT)
    if rules is None:
        raise _RefusedError("KIT512", part="style")
    return rules


def _copy(source: Element, target: Element, rules: Rules, depth: int) -> None:
    if depth > _DEEPEST:
        raise _RefusedError("KIT510", most=_MOST_ELEMENTS)
    target.attrib = _attributes(source, rules)
    for child in source:
        name = _local(child)
        if name in _VISIBLE:
            raise _RefusedError("KIT512", part=name)
        if name in _KEPT:
            _copy(child, SubElement(target, name), rules, depth + 1)
        elif name == "a":
            # A link is a group that can be clicked.
            _copy(child, SubElement(target, "g"), rules, depth + 1)


def _attributes(source: Element, rules: Rules) -> dict[str, str]:
    """Return what may stay: geometry, and paint with style rules taken up as attributes."""
    name = _local(source) or ""
    found = {key: value for key, value in source.attrib.items() if key in _PAINT or key in _GEOMETRY}
    found |= {key: value for key, value in rules.for_element(name, source) if key in _PAINT}
    inline = declarations(source.get("style", ""))
    if inline is None:
        raise _RefusedError("KIT512", part="style")
    found |= {key: value for key, value in inline if key in _PAINT}
    if name == "use":
        target = source.get("href") or source.get(_XLINK_HREF) or ""
        if not (target.startswith("#") and _ID.fullmatch(target[1:])):
            raise _RefusedError("KIT512", part="use")
        found["href"] = target
    elif name.endswith("Gradient"):
        target = source.get("href") or source.get(_XLINK_HREF) or ""
        if target.startswith("#") and _ID.fullmatch(target[1:]):
            found["href"] = target
    if "filter" in source.attrib or any(key == "filter" for key, _ in inline):
        raise _RefusedError("KIT512", part="filter")
    return {key: value.strip() for key, value in sorted(found.items()) if _is_safe(key, value)}


def _is_safe(key: str, value: str) -> bool:
    """Say whether an attribute holds plain numbers, words and references within the drawing."""
    if key in {"id", "href"}:
        return bool(_ID.fullmatch(value.removeprefix("#")))
    bare = _REFERENCE.sub("", value)
    return "url" not in bare.casefold() and bool(_SAFE_VALUE.fullmatch(bare))


def _check_references(root: Element) -> None:
    """Refuse drawings whose `use` elements multiply into more shapes than we want to draw."""
    by_id = {element.get("id"): element for element in root.iter() if element.get("id")}
    sizes: dict[int, int] = {}

    def size(element: Element, above: frozenset[int]) -> int:
        if id(element) in above:
            raise _RefusedError("KIT510", most=_MOST_ELEMENTS)
        if id(element) in sizes:
            return sizes[id(element)]
        below = above | {id(element)}
        total = 1 + sum(size(child, below) for child in element)
        total += sum(size(by_id[name], below) for name in _referred(element) if name in by_id)
        if total > _MOST_ELEMENTS or len(below) > 4 * _DEEPEST:
            raise _RefusedError("KIT510", most=_MOST_ELEMENTS)
        sizes[id(element)] = total
        return total

    size(root, frozenset())


def _rename(root: Element) -> None:
    """Number the names within a drawing: programs name layers after people. A name nobody uses goes."""
    used = dict.fromkeys(name for element in root.iter() for name in _referred(element))
    numbers = {name: f"n{number}" for number, name in enumerate(used, 1)}
    for element in root.iter():
        for key, value in list(element.attrib.items()):
            if key == "id" and value not in numbers:
                del element.attrib[key]
            elif key == "id":
                element.set(key, numbers[value])
            elif key == "href":
                element.set(key, f"#{numbers[value.removeprefix('#')]}")
            else:
                element.set(key, _REFERENCE.sub(lambda match: f"url(#{numbers[match[1]]})", value))


def _referred(element: Element) -> Iterator[str]:
    if href := element.get("href"):
        yield href.removeprefix("#")
    for value in element.attrib.values():
        yield from _REFERENCE.findall(value)
