"""Values with defaults given once, so that a test shows only what it changes."""

from datetime import date
from typing import Any

from generator import eligibility, timeline
from generator.model import (
    Brand,
    Client,
    Contact,
    Employment,
    Office,
    Outcome,
    Person,
    PublicKit,
    Sender,
    Wave,
)
from generator.policy import expected_questions


def make_office(**changes: Any) -> Office:
    defaults: dict[str, Any] = {
        "name": "Kantoor Lindeboom",
        "email": "salaris@lindeboom.example",
        "phone": "020 123 45 67",
        "address": "Lindelaan 1, 1234 AB Zutphen",
        "contact": Contact(
            name="Marit de Wit",
            phone="020 123 45 67",
            email="marit@lindeboom.example",
            hours="werkdagen van 9 tot 17 uur",
        ),
        "sender": Sender(name="Marit de Wit", email="marit@lindeboom.example"),
        "brand": Brand(colour="#1f6b4f"),
    }
    return Office(**defaults | changes)


def make_wave(**changes: Any) -> Wave:
    defaults: dict[str, Any] = {
        "folder": "voorbeeld-2027-02",
        "name": "Februari 2027",
        "converts_on": date(2027, 2, 1),
        "dated": date(2027, 1, 18),
    }
    return Wave(**defaults | changes)


def make_client(**changes: Any) -> Client:
    defaults: dict[str, Any] = {
        "number": "1042",
        "name": "Bakkerij De Korenaar",
        "email": "info@dekorenaar.example",
        "contact_person": "Joke Visser",
        "town": "Zutphen",
        "brand": Brand(colour="#b5471b"),
    }
    return Client(**defaults | changes)


def make_person(**changes: Any) -> Person:
    defaults: dict[str, Any] = {
        "client": "1042",
        "number": "7",
        "last_name": "Yilmaz",
        "first_name": "Samira",
        "email": "samira@post.example",
        "employments": (Employment(starts=date(2020, 1, 1)),),
    }
    return Person(**defaults | changes)


def make_counts(**people: int) -> dict[Outcome, int]:
    """`make_counts(INVITED=12, ASK=1)`; what is not named is 0."""
    return {outcome: people.get(outcome.name, 0) for outcome in Outcome}


def make_kit(
    office: Office | None = None, wave: Wave | None = None, client: Client | None = None, **changes: Any
) -> PublicKit:
    wave = wave or make_wave()
    client = client or make_client()
    counts = changes.get("counts", make_counts(INVITED=12, EXPECTED_FALLOUT=1, INVITED_LATER=1))
    defaults: dict[str, Any] = {
        "office": office or make_office(),
        "wave": wave,
        "client": client,
        "slug": "bakkerij-de-korenaar-1042",
        "phase": timeline.phase(wave),
        "milestones": timeline.milestones(wave),
        "counts": counts,
        "questions": expected_questions(counts[Outcome.INVITED]) if counts else (0, 0),
        "product_500": eligibility.product_500(client.products, counts),
    }
    return PublicKit(**defaults | changes)
