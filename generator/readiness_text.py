"""How ready a wave is, as a person or a program reads it: clients by name, people in numbers only."""

from collections.abc import Iterator
from typing import Any

from generator.model import Wave
from generator.problems import Lang, printable, written_day
from generator.readiness import Listed, Readiness, ToSolve
from generator.speech import speak

# So many clients are named, unless all were asked for.
FIRST = 10


def tell(readiness: Readiness, wave: Wave, lang: Lang, *, everything: bool = False) -> list[str]:
    """Return the lines for one wave: where the clients stand, who misses out, and what to solve first."""
    if not readiness.clients:
        return []
    head = speak(
        "ready.wave",
        lang,
        wave=wave.folder,
        ready=readiness.ready,
        all=readiness.clients,
        look=readiness.look,
        first=readiness.first,
    )
    return [head, *(f"  {line}" for line in _below(readiness, lang, everything=everything))]


def _below(readiness: Readiness, lang: Lang, *, everything: bool) -> Iterator[str]:
    if readiness.fallout:
        left = readiness.fallout.people - readiness.fallout.done
        yield speak("ready.fallout", lang, n=readiness.fallout.people, left=left)
    if readiness.activation:
        yield speak("ready.activation", lang, n=readiness.activation.people, done=readiness.activation.done)
    # From the day of the move on nobody can be helped in time: the forecast is no news then.
    if readiness.by and readiness.without_invitation:
        yield speak("ready.people", lang, n=readiness.without_invitation, day=written_day(readiness.by, lang))
    shown = readiness.to_solve if everything else readiness.to_solve[:FIRST]
    if shown:
        yield speak("ready.first", lang)
    for one in shown:
        yield f"  {printable(one.client.name)} ({one.client.number}): {' '.join(_what(one, lang))}"
    if len(readiness.to_solve) > len(shown):
        more = speak("problems.more", lang, n=len(readiness.to_solve) - len(shown))
        yield f"  {more}"


def as_data(readiness: Readiness, lang: Lang) -> dict[str, Any]:
    """Return the same for `--format json`; `docs/uitvoer.md` documents it."""
    return {
        "klaar": readiness.ready,
        "let_op": readiness.look,
        "eerst_oplossen": readiness.first,
        "geen_uitnodiging": readiness.without_invitation,
        "uiterlijk": readiness.by.isoformat() if readiness.by else None,
        "op_te_lossen": [
            {"klantnummer": one.client.number, "naam": one.client.name, "wat": _what(one, lang)}
            for one in readiness.to_solve
        ],
        "uitvallijst": _as_list(readiness.fallout, "geregeld"),
        "activatie": _as_list(readiness.activation, "klaar"),
    }


def _as_list(listed: Listed | None, done: str) -> dict[str, int] | None:
    return {"mensen": listed.people, done: listed.done} if listed else None


def _what(one: ToSolve, lang: Lang) -> list[str]:
    return [note.sentence(lang)[0] for note in one.notes]
