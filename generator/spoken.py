"""Texts for employees in the nine other languages: one skeleton a kind, `….taal.md`, filled with sentences.

An office may write such a text whole, in one language: `mails/25-aankondiging-medewerkers.pl.md`. It begins
with the skeleton in which our sentences already stand.
"""

import re
from functools import cache

from generator.languages import CODES, package_file
from generator.templates import package_text, toolkit_names

SKELETON = ".taal.md"
OTHERS = tuple(code for code in CODES if code != "nl")

_SENTENCE = re.compile(r'\{\{ zeg\("(\w+)"\) \}\}')
_INCLUDE = re.compile(r'\{% include "(mails/_[\w-]+\.taal\.md)" %\}\n')
_FIELD = re.compile(r"\{(\w+)\}")
_NAME = re.compile(rf"(mails/\d\d-[a-z-]+)\.({'|'.join(OTHERS)})\.md")


@cache
def skeletons() -> tuple[str, ...]:
    """Return the name of every skeleton that is a whole text."""
    return tuple(name for name in with_parts() if "/_" not in name)


@cache
def with_parts() -> tuple[str, ...]:
    """Return the name of every skeleton, parts that several texts share included."""
    return tuple(name for name in toolkit_names() if name.endswith(SKELETON))


@cache
def own_names() -> tuple[str, ...]:
    """Return the names under which an office may write a text in one of the other languages."""
    return tuple(name.replace(SKELETON, f".{code}.md") for name in skeletons() for code in OTHERS)


def skeleton_of(name: str) -> tuple[str, str] | None:
    """Return the skeleton and the language of a text in one of the other languages, else nothing."""
    match = _NAME.fullmatch(name)
    skeleton = f"{match[1]}{SKELETON}" if match else ""
    return (skeleton, match[2]) if match and skeleton in skeletons() else None


def name_in(skeleton: str, code: str) -> str:
    """Return the name of a skeleton's text in one language, as an office would write it."""
    return skeleton.replace(SKELETON, f".{code}.md")


@cache
def standard_text(name: str) -> str:
    """Return what the package says under a name: its own file, or a skeleton with the sentences in it."""
    found = skeleton_of(name)
    return _prose(*found) if found else package_text(name)


def _prose(skeleton: str, code: str) -> str:
    said = package_file(f"talen/{code}.yml").sentences
    text = _INCLUDE.sub(lambda match: package_text(match[1]), package_text(skeleton))
    return _SENTENCE.sub(lambda match: _FIELD.sub(r"{{ vul.\1 }}", said[match[1]].value), text)
