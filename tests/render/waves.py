"""A wave with every kind of client, as the overview shows it."""

from dataclasses import replace
from datetime import date
from typing import Any

from generator import timeline
from generator.model import Care, Client, FalloutCounts, FalloutReason, Outcome, PublicKit, WavePlan
from generator.notes import wave_notes
from generator.policy import expected_questions
from generator.problems import Problem
from generator.slug import slug
from tests.factory import make_client, make_counts, make_kit, make_office, make_wave

# What a build writes in kantoor/ while there is no uitvallijst.
OFFICE_FILES = (
    "agenda.ics",
    "concepten/",
    "klantlijst.csv",
    "klantlijst.xlsx",
    "loket/",
    "mails.html",
    "regels.html",
    "samenvoegen.csv",
    "takenlijst.html",
    "ticket.txt",
    "vragen.csv",
    "vragen.html",
)

# Which kind of care each note of the pre-flight counts.
_CARES = {
    "LET310": Care.NO_ADDENDUM,
    "LET621": Care.NO_PRIVATE_EMAIL,
    "LET623": Care.ASK,
    "LET624": Care.SHARED_EMAIL,
    "LET626": Care.LEAVES_SOON,
}


def _cares(notes: tuple[Problem, ...]) -> dict[Care, int]:
    found = {_CARES[note.code]: note.values.get("n", 1) for note in notes if note.code in _CARES}
    return {care: int(found.get(care, 0)) for care in Care}


def _kit(client: Client, wave: Any, office: Any, notes: tuple[Problem, ...] = (), **people: int) -> PublicKit:
    counts = make_counts(**people) if people else None
    return make_kit(
        office=office,
        wave=wave,
        client=client,
        slug=slug(client.name, client.number),
        counts=counts,
        cares=_cares(notes),
        notes=notes,
    )


def _note(code: str, **values: str | int) -> Problem:
    return Problem(code, values=values)


def make_wave_plan(dated: date = date(2027, 1, 18), **changes: Any) -> WavePlan:
    """The nine clients of the office's first wave; `changes` are fields of the plan, `office` and `wave`."""
    office = changes.pop("office", make_office(questions_per_day=6))
    wave = changes.pop("wave", make_wave(dated=dated))
    day = "2027-01-25"

    def client(number: str, name: str, town: str) -> Client:
        return make_client(number=number, name=name, town=town)

    kits = (
        _kit(
            client("1040", "Restaurant De Waag", "Doesburg"), wave, office, (_note("LET308", number="1040"),)
        ),
        _kit(
            client("1033", "Transport Kuipers", "Arnhem"),
            wave,
            office,
            (_note("LET310"), _note("LET621", n=7, day=day), _note("LET623", n=3, year=2025)),
            **{
                "INVITED": 121,
                "EXPECTED_FALLOUT": 7,
                "ASK": 3,
                "ALREADY_OVER": 9,
                "ACCESS_ENDED": 11,
                "NOT_INVITED": 3,
            },
        ),
        _kit(
            client("1042", "Bakkerij De Korenaar", "Zutphen"),
            wave,
            office,
            (_note("LET621", n=1, day=day),),
            INVITED=12,
            EXPECTED_FALLOUT=1,
            INVITED_LATER=1,
            ACCESS_ENDED=2,
        ),
        _kit(
            client("1029", "Hoveniers Groen & Grond", "Apeldoorn"),
            wave,
            office,
            (_note("LET621", n=2, day=day), _note("LET626", n=2)),
            **{"INVITED": 57, "EXPECTED_FALLOUT": 2, "INVITED_LATER": 3, "ACCESS_ENDED": 3, "NOT_INVITED": 2},
        ),
        _kit(
            client("1011", "Zorggroep De Linde", "Arnhem"),
            wave,
            office,
            (_note("LET621", n=9, day=day), _note("LET624", n=4, day=day)),
            **{"INVITED": 412, "EXPECTED_FALLOUT": 9, "ASK": 5, "INVITED_LATER": 7, "ALREADY_OVER": 15},
            ACCESS_ENDED=41,
            NOT_INVITED=6,
        ),
        _kit(client("1023", "Garage Hofman & Zn", "Deventer"), wave, office, INVITED=8, ACCESS_ENDED=1),
        _kit(client("1036", "Kapsalon Knip & Co", "Zutphen"), wave, office, INVITED=4),
        _kit(
            client("1007", "Schildersbedrijf Van Buren", "Lochem"), wave, office, INVITED=34, ACCESS_ENDED=5
        ),
    )
    kits = changes.pop("kits", kits)
    counts = {outcome: sum(kit.counts[outcome] for kit in kits if kit.counts) for outcome in Outcome}
    milestones = timeline.milestones(wave)
    defaults: dict[str, Any] = {
        "office": office,
        "wave": wave,
        "kits": kits,
        "left_out": (client("1051", "Visgroothandel Zeeman", "Harderwijk"),),
        "counts": counts,
        "questions": expected_questions(counts[Outcome.INVITED]),
        "milestones": milestones,
        "notes": wave_notes(wave, milestones),
        "office_files": OFFICE_FILES,
        "files": {kit.client.number: files(with_fallout=kit.fallout is not None) for kit in kits},
    }
    return WavePlan(**defaults | changes)


def files(*, with_fallout: bool = False) -> tuple[str, ...]:
    """The files of a kit that the overview links to, and some that it does not."""
    kinds = (
        "10-vooraf-klant",
        "20-aankondiging-klant",
        "25-aankondiging-medewerkers",
        "30-herinnering-klant",
        "50-uitval-klant",
    )
    mails = [f"mails/{kind}.nl.{suffix}" for kind in kinds for suffix in ("html", "txt", "eml")]
    lists = ["intern/geschiktheid.csv", "intern/geschiktheid.xlsx"]
    lists += ["intern/vooraf.csv", "intern/vooraf.xlsx"]
    lists += ["intern/uitval.csv", "intern/uitval.xlsx", "intern/uitval.pdf"] if with_fallout else []
    return (
        "site/index.html",
        "print/flyer.nl.pdf",
        "print/tijdlijn.nl.pdf",
        "print/agenda.ics",
        *mails,
        *lists,
    )


def after_the_conversion(plan: WavePlan, still_open: int) -> WavePlan:
    """The same wave with an uitvallijst of `still_open` open rows at every client."""
    counts = FalloutCounts(
        total=still_open + 1,
        handled=1,
        open_by_reason=dict.fromkeys(FalloutReason, 0) | {FalloutReason.NO_PRIVATE_EMAIL: still_open},
    )
    notes = (_note("LET620", n=still_open),) if still_open else ()
    kits = tuple(replace(kit, fallout=counts, notes=notes) for kit in plan.kits)
    return replace(plan, kits=kits, files={kit.client.number: files(with_fallout=True) for kit in kits})
