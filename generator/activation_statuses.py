"""How far somebody is with the account, by the free text of a list of activations.

Nobody published the wording of that list. A status we do not know stays UNKNOWN and is shown as it is.
"""

import re
from functools import lru_cache

from generator.model import ActivationStatus
from generator.wording import bare_sentence

_NOT = r"(?:niet|geen|nooit|not|never)"
_DONE = r"(?:geactiveerd|actief|activated|active)"
_INVITATION = r"(?:uitnodiging(?:en|smail)?|uitnodigingslink|invite|invitation)"

# The first that is found wins: what went wrong goes before what was done.
_RULES: tuple[tuple[ActivationStatus, str], ...] = (
    (
        ActivationStatus.CANCELLED,
        r"\b(?:ingetrokken|geannuleerde?|herroepen|invite ?cancell?ed|cancell?ed|revoked|withdrawn)\b",
    ),
    (
        ActivationStatus.BLOCKED,
        r"(?<!niet )\b(?:geblokkeerde?|blokkade|blocked|user ?is ?blocked|access ?to ?client ?is ?blocked"
        r"|op slot|gedeactiveerd|deactivated|disabled|uitgeschakeld)\b",
    ),
    (
        ActivationStatus.NOT_COMPLETED,
        r"\b(?:geboorte(?:datum|dag)|birth ?date|date of birth)\b"
        r"|\bactivatie\b.*\b(?:mislukt|niet gelukt)\b"
        rf"|\b(?:nog )?{_NOT} (?:helemaal |volledig )?(?:afgerond|afgemaakt|voltooid|compleet|af|klaar"
        r"|completed|gekoppeld|finished)\b"
        r"|\b(?:onvolledig|onafgemaakt|halverwege|half|incomplete|begonnen|gestart|bezig|in behandeling"
        r"|in uitvoering|started|in progress)\b"
        rf"|\b(?:aangemaakt|geregistreerd|ingelogd|wachtwoord)\b.*\b{_NOT}\b",
    ),
    (
        ActivationStatus.EXPIRED,
        r"(?<!goed )\b(?:verlopen|verstreken|expired|invite ?expired|te laat)\b"
        r"|\b(?:niet|geen) (?:meer )?geldige?\b|\blink\b.*\b(?:ongeldig|oud|werkt niet)\b",
    ),
    (
        ActivationStatus.FAILED,
        r"\b(?:mislukte?|gefaald|failed|invite ?failed|bounced?|onbestelba(?:ar|re)|undeliver\w*|teruggekomen"
        r"|retour|geweigerd|fout|foutmelding|error|onjuist|ongeldig|invalid)\b"
        r"|\b(?:niet|kon niet (?:worden )?) ?(?:bezorgd|afgeleverd|aangekomen|ontvangen|delivered)\b"
        rf"|\b{_INVITATION} (?:kon|kan) niet\b",
    ),
    (
        ActivationStatus.NOT_INVITED,
        r"\b(?:nog )?(?:niet|not) (?:yet )?(?:uitgenodigd|invited)\b"
        rf"|\b(?:geen|zonder|no|without) (?:actieve )?{_INVITATION}\b"
        rf"|\b{_INVITATION}\b.*\b(?:niet|nog te|not) (?:verstuurd|verzonden|gestuurd|versturen|sent|nodig)\b"
        r"|\b(?:nog )?uit te nodigen\b|\bwordt (?:nog |later )?uitgenodigd\b|\bno ?access ?to ?client\b"
        r"|\b(?:geen|zonder) (?:account|toegang)\b|\bniet (?:geselecteerd|meegenomen|aangevinkt)\b",
    ),
    (
        ActivationStatus.INVITED,
        rf"\b{_NOT} (?:\w+ )?(?:{_DONE}|gebruikt|geopend|ingelogd|aangemaakt|gereageerd|geaccepteerd|used)\b"
        rf"|\binactie[fv]e?\b|\b(?:openstaande?|open|actieve?|lopende) {_INVITATION}\b"
        rf"|\b{_INVITATION} (?:is |staat )?(?:nog )?(?:actief|open|geldig|openstaand|active)\b",
    ),
    (
        ActivationStatus.ACTIVATED,
        rf"\b{_DONE}\b|\b(?:geactiveerde|actieve)\b|\bhas ?access ?to ?client\b"
        r"|\baccounts? (?:is )?(?:aangemaakt|gemaakt|klaar|compleet|in gebruik|gereed|af)\b"
        r"|\b(?:heeft|met) (?:al |reeds |nu )?(?:een )?(?:mijnloket ?)?(?:account|toegang)\b"
        r"|\b(?:al|reeds) (?:een )?(?:account|toegang|over(?:gezet|gestapt)?)\b"
        r"|\b(?:toegang (?:verleend|actief)|ingelogd|gekoppeld|voltooid|afgerond|completed?|registered"
        r"|geregistreerd|in gebruik)\b|^(?:gereed|klaar|aangemaakt|over|toegang|compleet|done)$",
    ),
    (
        ActivationStatus.INVITED,
        r"\b(?:uitgenodigde?|openstaande?|in afwachting|afwachting|wacht(?:end|en|t)?|pending|invite ?pending"
        r"|invited|herinnerd|herinnering \w+)\b"
        rf"|\b{_INVITATION}\b.*\b(?:verstuurd|verzonden|gestuurd|ontvangen|sent|uit|gemaild|bezorgd)\b"
        r"|^(?:verstuurd|verzonden|gestuurd|open|uitnodiging|sent)$",
    ),
)
_PATTERNS = tuple((status, re.compile(pattern, re.ASCII)) for status, pattern in _RULES)
# Our own words and Loket's, as they stand: "geen-uitnodiging" and "niet-afgemaakt" too.
_EXACT = {bare_sentence(str(status)): status for status in ActivationStatus}


@lru_cache(maxsize=1024)
def recognise(text: str) -> ActivationStatus:
    """Say what a status means; one that nobody published stays UNKNOWN."""
    bare = bare_sentence(text)
    found = (status for status, pattern in _PATTERNS if pattern.search(bare))
    return _EXACT.get(bare) or next(found, ActivationStatus.UNKNOWN)
