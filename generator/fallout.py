"""What stands behind the free text of an uitvallijst: recognised by words, never guessed.

Nobody published the wording of that list. A text we do not know stays UNKNOWN and is shown as it is.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from generator.model import (
    Caution,
    FalloutCounts,
    FalloutReason,
    FalloutRow,
    Foreseen,
    JudgedFallout,
    JudgedPerson,
    Outcome,
)
from generator.natural import natural_key

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

# Longer free text is a letter, not a reason; it also bounds the time that searching takes.
_LONGEST = 400


def _bare(text: str) -> str:
    """Leave small letters, digits and single spaces, with e-mail and privé written in one way."""
    letters = unicodedata.normalize("NFKD", text[:_LONGEST].casefold())
    words = "".join(sign if sign.isalnum() else " " for sign in letters if not unicodedata.combining(sign))
    bare = " ".join(words.split())
    bare = re.sub(r"\be mail", "email", bare)
    bare = re.sub(r"\b(email|mail) (adres(?:sen)?|address)\b", r"\1adres", bare)
    return re.sub(r"\bmijn loket\b", "mijnloket", bare)


def _search(text: str) -> FalloutReason:
    bare = _bare(text)
    return next((reason for reason, pattern in _PATTERNS if pattern.search(bare)), FalloutReason.UNKNOWN)


def recognise(text: str, code: str | None = None) -> FalloutReason:
    """Say what a free text means; the code helps only where the text says nothing exact."""
    found = _search(text)
    if code and found in {FalloutReason.UNKNOWN, FalloutReason.TECHNICAL}:
        by_code = _search(code)
        return by_code if by_code is not FalloutReason.UNKNOWN else found
    return found


def judge(
    rows: Iterable[FalloutRow], people: Iterable[JudgedPerson], *, client_waits: bool = False
) -> tuple[JudgedFallout, ...]:
    """Recognise every reason and find every name, in the natural order of the personnel numbers.

    `client_waits`: the pre-flight said that the whole client was not ready (addendum, MijnLoket off).
    """
    known = {(one.person.client, one.person.number): one for one in people}
    judged = [_judge(row, known.get((row.client, row.number)), client_waits=client_waits) for row in rows]
    return tuple(sorted(judged, key=lambda one: (natural_key(one.row.client), natural_key(one.row.number))))


# These people have, or need, no payslip in a portal of this client.
_NO_PAYSLIP_NEEDED = frozenset({FalloutReason.ALREADY_OVER, FalloutReason.DECEASED})
_NOT_IN_SERVICE = frozenset({FalloutReason.NOT_ACTIVE, FalloutReason.STARTS_LATER})


def _judge(row: FalloutRow, known: JudgedPerson | None, *, client_waits: bool) -> JudgedFallout:
    reason = recognise(row.reason_text, row.code)
    return JudgedFallout(
        row=row,
        reason=reason,
        name=row.name or (known.person.full_name if known else ""),
        foreseen=Foreseen.PREDICTED if client_waits or _was_named(known) else Foreseen.SURPRISE,
        without_payslip=not row.handled and _misses_payslip(reason, known),
    )


def _was_named(known: JudgedPerson | None) -> bool:
    """Say whether the pre-flight expected no invitation for this person, or doubted the address."""
    if known is None:
        return False
    return known.decision.outcome is not Outcome.INVITED or Caution.SHARED_EMAIL in known.decision.cautions


def _misses_payslip(reason: FalloutReason, known: JudgedPerson | None) -> bool:
    if reason in _NO_PAYSLIP_NEEDED:
        return False
    if known is None:
        return reason not in _NOT_IN_SERVICE
    return known.decision.outcome in (Outcome.INVITED, Outcome.EXPECTED_FALLOUT)


def count(judged: Iterable[JudgedFallout], people: Iterable[JudgedPerson] = ()) -> FalloutCounts:
    """Count all rows, the handled ones, and the open ones of every reason, noughts included."""
    rows = tuple(judged)
    still_open = Counter(one.reason for one in rows if not one.row.handled)
    listed = {(one.row.client, one.row.number) for one in rows}
    expected = (one.person for one in people if one.decision.outcome is Outcome.EXPECTED_FALLOUT)
    predicted = sum(one.foreseen is Foreseen.PREDICTED for one in rows)
    return FalloutCounts(
        total=len(rows),
        handled=sum(one.row.handled for one in rows),
        open_by_reason={reason: still_open[reason] for reason in FalloutReason},
        predicted=predicted,
        surprises=len(rows) - predicted,
        avoided=sum((person.client, person.number) not in listed for person in expected),
        without_payslip=sum(one.without_payslip for one in rows),
    )
