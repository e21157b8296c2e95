"""Invented numbers of people for `preview --branches`: before the move, and on the lists after it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model import (
    ActivationCounts,
    ActivationStatus,
    Care,
    FalloutCounts,
    FalloutReason,
    Outcome,
)
from generator.policy import expected_questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What one situation changes; `days` counts from the move."""

    labels: tuple[str, ...]
    days: int = 0
    # The kit is dated on the day of this milestone instead.
    on: str | None = None
    form: str = "je je"
    office: Mapping[str, Any] = field(default_factory=dict)
    client: Mapping[str, Any] = field(default_factory=dict)
    wave: Mapping[str, Any] = field(default_factory=dict)
    kit: Mapping[str, Any] = field(default_factory=dict)
    # Also fill what only dresses a mail.
    looks: bool = False


def people() -> Iterator[Case]:
    """Other numbers of people: before the move, and on the lists after it."""
    yield Case(labels=("geen medewerkers bekend",), days=-20, kit=counted(None))
    yield Case(labels=("geen medewerkers bekend", "wijzigen kan niet meer"), days=-3, kit=counted(None))
    yield Case(labels=("geen medewerkers bekend", "na de overstap"), days=5, kit=counted(None))
    yield Case(labels=("iedereen heeft al een account",), days=-20, kit=counted({Outcome.ALREADY_OVER: 9}))
    for count in (1, 5, 30, 60, 120, 2000):
        yield Case(labels=(f"uitnodigingen: {count}",), days=-20, kit=counted({Outcome.INVITED: count}))
    yield Case(
        labels=("niemand krijgt een uitnodiging", "1 persoon zonder privémail"),
        days=-20,
        kit=counted({Outcome.EXPECTED_FALLOUT: 1}, cares={Care.NO_PRIVATE_EMAIL: 1}),
    )
    yield Case(
        labels=("2 mensen zonder privémail", "1 mailadres klopt niet", "mensen delen een mailadres"),
        days=-20,
        kit=counted(
            {Outcome.INVITED: 20, Outcome.EXPECTED_FALLOUT: 3},
            shared=2,
            cares={
                Care.NO_PRIVATE_EMAIL: 2,
                Care.EMAIL_INVALID: 1,
                Care.SHARED_EMAIL: 2,
                Care.LATER_WITHOUT_EMAIL: 2,
                Care.LEAVES_SOON: 2,
            },
        ),
    )
    yield Case(
        labels=("1 nieuwe medewerker zonder privémail", "1 persoon gaat weg", "wijzigen kan niet meer"),
        days=-3,
        kit=counted({Outcome.INVITED: 20}, cares={Care.LATER_WITHOUT_EMAIL: 1, Care.LAST_DAY: 1}),
    )
    yield Case(
        labels=("1 persoon gaat weg",),
        days=-30,
        kit=counted({Outcome.INVITED: 9}, cares={Care.LAST_DAY: 1}),
    )
    yield Case(labels=("mensen delen een mailadres",), days=-20, kit=counted({Outcome.INVITED: 9}, shared=2))
    yield from _lists()


def _lists() -> Iterator[Case]:
    """Other lists of after the move."""
    yield Case(labels=("1 persoon op de uitvallijst",), days=3, kit=after(total=1))
    yield Case(labels=("1 persoon op de uitvallijst is geregeld",), days=3, kit=after(total=1, handled=1))
    yield Case(
        labels=("1 persoon op de lijst van activaties, klaar", "zonder uitvallijst"),
        days=8,
        kit={"activation": _activated(1, 1, 0, 0)},
    )
    yield Case(
        labels=("1 van 2 op de uitvallijst is geregeld",), days=3, kit=after(total=2, handled=1, predicted=1)
    )
    yield Case(
        labels=("iedereen staat op de uitvallijst", "elke reden 1 keer"),
        days=3,
        kit=after(total=17, every=True),
    )
    yield Case(
        labels=("elke reden van de uitvallijst, 2 keer",),
        days=3,
        kit=after(total=34, every=True, each=2, account=2),
    )
    yield Case(labels=("lege uitvallijst",), days=3, kit=after(total=0))
    yield Case(labels=("alles op de uitvallijst is geregeld",), days=3, kit=after(total=3, handled=3))
    for people, waiting, new, slips in (
        (10, 0, 0, 0),
        (10, 1, 1, 1),
        (2, 1, 0, 0),
        (10, 4, 2, 2),
        (4, 4, 4, 3),
    ):
        activation = _activated(people, people - waiting, new, slips)
        labels = (
            f"niet klaar met het account: {waiting} van {people}",
            f"nieuwe uitnodiging nodig: {new}",
            f"ziet geen loonstrook: {slips}",
        )
        for left in (0, 1, 4):
            fallout = after(total=left, account=left // 4, slips=min(left, 3))
            kit = {**fallout, "activation": activation}
            yield Case(labels=(*labels, f"op de uitvallijst: {left}"), days=8, kit=kit)
        yield Case(labels=(*labels, "zonder uitvallijst"), days=8, kit={"activation": activation})


# --- numbers ---


def counted(
    people: Mapping[Outcome, int] | None, *, shared: int = 0, cares: Mapping[Care, int] | None = None
) -> dict[str, Any]:
    counts = None if people is None else {outcome: people.get(outcome, 0) for outcome in Outcome}
    found = {care: (cares or {}).get(care, 0) for care in Care}
    return {"counts": counts, "shared_addresses": shared, "cares": found}


def after(
    *,
    total: int,
    handled: int = 0,
    predicted: int = 0,
    account: int = 0,
    slips: int = 0,
    every: bool = False,
    each: int = 1,
) -> dict[str, Any]:
    left = total - handled
    reasons = dict.fromkeys(FalloutReason, each) if every else {FalloutReason.NO_PRIVATE_EMAIL: left}
    return {
        "fallout": FalloutCounts(
            total=total,
            handled=handled,
            open_by_reason={reason: reasons.get(reason, 0) for reason in FalloutReason},
            predicted=predicted,
            surprises=total - predicted,
            without_payslip=slips,
            has_account=account,
        )
    }


def _activated(total: int, done: int, new: int, slips: int) -> ActivationCounts:
    status = {**dict.fromkeys(ActivationStatus, 0), ActivationStatus.ACTIVATED: done}
    status[ActivationStatus.EXPIRED] = total - done
    return ActivationCounts(
        total=total,
        by_status=status,
        need_invitation=new,
        without_payslip=slips,
        expected=expected_questions(total),
        waiting=total - done,
    )
