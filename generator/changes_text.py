"""What changed since the last time, as a person or a program reads it: numbers, never somebody's name."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from babel.dates import format_date

from generator.changes import Cause, ClientChange, Kind, WaveChanges
from generator.problems import Lang
from generator.speech import speak
from generator.speech_words import Text

# So many clients are told of one by one, unless all were asked for.
FIRST = 20

_CAUSES: Mapping[Cause, Text] = {
    Cause.DATA: Text("de gegevens", "the data"),
    Cause.DATE: Text("de datum", "the date"),
    Cause.RULES: Text("de regels", "the rules"),
    Cause.SETTINGS: Text("de instellingen", "the settings"),
    Cause.TEXTS: Text("de teksten", "the texts"),
    Cause.VERSION: Text("de versie van het programma", "the version of the program"),
    Cause.ADDRESS: Text("het adres van de site", "the address of the site"),
    Cause.LANGUAGES: Text("de gekozen talen", "the chosen languages"),
    Cause.ELSEWHERE: Text("een andere golf met deze klant", "another wave with this client"),
    Cause.ORDER: Text("de opdracht", "the command"),
    Cause.DATE_AND_RULES: Text("de datum en de regels", "the date and the rules"),
    Cause.DATA_OR_RULES: Text("de gegevens of de regels", "the data or the rules"),
}
_DAYS: Mapping[str, Text] = {
    "conversiedatum": Text("de conversiedatum", "the conversion date"),
    "peildatum": Text("de peildatum", "the date of the kit"),
    "vorige_conversiedatum": Text("de vorige conversiedatum", "the earlier conversion date"),
}


def tell(changes: WaveChanges, lang: Lang, *, everything: bool) -> list[str]:
    """Return the lines for one wave: first whose decisions change, then how many clients by cause."""
    wave = changes.wave.folder
    if changes.is_same:
        return [speak("changed.nothing", lang, wave=wave)]
    lines = [
        *_moved(changes, lang),
        *_decisions(changes, lang, everything=everything),
        *_others(changes, lang),
        *_not_compared(changes, lang),
    ]
    return [speak("changed.since", lang, wave=wave), *(f"  {line}" for line in lines)]


def _moved(changes: WaveChanges, lang: Lang) -> Iterator[str]:
    """Say that the move itself is on another day: for a whole wave in one line."""
    compared = len(changes.of(Kind.SAME, Kind.CHANGED))
    for day, clients in changes.days_moved.items():
        before, after = _days(day, changes.wave.converts_on, lang)
        if clients == compared:
            yield speak("changed.moved", lang, before=before, after=after)
        else:
            many = _clients(clients, lang)
            yield speak("changed.moved_for", lang, clients=many, before=before, after=after)
        if changes.wave.told_before is None:
            line = f"vorige_conversiedatum: {day.day}-{day.month}-{day.year}"
            yield speak("changed.told_before", lang, day=before, line=line)


def _days(one: date, two: date, lang: Lang) -> tuple[str, str]:
    form = "d MMMM" if one.year == two.year else "d MMMM y"
    locale = {"nl": "nl_NL", "en": "en_GB"}[lang]
    return format_date(one, form, locale=locale), format_date(two, form, locale=locale)


def _decisions(changes: WaveChanges, lang: Lang, *, everything: bool) -> Iterator[str]:
    compared = changes.of(Kind.SAME, Kind.CHANGED)
    found = [one for one in compared if one.decides_otherwise]
    if not found:
        if compared and all(one.by_person for one in compared):
            yield speak("changed.no_decisions", lang)
        return
    clients = _clients(len(compared), lang)
    if all(one.by_person for one in compared):
        people = _people(sum(one.people for one in found), lang)
        yield speak("changed.decisions", lang, n=len(found), clients=clients, people=people)
    else:
        yield speak("changed.decisions_at_least", lang, n=len(found), clients=clients)
    shown = found if everything else found[:FIRST]
    for one in shown:
        yield f"  {_client(one, lang)}"
    if len(found) > len(shown):
        more = speak("changed.more", lang, n=len(found) - len(shown))
        yield f"  {more}"


def _client(one: ClientChange, lang: Lang) -> str:
    if not one.by_person:
        counts = ", ".join(f"{outcome} {then} -> {now}" for outcome, (then, now) in one.counts.items())
        causes = _listed([_named(cause, lang) for cause in one.causes], lang)
        return speak("changed.counts", lang, client=f"{one.number} {one.name}", counts=counts, causes=causes)
    told: dict[Cause, list[str]] = {}
    for turn in one.turns:
        text = speak("changed.turn", lang, n=turn.people, before=turn.before, after=turn.after)
        told.setdefault(turn.cause, []).append(text)
    # Who is new in the list or gone from it, the data say.
    if one.joined:
        told.setdefault(Cause.DATA, []).append(speak("changed.joined", lang, n=one.joined))
    if one.left:
        told.setdefault(Cause.DATA, []).append(speak("changed.left", lang, n=one.left))
    parts = [
        speak("changed.because", lang, parts=", ".join(told[cause]), cause=_named(cause, lang))
        for cause in Cause
        if cause in told
    ]
    people = _people(one.people, lang)
    return speak(
        "changed.client", lang, client=f"{one.number} {one.name}", people=people, changes=" ".join(parts)
    )


def _others(changes: WaveChanges, lang: Lang) -> Iterator[str]:
    """Count the clients whose decisions stay by what else is different, the largest group first."""
    found = [one for one in changes.of(Kind.CHANGED) if not one.decides_otherwise and one.by_person]
    groups = Counter((tuple(_reasons(one, lang)), _elsewhere(one)) for one in found)
    for (reasons, elsewhere), count in sorted(groups.items(), key=lambda group: (-group[1], group[0])):
        clients = _clients(count, lang)
        if reasons:
            yield speak("changed.only", lang, clients=clients, reasons=_listed(reasons, lang))
        if elsewhere:
            many = "one" if count == 1 else "many"
            yield speak(f"changed.{elsewhere}.{many}", lang, clients=clients)
    doubtful = sum(not one.by_person and not one.counts for one in changes.of(Kind.CHANGED))
    if doubtful:
        yield speak("changed.same_counts", lang, clients=_clients(doubtful, lang))
    if changes.of(Kind.SAME):
        yield speak("changed.same", lang, clients=_clients(len(changes.of(Kind.SAME)), lang))


def _elsewhere(one: ClientChange) -> str:
    """Return whether another wave has the client now, where that is different: it is no change of the kit."""
    if Cause.ELSEWHERE not in one.causes:
        return ""
    return "elsewhere" if one.elsewhere else "only_here"


def _reasons(one: ClientChange, lang: Lang) -> Iterator[str]:
    """Name the causes within this wave, and of the two dates which of them it is."""
    for cause in one.causes:
        if cause is Cause.ELSEWHERE:
            continue
        if cause is Cause.DATE:
            yield from (getattr(_DAYS[name], lang) for name in _DAYS if name in one.inputs)
        else:
            yield _named(cause, lang)


def _not_compared(changes: WaveChanges, lang: Lang) -> Iterator[str]:
    if new := changes.of(Kind.NEW):
        yield speak("changed.new", lang, clients=_clients(len(new), lang))
    if gone := changes.of(Kind.GONE):
        yield speak("changed.gone", lang, clients=_clients(len(gone), lang))
    if unreadable := changes.of(Kind.UNREADABLE):
        yield speak("changed.unreadable", lang, clients=_clients(len(unreadable), lang))


def _named(cause: Cause, lang: Lang) -> str:
    return str(getattr(_CAUSES[cause], lang))


def _listed(parts: Sequence[str], lang: Lang) -> str:
    *head, last = parts
    return f"{', '.join(head)} {({'nl': 'en', 'en': 'and'})[lang]} {last}" if head else last


def _clients(count: int, lang: Lang) -> str:
    return speak("changed.one_client", lang) if count == 1 else speak("changed.many_clients", lang, n=count)


def _people(count: int, lang: Lang) -> str:
    return speak("changed.one_person", lang) if count == 1 else speak("changed.many_people", lang, n=count)


def as_data(changes: WaveChanges) -> list[dict[str, Any]]:
    """Return an object for every client that is not the same, as `docs/uitvoer.md` documents it."""
    wave = changes.wave.folder
    return [_as_data(one, wave) for one in changes.clients if one.kind is not Kind.SAME]


def _as_data(one: ClientChange, wave: str) -> dict[str, Any]:
    return {
        "golf": wave,
        "klantnummer": one.number,
        "stand": str(one.kind),
        "oorzaken": [str(cause) for cause in one.causes],
        "invoer": list(one.inputs),
        "vorige_conversiedatum": one.earlier_day.isoformat() if one.earlier_day else None,
        "vorige_peildatum": one.earlier_dated.isoformat() if one.earlier_dated else None,
        "per_mens": one.by_person,
        "besluiten": [
            {"van": str(t.before), "naar": str(t.after), "aantal": t.people, "oorzaak": str(t.cause)}
            for t in one.turns
        ],
        "nieuw": one.joined,
        "weg": one.left,
        "tellingen": {str(o): {"van": then, "naar": now} for o, (then, now) in one.counts.items()},
    }
