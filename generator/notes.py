"""What the office should know of a client and of a wave: counts with what to do, the most urgent first.

The reader's own warnings say where in a file something stands; these say what it means for the work. A fact
that both can see has one code (LET308, LET310, LET311).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import IntEnum

from generator import brand, timeline
from generator.eligibility import count, last_day
from generator.fonts import missing_glyphs
from generator.model import (
    Caution,
    Client,
    Decision,
    JudgedActivation,
    JudgedFallout,
    JudgedPerson,
    Milestone,
    Outcome,
    Person,
    Phase,
    Wave,
)
from generator.notes_after import after_notes
from generator.problems import Problem

# Advice: this close before the day on which wages are paid, everybody is busy with the pay run.
_DAYS_BEFORE_PAYDAY = 3
_LAST_WEEK_OF_DECEMBER = 25


class Urgency(IntEnum):
    """How a note weighs: solve it before anything else, see to it in time, or only know it."""

    FIRST = 0
    LOOK = 1
    KNOW = 2


# In the order in which they are shown.
URGENCY: Mapping[str, Urgency] = {
    "LET308": Urgency.FIRST,
    "LET310": Urgency.FIRST,
    "LET311": Urgency.FIRST,
    "LET613": Urgency.FIRST,
    "LET620": Urgency.LOOK,
    "LET665": Urgency.LOOK,
    "LET661": Urgency.LOOK,
    "LET663": Urgency.LOOK,
    "LET667": Urgency.LOOK,
    "LET621": Urgency.LOOK,
    "LET622": Urgency.LOOK,
    "LET623": Urgency.LOOK,
    "LET624": Urgency.LOOK,
    "LET650": Urgency.LOOK,
    "LET625": Urgency.LOOK,
    "LET626": Urgency.LOOK,
    "LET627": Urgency.LOOK,
    "LET312": Urgency.LOOK,
    "LET221": Urgency.KNOW,
    "LET630": Urgency.KNOW,
    "LET662": Urgency.KNOW,
    "LET664": Urgency.KNOW,
    "LET666": Urgency.KNOW,
    "LET644": Urgency.FIRST,
    "LET660": Urgency.FIRST,
    "LET640": Urgency.FIRST,
    "LET641": Urgency.LOOK,
    "LET642": Urgency.LOOK,
    "LET643": Urgency.LOOK,
    "LET720": Urgency.KNOW,
    "LET721": Urgency.KNOW,
}
# What only the reader can know, with the name in `inputs` under which it determines a kit: a language without
# texts, the same client in two waves.
FROM_THE_READER: Mapping[str, str] = {"LET221": "talen", "LET312": "elders"}
# What is told of a wave because of the languages in it.
OF_LANGUAGES = frozenset({"LET720", "LET721"})
_ORDER = {code: place for place, code in enumerate(URGENCY)}


def urgency(note: Problem) -> Urgency:
    """Return how a note weighs; one of another family is worth a look."""
    return URGENCY.get(note.code, Urgency.LOOK)


def weight(notes: Iterable[Problem]) -> Urgency:
    """Return where notes put their client: what weighs most; with nothing to see to it is ready (KNOW)."""
    return min((urgency(note) for note in notes), default=Urgency.KNOW)


def client_notes(
    client: Client,
    wave: Wave,
    judged: Sequence[JudgedPerson],
    fallout: Sequence[JudgedFallout] | None,
    read: Iterable[Problem] = (),
    *,
    activated: Sequence[JudgedActivation] | None = None,
) -> tuple[Problem, ...]:
    """Return what the office should know of one client, the most urgent first.

    `read` are the reader's warnings; those that mean something for the work and are not about a cell join.
    """
    notes = (
        *_of_client(client),
        *(_of_people(wave, judged, has_fallout=fallout is not None) if judged else _of_nobody(client)),
        *after_notes(wave, judged, fallout, activated),
        *_of_look(client),
        *(note for note in read if note.code in FROM_THE_READER and note.client == client.number),
    )
    with_client = (Problem(note.code, None, note.values, client.number) for note in notes)
    return tuple(sorted(with_client, key=lambda note: _ORDER[note.code]))


def _of_client(client: Client) -> tuple[Problem, ...]:
    checks = {"LET310": client.addendum is False, "LET311": client.mijnloket_active is False}
    return tuple(Problem(code) for code, holds in checks.items() if holds)


def _of_nobody(client: Client) -> tuple[Problem, ...]:
    return (Problem("LET308", values={"number": client.number}),)


def _of_people(wave: Wave, judged: Sequence[JudgedPerson], *, has_fallout: bool) -> tuple[Problem, ...]:
    counts = count(judged)
    people = sum(counts.values())
    over = counts[Outcome.ALREADY_OVER]
    is_before = timeline.phase(wave) is Phase.BEFORE
    notes = []
    if not is_before and 2 * over > people:
        notes.append(Problem("LET613", values={"n": over, "all": people}))
    if counts[Outcome.EXPECTED_FALLOUT] and is_before:
        wanting = counts[Outcome.EXPECTED_FALLOUT]
        notes.append(Problem("LET621", values={"n": wanting, "day": _last_call(wave)}))
    # Once there is an uitvallijst it says who was missed; the forecast would tell it twice.
    elif counts[Outcome.EXPECTED_FALLOUT] and not has_fallout:
        notes.append(Problem("LET622", values={"n": counts[Outcome.EXPECTED_FALLOUT]}))
    if counts[Outcome.ASK]:
        notes.append(Problem("LET623", values={"n": counts[Outcome.ASK], "year": wave.policy.grace_year}))
    shared = _with(judged, lambda decision: Caution.SHARED_EMAIL in decision.cautions)
    if shared:
        day = _last_call(wave) if is_before else ""
        notes.append(Problem("LET624", values={"n": len(shared), "day": day}))
    later = [one for one in judged if one.decision.outcome is Outcome.INVITED_LATER and not one.person.email]
    if later:
        notes.append(Problem("LET650", values={"n": len(later)}))
    return (*notes, *_of_leavers(wave, judged))


def _of_leavers(wave: Wave, judged: Sequence[JudgedPerson]) -> tuple[Problem, ...]:
    """Tell of people who leave on the day and soon after, as long as they have not gone yet."""
    on_the_day = [
        person
        for person in _with(judged, lambda decision: Caution.LAST_DAY in decision.cautions)
        if wave.dated <= wave.converts_on
    ]
    soon = [
        person
        for person in _with(judged, lambda decision: Caution.LEAVES_SOON in decision.cautions)
        if (last_day(person) or wave.converts_on) >= wave.dated
    ]
    found = {"LET625": len(on_the_day), "LET626": len(soon)}
    return tuple(Problem(code, values={"n": people}) for code, people in found.items() if people)


def _with(judged: Sequence[JudgedPerson], holds: Callable[[Decision], bool]) -> list[Person]:
    return [one.person for one in judged if holds(one.decision)]


def _last_call(wave: Wave) -> str:
    """Return the day of the last changes, or nothing when that is today or past."""
    day = next(item.day for item in timeline.milestones(wave) if item.key == "laatste-wijzigingen")
    return day.isoformat() if day > wave.dated else ""


def _of_look(client: Client) -> tuple[Problem, ...]:
    notes = []
    signs = missing_glyphs(client.name)
    if signs:
        notes.append(Problem("LET627", values={"n": len(signs)}))
    colour = client.brand.colour
    if colour and brand.palette(colour).is_pale:
        notes.append(Problem("LET630", values={"colour": colour}))
    return tuple(notes)


# --- the wave -------------------------------------------------------------------------------------


def wave_notes(
    wave: Wave,
    milestones: Sequence[Milestone],
    *,
    has_fallout: bool = False,
    has_activation: bool = False,
    unread: Sequence[str] = (),
    left_behind: Sequence[str] = (),
) -> tuple[Problem, ...]:
    """Return what the office should know of the wave, the most urgent first.

    `unread` are the codes of languages of which nobody has read the texts who grew up with them;
    `left_behind` of those that still say what the package says where the office has Dutch words of its own.
    """
    days = _days(wave, milestones, has_fallout=has_fallout, has_activation=has_activation)
    return (*days, *_of_languages(unread, left_behind))


def _of_languages(unread: Sequence[str], left_behind: Sequence[str]) -> Iterable[Problem]:
    if unread:
        first = f"toolkit/talen/{unread[0]}.yml"
        yield Problem("LET720", values={"languages": " ".join(unread), "file": first, "n": len(unread)})
    if left_behind:
        yield Problem("LET721", values={"languages": " ".join(left_behind)})


def _days(
    wave: Wave, milestones: Sequence[Milestone], *, has_fallout: bool, has_activation: bool
) -> tuple[Problem, ...]:
    """Return what the office should know of the wave's days."""
    notes = []
    if has_fallout and timeline.phase(wave) is Phase.BEFORE:
        notes.append(Problem("LET644", values={"day": wave.dated.isoformat()}))
    if has_activation and timeline.phase(wave) is Phase.BEFORE:
        notes.append(Problem("LET660", values={"day": wave.dated.isoformat()}))
    inform = next(item.day for item in milestones if item.key == "klant-informeren")
    if timeline.phase(wave) is Phase.BEFORE and inform < wave.dated:
        notes.append(Problem("LET640", values={"day": inform.isoformat()}))
    if timeline.phase(wave).is_over:
        # The day is over: whether it was well chosen helps nobody any more.
        return tuple(notes)
    day = wave.converts_on
    if not timeline.is_working_day(day, wave):
        notes.append(Problem("LET641", values={"day": day.isoformat()}))
    payday = timeline.payday_from(wave, day)
    if payday and timeline.working_days_between(day, payday, wave) <= _DAYS_BEFORE_PAYDAY:
        notes.append(Problem("LET642", values={"day": payday.isoformat()}))
    if day.month == 1 or (day.month, day.day) >= (12, _LAST_WEEK_OF_DECEMBER):
        notes.append(Problem("LET643"))
    return tuple(notes)
