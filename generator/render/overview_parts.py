"""What the overview says of a client beside its notes: the pre-flight before the day, both lists after it.

A part takes the place of the notes that would tell the same: counts in one line, and the files to work with.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator import preflight, readiness, words
from generator.model import Care, FalloutCounts, Phase, PublicKit, WavePlan
from generator.notes_after import percentage
from generator.policy import HELP_PERCENT_HIGH, HELP_PERCENT_LOW
from generator.render.overview_links import Link, Links
from generator.render.overview_words import CARES

# Notes about people that the pre-flight sums up; its list says the rest.
_OF_CARE = frozenset({"LET621", "LET623", "LET624", "LET625", "LET626", "LET650"})
_OF_FALLOUT = frozenset({"LET620"})
_OF_ACTIVATION = frozenset({"LET661", "LET662"})
# These must be seen to by the office's own last day; who leaves or begins has a day of their own.
_BY_LAST_CALL = frozenset({Care.NO_PRIVATE_EMAIL, Care.EMAIL_INVALID, Care.SHARED_EMAIL, Care.ASK})
_NAMED = {"care": "Lijst voor de klant", "mail": "Mail erbij"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One line of counts, what to do about it, the notes it stands for, and the files."""

    said: str
    todo: str = ""
    instead_of: frozenset[str] = frozenset()
    files: tuple[Link, ...] = ()


def of_client(kit: PublicKit, links: Links) -> tuple[Part, ...]:
    """Return the parts of one client: before the day the pre-flight, from the day on what the lists say."""
    found = (
        (_before(kit, links),)
        if kit.phase is Phase.BEFORE
        else (_fallout(kit, links), _activation(kit, links))
    )
    return tuple(part for part in found if part)


def _before(kit: PublicKit, links: Links) -> Part | None:
    said = [f"{words.number(kit.cares[care])} {word}" for care, word in CARES.items() if kit.cares.get(care)]
    if not said:
        return None
    day = preflight.last_call(kit.wave) if any(kit.cares.get(care) for care in _BY_LAST_CALL) else None
    todo = f"Regel het uiterlijk {_day(day, kit)}." if day else "In de lijst staat tot wanneer het kan."
    files = [Link(label=_NAMED["care"], href=links.care.href)] if links.care else []
    files += [Link(label=_NAMED["mail"], href=mail.href) for mail in _mail(links)]
    return Part(said=f"{words.enumeration(said)}.", todo=todo, instead_of=_OF_CARE, files=tuple(files))


def _mail(links: Links) -> Iterable[Link]:
    return (mail for mail in links.mails if mail.href.rsplit("/", 1)[1].startswith("10-"))


def _day(day: date, kit: PublicKit) -> str:
    return "vandaag" if day == kit.wave.dated else words.day_and_month_with_weekday(day)


def _fallout(kit: PublicKit, links: Links) -> Part | None:
    if not kit.fallout or not kit.fallout.total:
        return None
    files = (Link(label="Uitval afdrukken", href=links.fallout_sheet.href),) if links.fallout_sheet else ()
    said, todo = _fallout_line([kit.fallout])
    return Part(said=said, todo=todo, instead_of=_OF_FALLOUT, files=files)


def _activation(kit: PublicKit, links: Links) -> Part | None:
    if not kit.activation:
        return None
    counts = kit.activation
    if not counts.invited:
        return None
    note = next((note for note in kit.notes if note.code in _OF_ACTIVATION), None)
    files = (Link(label="Lijst Activatie", href=links.activation.href),) if links.activation else ()
    # A note that says "not more than expected" needs no number beside it.
    is_more = note is not None and note.code == "LET661"
    todo = (
        _still_waiting(counts.waiting, counts.invited, beside=is_more),
        note.sentence("nl")[1] if note else "",
    )
    accounts = "account" if counts.invited == 1 else "accounts"
    return Part(
        said=f"{_done(counts.done, counts.invited)} {accounts} klaar.",
        todo=" ".join(part for part in todo if part),
        instead_of=_OF_ACTIVATION,
        files=files,
    )


def _fallout_line(lists: Sequence[FalloutCounts]) -> tuple[str, str]:
    """Return how many are on the list and still open, and what became of the forecast."""
    total, still = sum(one.total for one in lists), sum(one.open for one in lists)
    left = f"{words.number(still)} nog open" if still else "niemand meer open"
    return f"{words.number(total)} op de uitvallijst, {left}.", _became(lists)


def _became(lists: Sequence[FalloutCounts]) -> str:
    surprises = sum(one.surprises for one in lists)
    parts = [
        (sum(one.predicted for one in lists), "voorspeld"),
        (surprises, "verrassing" if surprises == 1 else "verrassingen"),
        (sum(one.handled for one in lists), "geregeld"),
    ]
    told = ", ".join(f"{words.number(number)}\N{NO-BREAK SPACE}{word}" for number, word in parts if number)
    return f"{told}."


