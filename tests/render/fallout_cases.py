"""Plans of after the move for the working sheet: each with a name that says which."""

from datetime import date
from typing import Any

from generator import activation, eligibility, fallout
from generator.model import ActivationRow, FalloutRow, KitPlan, Person, PrivateLists
from tests.factory import make_kit, make_office, make_person, make_wave

AFTER = make_wave(dated=date(2027, 2, 5), payday=24)

# One wording a kind, in the order of the catalogue of reasons.
REASONS = (
    "Geen privé-e-mailadres bekend",
    "E-mailadres is niet uniek",
    "E-mailadres is ongeldig",
    "Heeft al een MijnLoket-account",
    "Medewerker is uit dienst",
    "Nog niet in dienst",
    "Product MijnLoket is niet actief",
    "Onvoldoende rechten",
    "Gebruiker is geblokkeerd",
    "Uitnodiging is verlopen",
    "Uitnodiging is ingetrokken",
    "Registratie niet voltooid",
    "Geboortedatum onjuist",
    "Overleden",
    "Niet geselecteerd",
    "Technische fout, probeer het later opnieuw",
    "Zie de opmerking van de collega",
)
STATUSES = (
    "geactiveerd",
    "uitgenodigd",
    "niet afgemaakt",
    "verlopen",
    "mislukt",
    "ingetrokken",
    "geblokkeerd",
    "geen uitnodiging",
    "staat nog in de wacht bij de collega",
)
WORDS = ("Samira Yilmaz", "Piet van den Berg", "Anna Kowalska", "Jan de Vries", "Fatma Öztürk", "Ilse Blom")


def make_plan(
    rows: list[FalloutRow] | None,
    listed: list[ActivationRow] | None = None,
    people: list[Person] | None = None,
    **changes: Any,
) -> KitPlan:
    """Judge lists as a build does, for one client."""
    wave = changes.pop("wave", AFTER)
    judged = eligibility.judge(people or [], wave.converts_on, wave.dated, wave.policy)
    activated = None if listed is None else activation.judge(listed, judged, make_office(), wave)
    done = activation.with_account(activated or ())
    fallen = None if rows is None else fallout.judge(rows, judged, dated=wave.dated, with_account=done)
    kit = make_kit(
        wave=wave,
        fallout=None if fallen is None else fallout.count(fallen, judged),
        activation=None if activated is None else activation.count(activated, judged, fallen or ()),
        **changes,
    )
    return KitPlan(
        public=kit,
        private=PrivateLists(people=judged, fallout=fallen, activation=activated),
        inputs={},
    )


def row(number: int, **changes: Any) -> FalloutRow:
    sound: dict[str, Any] = {
        "client": "1042",
        "number": str(number),
        "name": WORDS[number % len(WORDS)],
        "reason_text": REASONS[number % len(REASONS)],
    }
    return FalloutRow(**sound | changes)


def listed(number: int, **changes: Any) -> ActivationRow:
    sound: dict[str, Any] = {
        "client": "1042",
        "number": str(number),
        "name": WORDS[number % len(WORDS)],
        "status_text": STATUSES[number % len(STATUSES)],
        "on": date(2027, 2, 1),
    }
    return ActivationRow(**sound | changes)


LONG_NAME = "Wilhelmina " * 18 + "W" * 40
LONG_WORD = "W" * 200
LONG_REASON = "Er ging iets mis bij het versturen en niemand weet waarom dat zo is. " * 40

PLANS = {
    "one person": make_plan([row(0)]),
    "eight people": make_plan(
        [row(n, handled=n in (3, 5)) for n in range(8)],
        people=[make_person(number="0", email=None), make_person(number="2", first_name="Anna")],
    ),
    "every reason and every status": make_plan(
        [row(n) for n in range(len(REASONS))], [listed(n) for n in range(100, 100 + 2 * len(STATUSES))]
    ),
    "120 people with long names": make_plan(
        [
            row(
                n,
                name=(LONG_NAME, LONG_WORD, "Ann")[n % 3],
                code="1234",
                reason_text=LONG_REASON if n % 10 == 0 else REASONS[n % 17],
                handled=n % 7 == 0,
            )
            for n in range(120)
        ]
    ),
    "120 people": make_plan([row(n, handled=n % 4 == 0) for n in range(120)]),
    "all helped": make_plan([row(n, handled=True) for n in range(3)]),
    "only accounts": make_plan(None, [listed(n) for n in range(20)]),
    "all done": make_plan([], [listed(n, status_text="geactiveerd") for n in range(4)]),
    "strange names": make_plan(
        [
            row(1, name="<b>Kok</b> {{ klant }} 'n & Zn"),
            row(2, name="Ёлка Шевченко"),
            row(3, name="🍞🍞", reason_text="🍞 <script>"),
            row(4, name=""),
        ]
    ),
}
