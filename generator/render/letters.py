"""Letters to hand out, for intern/: a page for everybody of whom no private e-mail address is known.

The client or the office gives them by hand: whoever has no address gets no mail. One file a language of the
client; which language somebody reads, nobody tells us.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator import brand
from generator.fonts import printable
from generator.languages import Language
from generator.model import ActivationStatus, FalloutReason, KitPlan, Outcome
from generator.natural import natural_key
from generator.render.fit import Fitted, fit
from generator.render.flyer_code import flyer_code
from generator.render.look import styles
from generator.render.paper_steps import STEPS
from generator.render.paper_words import direction_of, languages_of, spoken_fields
from generator.render.pdf import write_pdf
from generator.templates import fill

# More pages than this is a list that lacks a column, not people without an address.
MOST_LETTERS = 300

# The head of the sheet with the steps; the place to ask for help runs over the whole width.
_FRAMES = replace(STEPS, help_width=168, help=(15, 14, 12, 10))
_TITLE = ((27, 1), (24, 1), (21, 1), (19, 2))
_NAME = ((16, 1), (14, 1), (12, 2), (10, 2), (9, 3))
# Without one of these, nobody expects a mail of somebody: a letter would only confuse.
_CONCERNED = (Outcome.INVITED, Outcome.EXPECTED_FALLOUT, Outcome.INVITED_LATER, Outcome.ASK)


def render(plan: KitPlan) -> dict[str, bytes]:
    """Return the letters by their path below intern/; nothing when nobody needs one."""
    if not people(plan):
        return {}
    look = plan.public.client.brand
    family = brand.palette(look.colour, look.accent)
    made = {}
    for one in languages_of(plan.public):
        name = "brieven.pdf" if one.code == "nl" else f"brieven.{one.code}.pdf"
        css = styles("brief", family, plan.public.texts, direction=one.direction)
        made[name] = write_pdf(letters_html(plan, one), css)
    return made


def letters_html(plan: KitPlan, spoken: Language) -> str:
    """Return the letters in one language as HTML, a page each."""
    kit = plan.public
    fields = spoken_fields(kit, spoken, _FRAMES, flyer_code(kit, spoken))
    who = people(plan)
    fields["papier"] |= {
        "titel": fit(spoken.plain("papier_brief_kop"), 178, _TITLE, "ExtraBold"),
        "mensen": [_reader(name, number) for number, name in who]
        if len(who) <= MOST_LETTERS
        else [{"naam": None, "nummer": None, "richting": "ltr"}],
    }
    return fill("print/brief.html", fields, kit.texts)


def _reader(name: str, number: str) -> dict[str, Any]:
    shown = printable(name)
    fitted: Fitted | None = fit(shown, 118, _NAME, "Bold") if shown else None
    return {
        "naam": fitted,
        "nummer": fit(number, 30, ((11, 1),)).text,
        "richting": direction_of(shown),
    }


def people(plan: KitPlan) -> tuple[tuple[str, str], ...]:
    """Return number and name of everybody who needs a letter, each person once."""
    done = set(_done(plan))
    found = {number: name for number, name in _without_address(plan) if number not in done}
    return tuple((number, found[number]) for number in sorted(found, key=natural_key))


def _without_address(plan: KitPlan) -> Iterator[tuple[str, str]]:
    private = plan.private
    decided = {one.person.number: one for one in private.people}
    for fallen in private.fallout or ():
        known = decided.get(fallen.row.number)
        is_concerned = known is None or known.decision.outcome in _CONCERNED
        if fallen.reason is FalloutReason.NO_PRIVATE_EMAIL and is_concerned:
            yield fallen.row.number, fallen.name
    for one in private.people:
        if one.decision.outcome is Outcome.EXPECTED_FALLOUT:
            yield one.person.number, one.person.full_name


def _done(plan: KitPlan) -> Iterator[str]:
    """Yield who died by a list of Loket, who was helped, and who has an account.

    Who died by our own list is decided already: nobody who died is expected to fall out.
    """
    private = plan.private
    for fallen in private.fallout or ():
        if fallen.row.handled or fallen.has_account or fallen.reason is FalloutReason.DECEASED:
            yield fallen.row.number
    for listed in private.activation or ():
        if listed.deceased or listed.status is ActivationStatus.ACTIVATED:
            yield listed.row.number
