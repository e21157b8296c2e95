"""What each care of the pre-flight means and who does what, before the day and after it.

The words read right for whoever acts, office or client: the list may be handed on to the client.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.fallout_words import CLIENT, OFFICE
from generator.model import Care, Phase


@dataclass(frozen=True, slots=True)
class CareWords:
    """A title, what to do while there is time, what to do from the day itself on, and who acts."""

    title: str
    before: str
    after: str
    owner: str

    def action(self, phase: Phase) -> str:
        """Return what to do on the date of the kit."""
        return self.before if phase is Phase.BEFORE else self.after


CARES: Mapping[Care, CareWords] = {
    Care.NO_ADDENDUM: CareWords(
        "Addendum is niet getekend",
        "Laat het addendum tekenen. Zet daarna MijnLoket aan in Loket.",
        "Laat het addendum tekenen. Zet daarna MijnLoket aan in Loket. Stuur dan de uitnodigingen.",
        OFFICE,
    ),
    Care.MODULE_OFF: CareWords(
        "MijnLoket staat uit",
        "Zet MijnLoket aan bij de producten in Loket.",
        "Zet MijnLoket aan bij de producten in Loket. Stuur dan de uitnodigingen.",
        OFFICE,
    ),
    Care.NO_PRIVATE_EMAIL: CareWords(
        "Geen privé-mailadres",
        "Vraag om een eigen privé-mailadres. Zet het in Loket.",
        "Vraag om een eigen privé-mailadres. Zet het in Loket. Stuur dan een uitnodiging.",
        CLIENT,
    ),
    Care.EMAIL_INVALID: CareWords(
        "Mailadres klopt niet",
        "Zoek de typfout, of vraag om het juiste adres. Zet het in Loket.",
        "Zoek de typfout, of vraag om het juiste adres. Zet het in Loket. Stuur dan een uitnodiging.",
        CLIENT,
    ),
    Care.SHARED_EMAIL: CareWords(
        "Mailadres is niet uniek",
        "Vraag om een eigen privé-mailadres, dat niemand anders gebruikt. Zet het in Loket.",
        "Vraag om een eigen privé-mailadres, dat niemand anders gebruikt. Zet het in Loket. "
        "Stuur dan zo nodig een nieuwe uitnodiging.",
        CLIENT,
    ),
    Care.LATER_WITHOUT_EMAIL: CareWords(
        "Begint later, nog zonder privé-mailadres",
        "Vraag vóór de eerste werkdag om een eigen privé-mailadres. Zet het in Loket.",
        "Vraag om een eigen privé-mailadres. Zet het in Loket. Kijk dan of er een uitnodiging komt.",
        CLIENT,
    ),
    Care.ASK: CareWords(
        "Vertrokken, toegang onbekend",
        "Vraag Loket of deze persoon nog toegang houdt.",
        "Vraag Loket of deze persoon nog toegang heeft.",
        OFFICE,
    ),
    # This one is on the list until the day itself, no longer.
    Care.LAST_DAY: CareWords(
        "Laatste werkdag is de dag van de overstap",
        "Zorg dat het account op de dag van de overstap af is.",
        "Zorg dat het account vandaag nog af is.",
        CLIENT,
    ),
    Care.LEAVES_SOON: CareWords(
        "Vertrekt kort na de overstap",
        "Zorg dat het account af is op de laatste werkdag.",
        "Zorg dat het account af is op de laatste werkdag.",
        CLIENT,
    ),
}
