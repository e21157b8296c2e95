"""Why a rule gave its answer and what to do now, in words; who gets what stands in `eligibility`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from generator import words
from generator.eligibility import last_day
from generator.model import Caution, JudgedPerson, Person, Phase, Wave
from generator.timeline import phase


class Ground(StrEnum):
    """What a rule rests on."""

    ARTICLE = "de instructie van Loket voor kantoren"
    HELPDESK = "een andere uitleg van Loket"
    ADVICE = "ons advies"
    NOT_PUBLISHED = "niet gepubliceerd"


Text = Callable[[Person, Wave], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One rule in words: for the list of a client, and for whoever wants to know where it comes from.

    `fact` is what we know, and `ground` whose knowledge it is; `part` is the part of Loket's instruction that
    says it. `example` belongs to the person of `rule_cases` and is proved with it.
    """

    title: str
    when: str
    fact: str
    ground: Ground
    part: int | None = None
    why: str
    because: Text
    action: Text
    example: str

    @property
    def source(self) -> str:
        return f"{self.ground}, onderdeel {self.part}" if self.part else str(self.ground)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One person's decision in words; `action` is empty when there is nothing to do."""

    because: str
    action: str


def explain(one: JudgedPerson, wave: Wave) -> Explained:
    """Return the sentences of the rule, and what its cautions ask for."""
    rule = RULES[one.decision.rule]
    actions = [rule.action(one.person, wave)]
    actions += [CAUTIONS[caution](one.person, wave) for caution in one.decision.cautions]
    return Explained(
        because=rule.because(one.person, wave), action=" ".join(action for action in actions if action)
    )


# --- pieces of sentences --------------------------------------------------------------------------


def _nothing(_person: Person, _wave: Wave) -> str:
    return ""


def _always(text: str) -> Text:
    return lambda _person, _wave: text


def _converts(wave: Wave) -> str:
    return words.date_with_year(wave.converts_on)


def _left(person: Person, wave: Wave) -> str:
    """Tell the last day, in the tense that fits the date of the kit."""
    last = last_day(person)
    if last is None:
        return f"Er is geen dienstverband op {_converts(wave)}."
    verb = "is" if last >= wave.dated else "was"
    return f"De laatste dag {verb} {words.date_with_year(last)}."


def _is_over(wave: Wave) -> bool:
    return phase(wave).is_over


# --- the rules ------------------------------------------------------------------------------------


def _in_service(_person: Person, wave: Wave) -> str:
    verb = "was" if _is_over(wave) else "is"
    return f"Deze persoon {verb} in dienst op {_converts(wave)}. Het privé-mailadres is bekend."


def _without_email(person: Person, wave: Wave) -> str:
    verb = "was" if _is_over(wave) else "is"
    if person.email_was_invalid:
        why = "Het privé-mailadres klopt niet."
    elif person.has_business_email:
        why = "Er is alleen een zakelijk mailadres bekend. Nodig is een privé-mailadres."
    else:
        why = "Er is geen privé-mailadres bekend."
    return f"Deze persoon {verb} in dienst op {_converts(wave)}. {why}"


def _get_email(person: Person, wave: Wave) -> str:
    ask = (
        "Kijk of er een typfout in het adres zit. Vraag anders via de klant om het juiste adres."
        if person.email_was_invalid
        else "Vraag via de klant om een eigen privé-mailadres."
    )
    if phase(wave) is Phase.BEFORE:
        return f"{ask} Zet het vóór {_converts(wave)} in Loket."
    return f"{ask} Zet het in Loket en stuur een uitnodiging."


def _first_day(person: Person, wave: Wave) -> date | None:
    return min((job.starts for job in person.employments if job.starts > wave.converts_on), default=None)


def _begins_later(person: Person, wave: Wave) -> str:
    starts = _first_day(person, wave)
    if starts is None:
        begin = "Het dienstverband begint later."
    else:
        verb = "begint" if starts >= wave.dated else "begon"
        begin = f"Het dienstverband {verb} op {words.date_with_year(starts)}."
    return f"{begin} Dat is na de dag van de overstap."


def _see_to_the_first_day(person: Person, wave: Wave) -> str:
    starts = _first_day(person, wave)
    when = "" if starts and starts < wave.dated else " op de eerste werkdag"
    check = f"Kijk{when} of er een uitnodiging is. Stuur er anders zelf een."
    if person.email:
        return check
    return f"Vraag om een eigen privé-mailadres en zet het in Loket. {check}"


