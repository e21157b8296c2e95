"""The plan and what came of it, as a person or a program reads them."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from babel.dates import format_date

from generator.problems import Lang, printable
from generator.publish.plan import Entry, Plan, Reason, State
from generator.speech import speak


def plan_lines(plan: Plan, lang: Lang, *, target: str, everything: bool) -> Iterator[str]:
    """Yield the plan: every site to which something happens, and how many stay as they are."""
    told = {"wave": plan.wave, "target": target}
    yield speak("publish.head_zip", lang, **told) if plan.is_zip else speak("publish.head", lang, **told)
    for one in plan.entries:
        if one.state is not State.SAME or everything:
            yield f"  {named(one)}: {_what(one, plan, lang)}"
    same = len(plan.of(State.SAME))
    if same and not everything:
        yield speak("publish.same", lang, sites=sites(same, lang))
    if plan.to_put or plan.to_remove or plan.of(State.HELD):
        yield _counts(plan, lang)


def named(one: Entry) -> str:
    return f"{one.number} {printable(one.name)}" if one.name else one.number


def sites(count: int, lang: Lang) -> str:
    return speak("publish.one_site", lang) if count == 1 else speak("publish.many_sites", lang, n=count)


def _counts(plan: Plan, lang: Lang) -> str:
    removed, held = len(plan.to_remove), len(plan.of(State.HELD))
    parts = []
    if plan.to_put:
        parts.append(speak("publish.count", lang, sites=sites(len(plan.to_put), lang)))
    if removed:
        parts.append(speak("publish.count_removed", lang, sites=sites(removed, lang)))
    if held:
        parts.append(speak("publish.count_held", lang, sites=sites(held, lang)))
    return " ".join(parts)


def _what(one: Entry, plan: Plan, lang: Lang) -> str:
    state = {
        State.NEW: speak("publish.new", lang),
        State.CHANGED: speak("publish.changed", lang),
        State.SAME: speak("publish.unchanged", lang),
        State.HELD: speak("publish.held", lang, code=one.problem.code if one.problem else ""),
        State.GONE: _gone(one, plan, lang),
    }[one.state]
    why = [_reason(reason, one, lang) for reason in one.reasons]
    return f"{state} ({', '.join(why)})" if why else state


def _gone(one: Entry, plan: Plan, lang: Lang) -> str:
    if one.is_away:
        return speak("publish.away", lang)
    return speak("publish.remove", lang) if one in plan.to_remove else speak("publish.stays", lang)


def _reason(reason: Reason, one: Entry, lang: Lang) -> str:
    before, after = _days(one.earlier_day, one.converts_on, lang)
    return {
        Reason.DAY: speak("publish.why_day", lang, before=before, after=after),
        Reason.CONTENT: speak("publish.why_content", lang),
        Reason.TOUCHED: speak("publish.why_touched", lang),
        Reason.LOST: speak("publish.why_lost", lang),
        Reason.MOVED_HERE: speak("publish.why_moved_here", lang),
        Reason.OLD_ADDRESS: speak("publish.why_old_address", lang),
        Reason.OTHER_WAVE: speak("publish.why_other_wave", lang),
        Reason.LEFT_OUT: speak("publish.why_left_out", lang),
        Reason.NOT_IN_WAVE: speak("publish.why_not_in_wave", lang),
    }[reason]


def _days(one: date | None, two: date | None, lang: Lang) -> tuple[str, str]:
    form = "d MMMM" if one and two and one.year == two.year else "d MMMM y"
    locale = {"nl": "nl_NL", "en": "en_GB"}[lang]
    written = [format_date(day, form, locale=locale) if day else "" for day in (one, two)]
    return written[0], written[1]


def address_lines(plan: Plan, done: Collection[Entry], lang: Lang, *, everything: bool) -> Iterator[str]:
    """Yield the address of every site that came, or of every one that stands there now."""
    same = plan.of(State.SAME) if everything else ()
    there = [one for one in plan.entries if one.address and (one in done or one in same)]
    online = [one for one in there if one.state is not State.GONE]
    if online:
        yield speak("publish.addresses", lang)
    yield from (f"  {named(one)}: {one.address}" for one in online)


# --- as data --------------------------------------------------------------------------------------


def as_data(plan: Plan, done: Mapping[str | None, bool], *, really: bool) -> dict[str, Any]:
    """Return `publicatie` of `--format json`; `done`: place -> whether what had to happen there did."""
    return {
        "golf": plan.wave,
        "doel": plan.target,
        "zip": plan.is_zip,
        "echt": really,
        "klanten": [_as_data(one, done=done.get(one.place, False)) for one in plan.entries],
    }


def _as_data(one: Entry, *, done: bool) -> dict[str, Any]:
    return {
        "klantnummer": one.number,
        "naam": one.name,
        "stand": str(one.state),
        "redenen": [str(reason) for reason in one.reasons],
        "code": one.problem.code if one.problem else None,
        "map": one.place,
        "adres": one.address,
        "vorige_conversiedatum": one.earlier_day.isoformat() if one.earlier_day else None,
        "gedaan": done,
    }
