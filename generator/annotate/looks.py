"""How the cells of a marked copy look: red for errors, amber for warnings, hatched grey for what is left out.

None of it needs colour: an error has a thick line around it and is bold, a warning has a dashed line, what is
left out is hatched, and every marked cell has a note.
"""

from collections.abc import Mapping
from typing import Any

_SOLID, _DASHED, _HATCHED = 2, 8, 14
_TEXT: dict[str, Any] = {"num_format": "@", "valign": "top", "font_color": "#1B2226"}
_ERROR: dict[str, Any] = {"bg_color": "#F9D2CD", "border": _SOLID, "border_color": "#A3211B", "bold": True}
_WARNING: dict[str, Any] = {"bg_color": "#FFE9B5", "border": _DASHED, "border_color": "#8A5A00"}
_PRIVATE: dict[str, Any] = {"pattern": _HATCHED, "fg_color": "#B4BCC1", "bg_color": "#E6E9EB"}
_HEAD: dict[str, Any] = {"bold": True, "bg_color": "#E9EEF0", "bottom": 1}

# In the order in which samples of them are written; the first is that of a plain cell.
LOOKS: Mapping[str, Mapping[str, Any]] = {
    "body": _TEXT,
    "head": _TEXT | _HEAD,
    "error": _TEXT | _ERROR,
    "warning": _TEXT | _WARNING,
    "error_head": _TEXT | _ERROR | {"font_color": "#7A1510"},
    "warning_head": _TEXT | _WARNING | {"bold": True},
    "error_row": _TEXT | {"bg_color": "#FDEEEC"},
    "warning_row": _TEXT | {"bg_color": "#FFF7E4"},
    "private": _TEXT | _PRIVATE,
    "private_head": _TEXT | _PRIVATE | {"bold": True, "italic": True, "bottom": 1},
    "title": _TEXT | {"bold": True, "font_size": 15},
    "said": dict(_TEXT),
    "warned": _TEXT | {"bold": True},
    "listed": _TEXT | {"text_wrap": True, "bottom": 4, "bottom_color": "#B4BCC1"},
    "link": _TEXT | {"font_color": "#0B5394", "underline": 1, "bottom": 4, "bottom_color": "#B4BCC1"},
}

# Which look a marked cell has, in the table and among the headings.
HEAVY: Mapping[tuple[str, bool], str] = {
    ("error", False): "error",
    ("warning", False): "warning",
    ("error", True): "error_head",
    ("warning", True): "warning_head",
}

COLOURS_OF_NOTES: Mapping[str, str] = {"error": "#FDF0EE", "warning": "#FFF8E6", "private": "#F1F3F4"}
