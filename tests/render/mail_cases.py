"""Kits in every state that changes a mail, each with a name that says which."""

from datetime import date

from generator.model import (
    ActivationCounts,
    ActivationStatus,
    Brand,
    Care,
    Contact,
    FalloutCounts,
    FalloutReason,
    PublicKit,
    Sender,
)
from generator.policy import expected_questions
from generator.render.mail_kinds import Form
from tests.factory import make_client, make_counts, make_kit, make_office, make_wave

ADDRESS = "https://overstap.lindeboom.example/bakkerij-de-korenaar-1042-k7f3q9k2m3xy/"

ALL_FACTS = {
    "uitnodiging_afzender": "noreply@loket.example",
    "uitnodiging_onderwerp": "Welkom",
    "link_geldig_dagen": "5",
    "herinneringen": "Na een week komt er een herinnering.",
    "tweestapslogin": "Bij het inloggen komt er ook een code.",
    "oude_loonstroken": "Oude loonstroken gaan mee.",
}

# The files of each kind of text.
FORMS = {Form.MAIL: ("txt", "html", "eml"), Form.INTRANET: ("txt", "html"), Form.SHORT: ("txt",)}

FORMAL = make_client(
    address_form="u", contact_on_site=True, phone="0575 12 34 56", brand=Brand(colour="#ffd500")
)
FORMAL_OFFICE = make_office(address_form="u", employee_address_form="u", facts=ALL_FACTS)


def fallout(**reasons: int) -> FalloutCounts:
    counts = {FalloutReason[name]: count for name, count in reasons.items()}
    return FalloutCounts(total=sum(counts.values()) + 2, handled=2, open_by_reason=counts)


def accounts(**people: int) -> ActivationCounts:
    """`accounts(ACTIVATED=12, EXPIRED=1)`; what is not named is 0."""
    found = {status: people.get(status.name, 0) for status in ActivationStatus}
    done = found[ActivationStatus.ACTIVATED]
    total = sum(found.values())
    return ActivationCounts(
        total=total,
        by_status=found,
        need_invitation=found[ActivationStatus.EXPIRED],
        without_payslip=total - done,
        expected=expected_questions(total),
    )


def cares(**people: int) -> dict[Care, int]:
    """`cares(NO_PRIVATE_EMAIL=7)`; what is not named is 0."""
    return {care: people.get(care.name, 0) for care in Care}


EVERY_CARE = {care: number for number, care in enumerate(Care, 2)}

AFTER = make_wave(dated=date(2027, 2, 5))