def _done(done: int, invited: int) -> str:
    return f"{words.number(done)} van {words.number(invited)}"


def _still_waiting(waiting: int, invited: int, *, beside: bool = True) -> str:
    """Say how many are not done, and beside it what was expected; of a few people no percentage."""
    if not waiting:
        return ""
    line = f"{words.number(waiting)} nog niet"
    percent = percentage(waiting, invited)
    if percent is None:
        return f"{line}."
    share = f"{line}:\N{NO-BREAK SPACE}{percent}\N{NO-BREAK SPACE}%."
    if not beside:
        return share
    # Held together: a range that is broken over two lines reads as two numbers.
    expected = f"{HELP_PERCENT_LOW}\N{EN DASH}\N{WORD JOINER}{HELP_PERCENT_HIGH}\N{NO-BREAK SPACE}%"
    return f"{share} Verwacht was {expected}."


# --- the wave -------------------------------------------------------------------------------------


def of_wave(plan: WavePlan, *, ready: int, to_solve: int) -> list[list[Mapping[str, Any]]]:
    """Return the lines under the title as pieces of text: how ready the wave is, or that it is over."""
    phase = plan.kits[0].phase if plan.kits else None
    if phase is Phase.BEFORE:
        return _readiness(plan, ready, to_solve)
    # On the last day itself there is still something to do.
    is_past = all(one.day < plan.wave.dated for one in plan.milestones)
    return [[_bold("De planning van deze golf is klaar.")]] if phase is Phase.CLOSED and is_past else []


def _readiness(plan: WavePlan, ready: int, to_solve: int) -> list[list[Mapping[str, Any]]]:
    first = [_bold(_how_many_are_ready(ready, len(plan.kits)))]
    if to_solve:
        first += [_plain(" Bij "), _bold(words.clients(to_solve)), _plain(" moet je eerst iets oplossen.")]
    return [first, *_who_misses_out(plan)]


def _how_many_are_ready(ready: int, clients: int) -> str:
    if clients == 1:
        return "Deze klant is klaar." if ready else "Deze klant is nog niet klaar."
    if not ready:
        return "Nog geen klant is klaar."
    if ready == clients:
        return "Alle klanten zijn klaar."
    return f"{words.number(ready)} van {words.clients(clients)} {'is' if ready == 1 else 'zijn'} klaar."


def _who_misses_out(plan: WavePlan) -> list[list[Mapping[str, Any]]]:
    found = readiness.of_wave(plan.kits, plan.wave)
    number, waiting = found.without_invitation, found.waiting
    if not number or not found.by:
        return []
    verb = "krijgt" if number == 1 else "krijgen"
    day = "vandaag" if found.by == plan.wave.dated else words.day_and_month_with_weekday(found.by)
    waits = "wacht" if waiting == 1 else "wachten"
    why = f" ({words.number(waiting)} {waits} op de werkgever)" if waiting else ""
    until = [_plain(f" geen uitnodiging{why}. Regel het uiterlijk "), _bold(day), _plain(".")]
    return [[_plain(f"Zo {verb} "), _bold(words.people(number)), *until]]


def progress(plan: WavePlan) -> list[Mapping[str, Any]]:
    """Return a bar for each list that came after the day: what is done, and how much is still open."""
    if not plan.kits or plan.kits[0].phase is Phase.BEFORE:
        return []
    return [bar for bar in (_of_all_fallout(plan), _of_all_accounts(plan)) if bar]


def _of_all_fallout(plan: WavePlan) -> Mapping[str, Any] | None:
    lists = [kit.fallout for kit in plan.kits if kit.fallout and kit.fallout.total]
    total, still = sum(one.total for one in lists), sum(one.open for one in lists)
    if not total:
        return None
    left = f"nog {words.number(still)} van {words.number(total)} open" if still else "niemand meer open"
    return {
        "kop": f"Uitvallijst: {left}",
        "klaar": total - still,
        "open": still,
        "rest": 0,
        "regel": _became(lists),
    }


def _of_all_accounts(plan: WavePlan) -> Mapping[str, Any] | None:
    counts = [kit.activation for kit in plan.kits if kit.activation]
    invited = sum(one.invited for one in counts)
    if not invited:
        return None
    done, waiting = sum(one.done for one in counts), sum(one.waiting for one in counts)
    return {
        "kop": f"Accounts: {_done(done, invited)} klaar",
        "klaar": done,
        "open": waiting,
        # Somebody who died has no account and waits for nothing.
        "rest": max(0, invited - done - waiting),
        "regel": _still_waiting(waiting, invited),
    }


def _bold(text: str) -> Mapping[str, Any]:
    return {"tekst": text, "vet": True}


def _plain(text: str) -> Mapping[str, Any]:
    return {"tekst": text, "vet": False}
