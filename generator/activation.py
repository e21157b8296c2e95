"""After the conversion: how far everybody is with the account, and who needs what.

Nobody published the wording of that list. A status we do not know stays UNKNOWN and is shown as it is.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import timedelta
from functools import lru_cache

from generator.fallout import is_served
from generator.model import (
    ActivationCounts,
    ActivationRow,
    ActivationStatus,
    JudgedActivation,
    JudgedFallout,
    JudgedPerson,
    Office,
    Outcome,
    Wave,
)
from generator.natural import natural_key
from generator.policy import expected_questions
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

# The article, section 7: what was not finished is helped by a new invitation; so is one that never came.
_INVITE_AGAIN = frozenset({ActivationStatus.EXPIRED, ActivationStatus.FAILED, ActivationStatus.NOT_COMPLETED})
_WAITS_FOR_NOTHING = frozenset({ActivationStatus.ACTIVATED, ActivationStatus.NOT_INVITED})
# Our own words and Loket's, as they stand: "geen-uitnodiging" and "niet-afgemaakt" too.
_EXACT = {bare_sentence(str(status)): status for status in ActivationStatus}


@lru_cache(maxsize=1024)
def recognise(text: str) -> ActivationStatus:
    """Say what a status means; one that nobody published stays UNKNOWN."""
    bare = bare_sentence(text)
    found = (status for status, pattern in _PATTERNS if pattern.search(bare))
    return _EXACT.get(bare) or next(found, ActivationStatus.UNKNOWN)


def judge(
    rows: Iterable[ActivationRow],
    people: Iterable[JudgedPerson],
    office: Office,
    wave: Wave,
    *,
    died: Collection[tuple[str, str]] = (),
) -> tuple[JudgedActivation, ...]:
    """Recognise every status and find every name, in the natural order of the personnel numbers.

    `died` are klantnummer and personeelsnummer of whoever has died by the uitvallijst.
    """
    known = {one.person.number: one for one in people}
    judged = [
        _judge(row, known.get(row.number), office, wave, is_dead=(row.client, row.number) in died)
        for row in rows
    ]
    return tuple(sorted(judged, key=lambda one: natural_key(one.row.number)))


def _judge(
    row: ActivationRow, known: JudgedPerson | None, office: Office, wave: Wave, *, is_dead: bool
) -> JudgedActivation:
    status = recognise(row.status_text)
    deceased = is_dead or bool(known and known.person.deceased)
    is_done = status is ActivationStatus.ACTIVATED
    again = status in _INVITE_AGAIN or (status is ActivationStatus.INVITED and _is_over(row, office, wave))
    return JudgedActivation(
        row=row,
        status=status,
        name=row.name or (known.person.full_name if known else ""),
        needs_invitation=again and not deceased,
        without_payslip=not is_done and not deceased and (known is None or is_served(known, wave.dated)),
        deceased=deceased,
    )


def _is_over(row: ActivationRow, office: Office, wave: Wave) -> bool:
    """Say whether the link in the invitation is over; without `link_geldig_dagen` nobody knows."""
    days = re.match(r"\d{1,4}\b", office.facts.get("link_geldig_dagen", ""), re.ASCII)
    if days is None:
        return False
    sent = row.on or wave.converts_on
    # It dies in the course of that day: then a reminder would lead to a dead link.
    return wave.dated >= sent + timedelta(days=int(days[0]))


def with_account(judged: Iterable[JudgedActivation]) -> frozenset[str]:
    """Return the numbers of the people who are done."""
    return frozenset(one.row.number for one in judged if one.status is ActivationStatus.ACTIVATED)


def count(
    judged: Iterable[JudgedActivation],
    people: Iterable[JudgedPerson] = (),
    fallen: Iterable[JudgedFallout] = (),
) -> ActivationCounts:
    """Count the statuses, all kinds, noughts included, and whoever stands on neither list."""
    rows = tuple(judged)
    found = Counter(one.status for one in rows)
    listed = {one.row.number for one in rows}
    listed |= {one.row.number for one in fallen}
    invited = (one.person.number for one in people if one.decision.outcome is Outcome.INVITED)
    return ActivationCounts(
        total=len(rows),
        by_status={status: found[status] for status in ActivationStatus},
        need_invitation=sum(one.needs_invitation for one in rows),
        without_payslip=sum(one.without_payslip for one in rows),
        # Whoever was not invited asks nothing about an invitation.
        expected=expected_questions(len(rows) - found[ActivationStatus.NOT_INVITED]),
        absent=sum(number not in listed for number in invited),
        deceased=sum(one.deceased and one.status is not ActivationStatus.ACTIVATED for one in rows),
        waiting=sum(one.status not in _WAITS_FOR_NOTHING and not one.deceased for one in rows),
    )
