"""What stands behind the free text of an uitvallijst: recognised by words, never guessed.

Nobody published the wording of that list. A text we do not know stays UNKNOWN and is shown as it is.
"""

import re

from generator.model import FalloutReason
from generator.wording import bare_sentence

_MAIL = r"\b(?:prive|werk)?(?:email|mail)(?:s|adres|adressen|address)?\b"
_WRONG = (
    r"\b(?:ongeldige?|onjuiste?|foute?|foutief|foutieve|verkeerde?|incorrect|invalid"
    r"|niet geldig|niet juist|niet correct|geen geldige?|klopt niet|bestaat niet)\b"
)
_MISSING = (
    r"\b(?:ontbreekt|ontbrekende?|mist|leeg|onbekend|missing|empty"
    r"|niet (?:bekend|ingevuld|aanwezig|gevuld|opgegeven|beschikbaar))\b"
)

# The first that is found wins: what is named exactly goes before what is named vaguely.
_RULES: tuple[tuple[FalloutReason, str], ...] = (
    (FalloutReason.DECEASED, r"\b(?:overleden|overlijden|deceased)\b"),
    (
        FalloutReason.BIRTH_DATE,
        rf"\b(?:geboorte(?:datum|dag)|birth ?date|date of birth)\b(?=.*(?:{_WRONG}|\b(?:wijkt af|afwijkende?"
        r"|komt niet overeen|stemt niet overeen|mismatch|does not match|niet overeen)\b))"
        rf"|{_WRONG} (?:geboorte(?:datum|dag)|birth ?date|date of birth)\b",
    ),
    (FalloutReason.NOT_COMPLETED, r"\b(?:geboorte(?:datum|dag)|birth ?date|date of birth)\b"),
    (
        FalloutReason.EMAIL_NOT_UNIQUE,
        r"\b(?:(?:niet|geen) unieke?|not unique|(?:al )?vaker voor|meerdere keren|meer dan (?:1|een) keer)\b"
        rf"|{_MAIL}.*\b(?:dubbele?|in gebruik|(?:al|reeds|ook) gebruikt|gebruikt door|gedeelde?|bestaat al"
        r"|duplicate|zelfde|hetzelfde|already (?:used|in use))\b"
        rf"|\b(?:dubbele?|gedeelde?|zelfde|hetzelfde|duplicate)\b.*{_MAIL}|^(?:dubbel|duplicate)$",
    ),
    (
        FalloutReason.NO_PRIVATE_EMAIL,
        r"\b(?:geen|zonder|no|missing|without)(?: (?:prive|private|persoonlijk|eigen|bekende?))*"
        rf" ?{_MAIL}"
        rf"|{_MAIL}.*{_MISSING}|{_MISSING}.*{_MAIL}"
        rf"|\b(?:alleen|enkel) (?:een )?(?:zakelijk|werk)e? ?{_MAIL}|\bgeen priveadres\b",
    ),
    (
        FalloutReason.EMAIL_INVALID,
        rf"{_MAIL}.*{_WRONG}|{_WRONG}.*{_MAIL}"
        r"|\b(?:onbestelba(?:ar|re)|bounced?|invite ?failed|undeliver\w*)\b"
        rf"|{_MAIL}.*\b(?:geweigerd|teruggekomen|niet (?:bezorgd|afgeleverd|aangekomen))\b"
        r"|\b(?:niet|kon niet worden) bezorgd\b",
    ),
    (
        FalloutReason.STARTS_LATER,
        r"\b(?:nog niet (?:in dienst|gestart|begonnen)|toekomstige?|in de toekomst"
        r"|(?:begint|start) (?:pas )?later|future|not (?:yet )?started)\b",
    ),
    (
        FalloutReason.MODULE_OFF,
        r"\b(?:product|module|producten)\b.*\b(?:niet|uit|uitgeschakeld|inactief|ontbreekt|off|disabled)\b"
        r"|\b(?:geen|zonder) (?:mijnloket ?)?(?:product|module)\b|\baddendum\b"
        r"|\bmijnloket (?:is |staat )?(?:nog )?"
        r"(?:niet (?:actief|aan|ingeschakeld|afgenomen|beschikbaar)|uit)\b"
        r"|\bwerkgever\b.*\bniet (?:geactiveerd|actief)\b",
    ),
    (
        FalloutReason.NOT_ACTIVE,
        r"\b(?:uit ?dienst(?: getreden)?|uitdienst\w*|niet (?:meer )?in dienst|vertrokken"
        r"|geen (?:actie[fv]e?|lopende?)? ?(?:dienstverband|arbeidsovereenkomst|contract)"
        r"|(?:medewerker|werknemer|persoon) (?:is )?(?:niet (?:meer )?actief|inactief)"
        r"|niet actieve? (?:dienstverband|medewerker|werknemer)|no active employment|not employed)\b"
        r"|\b(?:dienstverband|contract)\b.*"
        r"\b(?:beeindigd|geeindigd|afgelopen|verlopen|niet actief|inactief|ended)\b",
    ),
    (
        FalloutReason.ALREADY_OVER,
        r"\b(?:heeft|had|bezit|beschikt)\b.*\b(?:al|reeds)\b.*\b(?:accounts?|toegang|mijnloket)\b"
        r"|\b(?:al|reeds) (?:een |in het bezit van een |toegang tot )?"
        r"(?:mijnloket(?: ?account)?|over(?:gezet|gestapt)?)\b"
        r"|\baccount (?:bestaat|is) (?:al|reeds)\b|\b(?:al|reeds) (?:geactiveerd|actief)\b"
        r"|\balready (?:has|have|active|migrated|registered)\b|\bhas ?access ?to ?client\b",
    ),
    (
        FalloutReason.NO_RIGHTS,
        r"\b(?:onvoldoende|geen|niet genoeg|te weinig|ontbrekende|mist|zonder|insufficient)"
        r" (?:gebruikers)?(?:rechten|autorisaties?|bevoegdheid|rights|permissions?)\b"
        r"|\b(?:gebruikers)?rechten (?:ontbreken|onvoldoende|zijn onvoldoende)\b"
        r"|\b(?:niet|on) ?geautoriseerd\b|\b(?:niet |on)bevoegd\b|\bunauthori[sz]ed\b|\bforbidden\b",
    ),
    (
        FalloutReason.BLOCKED,
        r"(?<!niet )\b(?:geblokkeerde?|blokkade|blocked|user ?is ?blocked|access ?to ?client ?is ?blocked)\b",
    ),
    (
        FalloutReason.INVITE_EXPIRED,
        r"(?<!goed )\b(?:verlopen|verstreken|expired|invite ?expired)\b|\bniet meer geldig\b"
        r"|\blink\b.*\b(?:ongeldig|oud|werkt niet)\b",
    ),
    (
        FalloutReason.INVITE_CANCELLED,
        r"\b(?:ingetrokken|geannuleerde?|herroepen|invite ?cancell?ed|cancell?ed|revoked)\b",
    ),
    (
        FalloutReason.EXCLUDED,
        r"\bop (?:eigen )?verzoek\b|\bniet (?:aangevinkt|geselecteerd|meegenomen|gekozen)\b"
        r"|\b(?:uitgesloten|overgeslagen|excluded|skipped|not selected)\b",
    ),
    (
        FalloutReason.NOT_COMPLETED,
        r"\b(?:nog )?niet (?:helemaal |volledig )?(?:afgerond|afgemaakt|voltooid|compleet|geactiveerd)\b"
        r"|\b(?:onvolledig|halverwege|incomplete|not (?:completed|activated)|invite ?pending)\b"
        r"|\b(?:al|reeds) uitgenodigd\b",
    ),
    (FalloutReason.EMAIL_INVALID, r"^(?:is )?(?:ongeldig|onjuist)$"),
    (
        FalloutReason.TECHNICAL,
        r"\b(?:technische?|storing|\w*exception|time ?out|concurrency ?violation|\w*foutmelding|systeemfout"
        r"|error|fout|mislukt|not ?found|niet gevonden|niet goed verlopen|probeer het (?:later )?opnieuw)\b",
    ),
)
_PATTERNS = tuple((reason, re.compile(pattern, re.ASCII)) for reason, pattern in _RULES)


def _search(text: str) -> FalloutReason:
    bare = bare_sentence(text)
    return next((reason for reason, pattern in _PATTERNS if pattern.search(bare)), FalloutReason.UNKNOWN)


def recognise(text: str, code: str | None = None) -> FalloutReason:
    """Say what a free text means; the code helps only where the text says nothing exact."""
    found = _search(text)
    if code and found in {FalloutReason.UNKNOWN, FalloutReason.TECHNICAL}:
        by_code = _search(code)
        return by_code if by_code is not FalloutReason.UNKNOWN else found
    return found