def _in_grace(person: Person, wave: Wave) -> str:
    ends = words.date_with_year(wave.policy.grace_ends)
    return f"{_left(person, wave)} Werknemerloket blijft voor deze persoon open tot {ends}."


def _save_in_time(_person: Person, wave: Wave) -> str:
    last_safe_day = wave.policy.grace_ends - timedelta(days=1)
    until = words.date_with_year(last_safe_day)
    return f"Laat deze persoon de loonstroken opslaan. Dat kan tot en met {until}."


def _grace_is_over(person: Person, wave: Wave) -> str:
    ends = words.date_with_year(wave.policy.grace_ends)
    return f"{_left(person, wave)} De tijdelijke toegang tot Werknemerloket stopte op {ends}."


def _never_had_access(person: Person, wave: Wave) -> str:
    return f"{_left(person, wave)} Er was geen toegang tot Werknemerloket."


def _left_long_ago(person: Person, wave: Wave) -> str:
    return f"{_left(person, wave)} Alleen wie in dienst is, krijgt een uitnodiging."


def _left_lately(person: Person, wave: Wave) -> str:
    year = wave.policy.grace_year
    return f"{_left(person, wave)} Van wie na {year} vertrekt, is niet bekend of de toegang blijft."


_HAND_OVER = (
    "Vraagt deze persoon om een loonstrook? Laat de klant die geven. Help de klant eraan als dat nodig is."
)