KITS: dict[str, PublicKit] = {
    "two weeks before": make_kit(
        address=ADDRESS, shared_addresses=2, cares=cares(NO_PRIVATE_EMAIL=1, SHARED_EMAIL=2, LEAVES_SOON=1)
    ),
    "three weeks before": make_kit(
        wave=make_wave(dated=date(2027, 1, 11)), address=ADDRESS, shared_addresses=4, cares=EVERY_CARE
    ),
    "before, formal, every care": make_kit(
        FORMAL_OFFICE, make_wave(dated=date(2027, 1, 4)), FORMAL, shared_addresses=4, cares=EVERY_CARE
    ),
    "the eve, one of each": make_kit(
        wave=make_wave(dated=date(2027, 1, 31)), cares=dict.fromkeys(Care, 1) | {Care.SHARED_EMAIL: 2}
    ),
    "before, all is well": make_kit(wave=make_wave(dated=date(2027, 1, 11)), counts=make_counts(INVITED=12)),
    "three weeks before, without numbers": make_kit(wave=make_wave(dated=date(2027, 1, 11)), counts=None),
    "formal": make_kit(FORMAL_OFFICE, client=FORMAL, address=ADDRESS),
    "without numbers": make_kit(counts=None),
    "nobody yet": make_kit(counts=make_counts(EXPECTED_FALLOUT=3), cares=cares(NO_PRIVATE_EMAIL=3)),
    "all over already": make_kit(counts=make_counts(ALREADY_OVER=4)),
    "one person": make_kit(counts=make_counts(INVITED=1)),
    "many people": make_kit(
        counts=make_counts(INVITED=2000, EXPECTED_FALLOUT=31),
        shared_addresses=8,
        cares=cares(NO_PRIVATE_EMAIL=30, EMAIL_INVALID=1, SHARED_EMAIL=8, LEAVES_SOON=40),
    ),
    "moved to another day": make_kit(wave=make_wave(told_before=date(2027, 1, 18)), address=ADDRESS),
    "moved, formal, close by": make_kit(
        FORMAL_OFFICE, make_wave(told_before=date(2026, 12, 7), dated=date(2027, 1, 28)), FORMAL
    ),
    "five days before": make_kit(wave=make_wave(dated=date(2027, 1, 27))),
    "on the day": make_kit(wave=make_wave(dated=date(2027, 2, 1))),
    "after, list not yet in": make_kit(wave=AFTER),
    "after, people open": make_kit(
        wave=AFTER,
        address=ADDRESS,
        fallout=fallout(**{reason.name: n for n, reason in enumerate(FalloutReason, 1)}),
    ),
    "after, formal, people open": make_kit(
        FORMAL_OFFICE, AFTER, FORMAL, fallout=fallout(**{reason.name: 1 for reason in FalloutReason})
    ),
    "after, with accounts": make_kit(
        wave=make_wave(dated=date(2027, 2, 9), payday=24),
        fallout=FalloutCounts(
            total=8,
            handled=2,
            open_by_reason={FalloutReason.NO_PRIVATE_EMAIL: 4, FalloutReason.TECHNICAL: 1},
            predicted=3,
            surprises=5,
            without_payslip=5,
            has_account=1,
        ),
        activation=accounts(ACTIVATED=31, INVITED=6, EXPIRED=3),
    ),
    "after, formal, one of each": make_kit(
        FORMAL_OFFICE,
        make_wave(dated=date(2027, 2, 24), payday=24),
        FORMAL,
        fallout=FalloutCounts(
            total=3,
            handled=1,
            open_by_reason={FalloutReason.INVITE_EXPIRED: 1},
            predicted=1,
            surprises=2,
            without_payslip=1,
            has_account=1,
        ),
        activation=accounts(ACTIVATED=1, EXPIRED=1),
    ),
    "after, only accounts": make_kit(wave=AFTER, activation=accounts(ACTIVATED=12, INVITED=2)),
    "after, nobody is done": make_kit(wave=AFTER, activation=accounts(INVITED=2)),
    "after, everybody is done": make_kit(wave=AFTER, fallout=fallout(), activation=accounts(ACTIVATED=12)),
    "after, all helped": make_kit(wave=AFTER, fallout=fallout()),
    "after, accounts for all": make_kit(
        wave=AFTER,
        fallout=FalloutCounts(total=1, handled=0, open_by_reason={}, surprises=1, has_account=1),
    ),
    "after, list is empty": make_kit(
        wave=AFTER, fallout=FalloutCounts(total=0, handled=0, open_by_reason={})
    ),
    "while leavers keep access": make_kit(
        wave=make_wave(converts_on=date(2026, 9, 24), dated=date(2026, 9, 10)),
        client=make_client(address_form="u"),
    ),
    "contact without a phone": make_kit(
        make_office(phone=None, contact=Contact(name="Ali", hours="maandag en dinsdag")),
        client=make_client(contact_person=None),
    ),
    "office without a contact": make_kit(
        make_office(contact=None, sender=Sender(name="Kantoor Lindeboom", email="salaris@lindeboom.example"))
    ),
}

NAMES = ("Bakkerij De Korenaar", "Kantoor Lindeboom", "Joke Visser", "Marit de Wit", "Joke", "Ali")
