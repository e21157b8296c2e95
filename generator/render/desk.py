"""The office's own files of a wave, from its plan: ticket, list for Loket, tasks and calendar."""

from collections.abc import Sequence

from generator.model import KitPlan, WavePlan
from generator.render import checklist, client_list, fallout_book, office_agenda, ticket


def render(plan: WavePlan) -> dict[str, bytes]:
    """Return the files by their path in kantoor/; there is no person in any of them."""
    return {
        ticket.NAME: ticket.render(plan),
        **client_list.render(plan),
        checklist.NAME: checklist.render(plan),
        office_agenda.NAME: office_agenda.render(plan),
    }


def private(plan: WavePlan, kits: Sequence[KitPlan]) -> dict[str, bytes | None]:
    """Return what holds names of people, for the office's own eyes; None: that file is to be gone."""
    return {fallout_book.NAME: fallout_book.render(kits, plan.wave)}
