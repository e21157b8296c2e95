"""The office's own overview of a wave: one page that works from a folder, with numbers and never a person."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator import readiness, words
from generator.escape import own_markup
from generator.forecast import Forecast
from generator.model import Client, Milestone, Outcome, Owner, Phase, PublicKit, WavePlan
from generator.notes import Urgency, urgency, weight
from generator.problems import Problem
from generator.render import (
    desk_steps,
    forecast_page,
    forecast_words,
    overview_files,
    overview_links,
    overview_parts,
    overview_timeline,
)
from generator.render.overview_style import hash_of, stylesheet
from generator.render.overview_words import (
    FAILED,
    FALLOUT_IS_READ,
    FIRST,
    LEFT_OUT,
    LOOK,
    OUTCOMES,
    OWNERS,
    READY,
    SHORT,
    STATES,
    TASKS,
    TASKS_COLLECTIEF,
    OfficeTask,
    State,
)
from generator.templates import fill, toolkit_text
from generator.timeline import phase

# More days than this and the scale under the forecast counts in steps.
_MOST_TICKS = 8
# So many things to do are shown of a client; the rest is folded.
_SHOWN = 2


def render(plan: WavePlan, failed: frozenset[str] = frozenset()) -> bytes:
    """Return index.html; `failed` are the clients whose kit could not be made in this run."""
    rows = [_kit_row(kit, plan, failed) for kit in plan.kits] + [_left_out_row(c) for c in plan.left_out]
    rows.sort(key=lambda row: (row["stand"].rank, -row["open"], row["naam"].casefold(), row["nummer"]))
    fields = _wave_fields(plan, rows)
    css = stylesheet(plan.office.brand.colour, _widths(fields), letters=_letters(plan))
    script = toolkit_text("overzicht/overzicht.js")
    policy = (
        f"default-src 'none'; style-src {hash_of(css)}; script-src {hash_of(script)}; font-src data:; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    fields |= {"css": own_markup(css), "script": own_markup(script), "csp": own_markup(policy)}
    return fill("overzicht/index.html", fields).encode()


def _widths(fields: Mapping[str, Any]) -> set[int]:
    """Return every number that is drawn as a width."""
    found = {part["aantal"] for row in fields["rijen"] for part in row["delen"]}
    found |= {bar[part] for bar in fields["voortgang"] for part in ("klaar", "open", "rest")}
    questions = fields["vragen"]
    if questions:
        found |= {questions["min"], questions["marge"], questions["rest"]}
        found |= {tick["dagen"] for tick in questions["streepjes"]}
    return found


def _letters(plan: WavePlan) -> str:
    clients = [*(kit.client for kit in plan.kits), *plan.left_out]
    waves = [one.name for one in (plan.wave, *plan.others)]
    return "".join([plan.office.name, *waves, *(f"{c.name}{c.town or ''}" for c in clients)])


# --- rows -----------------------------------------------------------------------------------------


def _state(notes: Iterable[Problem]) -> State:
    return {Urgency.FIRST: FIRST, Urgency.LOOK: LOOK, Urgency.KNOW: READY}[weight(notes)]


def _sentences(notes: Sequence[Problem]) -> list[dict[str, Any]]:
    return [_to_do(*note.sentence("nl")) for note in notes]


def _to_do(what: str, todo: str, files: Sequence[overview_links.Link] = ()) -> dict[str, Any]:
    return {"wat": what, "actie": todo, "bestanden": files}


def _kit_row(kit: PublicKit, plan: WavePlan, failed: frozenset[str]) -> dict[str, Any]:
    is_failed = kit.client.number in failed
    links = overview_links.of(kit, plan.files.get(kit.client.number))
    parts = overview_parts.of_client(kit, links)
    told = {code for part in parts for code in part.instead_of}
    notes = [note for note in kit.notes if note.code not in told]
    first = [note for note in notes if urgency(note) is Urgency.FIRST]
    others = [note for note in notes if urgency(note) is not Urgency.FIRST]
    own = [_to_do(part.said, part.todo, part.files) for part in parts]
    todo = [*_sentences(first), *own, *_sentences(others)]
    if is_failed:
        todo.insert(0, _failure(plan.files.get(kit.client.number)))
    counts = kit.counts
    return _client_fields(kit.client) | {
        "stand": FAILED if is_failed else _state(kit.notes),
        "mensen": sum(counts.values()) if counts else None,
        "delen": _parts(counts) if counts else [],
        "doen": todo,
        "getoond": _shown(len(todo), has_parts=bool(parts)),
        "open": _open(kit),
        "links": links,
    }


def _shown(number: int, *, has_parts: bool) -> int:
    """Return how many things to do stand open; a fold of one line would take the place of that line."""
    # What a list sums up is worth a line more before the rest is folded.
    shown = _SHOWN + has_parts
    return number if number == shown + 1 else shown


def _open(kit: PublicKit) -> int:
    """Return how many of the uitvallijst wait for help: after the day the most work comes first."""
    if kit.phase is Phase.BEFORE or not kit.fallout:
        return 0
    return kit.fallout.open


def _failure(paths: tuple[str, ...] | None) -> dict[str, Any]:
    """Say that a kit could not be made, and where we know it whether an older one is still there."""
    kept = "" if paths is None else " De vorige kit staat er nog." if paths else " Er is nog geen kit."
    return _to_do(
        f"Deze kit kon niet worden gemaakt.{kept}",
        "De melding op het scherm zegt waarom. Los het op en maak de kit opnieuw.",
    )


def _left_out_row(client: Client) -> dict[str, Any]:
    return _client_fields(client) | {
        "stand": LEFT_OUT,
        "mensen": None,
        "delen": [],
        "doen": [],
        "getoond": _SHOWN,
        "open": 0,
        "links": None,
    }


def _client_fields(client: Client) -> dict[str, Any]:
    return {"naam": client.name, "nummer": client.number, "plaats": client.town}


def _parts(counts: Mapping[Outcome, int]) -> list[dict[str, Any]]:
    return [
        {
            "besluit": str(outcome),
            "woord": OUTCOMES[outcome],
            "kort": SHORT[outcome],
            "aantal": counts[outcome],
        }
        for outcome in Outcome
        if counts.get(outcome)
    ]


# --- the wave -------------------------------------------------------------------------------------


def _wave_fields(plan: WavePlan, rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    wave = plan.wave
    found = Counter(row["stand"].key for row in rows)
    to_solve = found[FAILED.key] + found[FIRST.key]
    people = sum(plan.counts.values())
    questions = forecast_page.of_plan(plan)
    # An office may have given a task another day than its place in the list.
    planning = [_milestone(one, plan) for one in sorted(plan.milestones, key=lambda one: one.day)]
    waiting = readiness.of_wave(plan.kits, wave).waiting if phase(wave) is Phase.BEFORE else 0
    return {
        "kantoor": plan.office.name,
        "golf": {"naam": wave.name, "dag": wave.converts_on, "peildatum": wave.dated},
        "na": phase(wave).is_over,
        "wanneer": _when((wave.converts_on - wave.dated).days),
        "klanten": len(plan.kits),
        "wachten": waiting,
        "som": overview_parts.of_wave(plan, ready=found[READY.key], to_solve=to_solve),
        "mensen": people,
        "uitgenodigd": plan.counts.get(Outcome.INVITED, 0),
        "legenda": _parts(plan.counts),
        "voortgang": overview_parts.progress(plan),
        "vragen": _forecast(plan, questions),
        "taak": _task(plan, rows, to_solve),
        "planning": planning,
        "vandaag_voor": _place_of_today(plan),
        "tijdlijn": overview_timeline.draw(
            planning, wave.dated, wave.converts_on, questions, _following(plan)
        ),
        "bestanden": overview_files.links(plan.office_files),
        "meldingen": _sentences(plan.notes),
        "verzet": wave.told_before if phase(wave) is Phase.BEFORE else None,
        "send_opdracht": desk_steps.command("send", plan, "90"),
        "standen": [(state, found[state.key]) for state in STATES if found[state.key]],
        "rijen": rows,
        "stand_opdracht": desk_steps.command("status", plan) if plan.office.base_url else None,
        "niet_mee": [client.name for client in plan.left_out],
    }


def _when(days: int) -> str:
    if days == 0:
        return "dat is vandaag"
    if abs(days) == 1:
        return "dat is morgen" if days == 1 else "dat was gisteren"
    return f"over {days} dagen" if days > 0 else f"{-days} dagen geleden"


def _tasks(plan: WavePlan) -> Mapping[str, OfficeTask]:
    return TASKS_COLLECTIEF if plan.wave.route == "collectief" else TASKS


def _milestone(one: Milestone, plan: WavePlan) -> dict[str, Any]:
    return {
        "sleutel": one.key,
        "datum": one.day,
        "eigenaar": str(one.owner),
        "kort": _tasks(plan)[one.key].short,
        "wie": OWNERS[str(one.owner)],
        "voorbij": one.day < plan.wave.dated,
        "vandaag": one.day == plan.wave.dated,
    }


def _next_milestone(plan: WavePlan) -> Milestone | None:
    """Return what is on today, the office's own first; else the office's next task, or mail to send.

    After the conversion the uitvallijst stays the task until it is there and everybody on it is helped.
    """
    if _fallout_is_open(plan):
        return next(one for one in plan.milestones if one.key == "uitvallijst-verwerken")
    today = [one for one in plan.milestones if one.day == plan.wave.dated]
    own = [
        one
        for one in plan.milestones
        if (one.owner is Owner.OFFICE or _tasks(plan)[one.key].mail) and one.day > plan.wave.dated
    ]
    today.sort(key=lambda one: one.owner is not Owner.OFFICE)
    return next(iter([*today, *sorted(own, key=lambda one: one.day)]), None)


def _place_of_today(plan: WavePlan) -> int | None:
    """Return before which milestone today comes; None when it is the day of one."""
    days = [one.day for one in plan.milestones]
    return None if plan.wave.dated in days else sum(day < plan.wave.dated for day in days)


def _following(plan: WavePlan) -> str | None:
    """Return the key of the task to draw as the next one; what is past stays past, also when it is open."""
    one = _next_milestone(plan)
    return one.key if one and one.day >= plan.wave.dated else None


def _fallout_is_open(plan: WavePlan) -> bool:
    if not phase(plan.wave).is_over:
        return False
    counts = [kit.fallout for kit in plan.kits if kit.fallout is not None]
    last = max(one.day for one in plan.milestones)
    return any(one.open for one in counts) or (not counts and plan.wave.dated < last)


def _task(plan: WavePlan, rows: Sequence[Mapping[str, Any]], to_solve: int) -> dict[str, Any] | None:
    one = _next_milestone(plan)
    if one is None:
        return None
    task = _tasks(plan)[one.key]
    # Before the day a client with something to solve waits; after it everybody needs help.
    waits = to_solve if phase(plan.wave) is Phase.BEFORE else 0
    ready = [row for row in rows if row["links"] and not (waits and row["stand"] in (FAILED, FIRST))]
    days = (one.day - plan.wave.dated).days
    is_read = any(kit.fallout for kit in plan.kits)
    # A mail about the list only makes sense once the list is there.
    may_send = is_read or one.key != "uitvallijst-verwerken"
    mails = overview_links.mails_of(ready, task.mail) if task.mail and may_send else []
    return {
        "sleutel": one.key,
        "dag": one.day,
        "wanneer": _when(days).removeprefix("dat is ") if days else "vandaag",
        "te_laat": days < 0,
        "titel": task.title.format(clients=words.clients(len(ready) or waits)),
        "regel": FALLOUT_IS_READ if is_read and one.key == "uitvallijst-verwerken" else task.line,
        "wachten": waits,
        "mails": mails,
        "sites_eerst": bool(mails and plan.office.base_url),
        "bestanden": [one for one in overview_files.links(plan.office_files) if one.name in task.files],
    }


def _forecast(plan: WavePlan, found: Forecast) -> dict[str, Any] | None:
    """Return the bar of questions: at least, at most, and the days of work as ticks under it."""
    low, high = found.low, found.high
    if not high:
        return None
    a_day = found.a_day
    bar = {
        "min": low,
        "max": high,
        "marge": high - low,
        "voorbij": phase(plan.wave).is_over,
        "tekort": forecast_words.left_over(found) if plan.wave.dated <= found.days[-1].day else "",
        "andere": forecast_words.other_waves(plan) if plan.wave.dated <= found.days[-1].day else "",
        "per_werkdag": forecast_page.PAGE in plan.office_files,
    }
    if not a_day:
        return bar | {"rest": 0, "per_dag": None, "streepjes": []}
    days = -(-high // a_day)
    step = -(-days // _MOST_TICKS)
    ticks = [(first, min(first + step - 1, days)) for first in range(1, days + 1, step)]
    return bar | {
        "rest": days * a_day - high,
        "per_dag": a_day,
        "dagen": (-(-low // a_day), days),
        "streepjes": [{"van": a, "tot": b, "dagen": b - a + 1} for a, b in ticks],
    }
