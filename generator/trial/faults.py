"""What it is called when filling a text of the office fails: a problem with its place."""

from generator.problems import Place, Problem
from generator.templates import OwnTextError

_NOT_ALLOWED = frozenset({"NotAllowedError", "SecurityError"})
_EMPTY = frozenset({"EmptyValueError", "UndefinedError"})


def problem_of(error: OwnTextError) -> Problem:
    """Return the problem that says why a text could not be filled, and what to do."""
    place = Place(error.path, error.line)
    if error.makes_too_much:
        return Problem("KIT716", place)
    if error.why in _NOT_ALLOWED:
        return Problem("KIT710", place, {"what": ""})
    return Problem("KIT715", place, {"empty": "x" if error.why in _EMPTY else ""})
