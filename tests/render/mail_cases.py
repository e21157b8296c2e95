"""Kits in every state that changes a mail, each with a name that says which."""

from datetime import date

from generator.model import Brand, Care, Contact, FalloutCounts, FalloutReason, PublicKit, Sender
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

FORMAL = make_client(
    address_form="u", contact_on_site=True, phone="0575 12 34 56", brand=Brand(colour="#ffd500")
)
FORMAL_OFFICE = make_office(address_form="u", employee_address_form="u", facts=ALL_FACTS)


def fallout(**reasons: int) -> FalloutCounts:
    counts = {FalloutReason[name]: count for name, count in reasons.items()}
    return FalloutCounts(total=sum(counts.values()) + 2, handled=2, open_by_reason=counts)


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
    "after, all helped": make_kit(wave=AFTER, fallout=fallout()),
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