RULES: Mapping[str, Explanation] = {
    "overleden": Explanation(
        title="Overleden",
        when="In de kolom overleden_op staat een datum.",
        fact="Er is geen regel van Loket voor wie is overleden.",
        ground=Ground.ADVICE,
        why="Een brief aan iemand die is overleden, doet de familie pijn. Regel dit persoonlijk.",
        because=_always("Deze persoon is overleden."),
        action=_always("Stuur geen mail en geen brief. Overleg met de klant wat de familie nodig heeft."),
        example="Jan is overleden. Zijn gegevens staan nog in Loket. Wij sturen hem niets.",
    ),
    "heeft-al-mijnloket": Explanation(
        title="Heeft al MijnLoket",
        when="In de kolom mijnloket staat ja.",
        fact="Wie al een account bij deze werkgever heeft, komt niet in de lijst voor de overstap.",
        ground=Ground.HELPDESK,
        why="Deze persoon is al klaar. Inloggen kan op mijn.loket.nl.",
        because=_always("Deze persoon heeft MijnLoket al bij deze werkgever."),
        action=_nothing,
        example="Fatma gebruikt MijnLoket al. Zij krijgt geen nieuwe uitnodiging en logt in zoals altijd.",
    ),
    "in-dienst": Explanation(
        title="In dienst",
        when="Op de dag van de overstap loopt er een dienstverband. Er is een geldig privé-mailadres.",
        fact="Loket nodigt mensen uit die op de dag van de overstap in dienst zijn.",
        ground=Ground.ARTICLE,
        part=4,
        why="Op datzelfde moment gaat hun Werknemerloket dicht. Daarom hebben zij MijnLoket nodig.",
        because=_in_service,
        action=_nothing,
        example="Piet is in dienst sinds 2019 en heeft een privé-mailadres. Hij krijgt een uitnodiging.",
    ),
    "geen-privemail": Explanation(
        title="Geen privé-mailadres",
        when="Op de dag van de overstap loopt er een dienstverband. Er is geen geldig privé-mailadres.",
        fact="Iemand zonder privé-mailadres kan niet mee met de overstap.",
        ground=Ground.HELPDESK,
        why="De uitnodiging komt per mail. Een zakelijk adres telt niet.",
        because=_without_email,
        action=_get_email,
        example="Anna is in dienst, maar alleen haar adres van het werk is bekend. "
        "Zij krijgt geen uitnodiging, tenzij haar privé-mailadres op tijd in Loket staat.",
    ),
    "begint-later": Explanation(
        title="Begint later",
        when="Op de dag van de overstap loopt er nog niets. Later begint er een dienstverband.",
        fact="Ook wie nieuw in Loket komt, wordt uitgenodigd.",
        ground=Ground.ARTICLE,
        part=4,
        why="Wanneer de uitnodiging komt, is niet gepubliceerd. Daarom noemen de teksten geen dag.",
        because=_begins_later,
        action=_see_to_the_first_day,
        example="De overstap is op 1 februari. Ravi begint op 15 februari. "
        "Hij krijgt ook een uitnodiging. Wanneer precies, is niet gepubliceerd.",
    ),
    "vertrokken-zonder-werknemerloket": Explanation(
        title="Vertrokken zonder Werknemerloket",
        when="Het laatste dienstverband eindigde in 2025. In de kolom werknemerloket staat nee.",
        fact="Er is geen regel van Loket voor wie wegging zonder Werknemerloket.",
        ground=Ground.ADVICE,
        why="Wie geen toegang had, kan die ook niet tijdelijk houden.",
        because=_never_had_access,
        action=_nothing,
        example="Els ging in mei 2025 weg. Zij had nooit Werknemerloket. Voor haar verandert er niets.",
    ),
    "vertrokken-in-2025": Explanation(
        title="Vertrokken in 2025",
        when="Het laatste dienstverband eindigde in 2025. De peildatum is vóór 1 oktober 2026.",
        fact="Wie in 2025 wegging, kan tot 1 oktober 2026 in Werknemerloket.",
        ground=Ground.ARTICLE,
        part=4,
        why="Zo is er tijd om loonstroken op te slaan.",
        because=_in_grace,
        action=_save_in_time,
        example="Omar ging op 30 juni 2025 weg. De kit is van maart 2026. "
        "Omar kan nog in Werknemerloket, maar niet meer vanaf 1 oktober 2026.",
    ),
    "toegang-voorbij": Explanation(
        title="Toegang voorbij",
        when="Het laatste dienstverband eindigde in 2025. De peildatum is 1 oktober 2026 of later.",
        fact="Op 1 oktober 2026 eindigt de toegang van wie in 2025 wegging.",
        ground=Ground.ARTICLE,
        part=4,
        why="De tijdelijke toegang is voorbij. Deze persoon krijgt ook geen uitnodiging.",
        because=_grace_is_over,
        action=_always(_HAND_OVER),
        example="Omar ging op 30 juni 2025 weg. De kit is van januari 2027. Omar kan er niet meer in.",
    ),
    "vertrokken-voor-2025": Explanation(
        title="Vertrokken vóór 2025",
        when="Het laatste dienstverband eindigde vóór 2025.",
        fact="Een uitnodiging hoort bij een lopend dienstverband, en tijdelijke toegang bij vertrek in 2025.",
        ground=Ground.ARTICLE,
        part=4,
        why="Deze mensen vallen onder geen van beide. De werkgever kan hun loonstroken geven.",
        because=_left_long_ago,
        action=_always(_HAND_OVER),
        example="Sofie ging op 31 december 2024 weg. Zij krijgt geen uitnodiging.",
    ),
    "vertrokken-na-2025": Explanation(
        title="Vertrokken na 2025",
        when="Het laatste dienstverband eindigde in 2026 of later. Op de dag van de overstap loopt er niets.",
        fact="Of iemand die na 2025 wegging toegang houdt, is nergens te lezen.",
        ground=Ground.NOT_PUBLISHED,
        why="Wij raden niet. Loket kan zeggen of de toegang blijft.",
        because=_left_lately,
        action=_always("Vraag Loket of deze persoon nog toegang houdt."),
        example="Kees ging op 30 november 2026 weg. De overstap is op 1 februari 2027. "
        "De regels noemen alleen mensen die in 2025 weggingen. Vraag het dus na.",
    ),
}


# --- the cautions ---------------------------------------------------------------------------------


def _own_address(_person: Person, _wave: Wave) -> str:
    return "Meer mensen gebruiken dit mailadres. Vraag ieder om een eigen adres."


def _before_leaving(person: Person, wave: Wave) -> str:
    last = last_day(person)
    if last is None or last < wave.dated:
        return "Deze persoon is intussen weg. Kijk of het account af is."
    if last == wave.converts_on:
        return f"De laatste dag is {words.date_with_year(last)}. Laat het account nog die dag afmaken."
    return f"De laatste dag is {words.date_with_year(last)}. Laat het account vóór die dag afmaken."


CAUTIONS: Mapping[Caution, Text] = {
    Caution.SHARED_EMAIL: _own_address,
    Caution.LAST_DAY: _before_leaving,
    Caution.LEAVES_SOON: _before_leaving,
}
