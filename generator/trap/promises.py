"""Finds what a text promises of MijnLoket and the client's products do not give.

Pay slips and year statements are always there. Asking for leave, claiming expenses, changing one's own data
or working out a salary are products; who reads of them and does not find them calls the office. A sentence
that asks or denies promises nothing, and neither does one on Werknemerloket.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.trap.channels import Piece
from generator.trap.kinds import Kind
from generator.trap.masks import Masks

_SENTENCE = re.compile(r"[^.!?\n\x1e]+(?:\n(?!\s*\n)[^.!?\n\x1e]+)*[.!?]?")


@dataclass(frozen=True, slots=True)
class _Feature:
    # How a product that gives it may be called.
    products: re.Pattern[str]
    # How a text speaks of it, by language.
    said: Mapping[str, re.Pattern[str]]


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _feature(products: str, **said: str) -> _Feature:
    return _Feature(_any_case(products), {code: _any_case(pattern) for code, pattern in said.items()})


_FEATURES = (
    _feature(
        r"verlofaanvra|verlofkalender",
        nl=r"\bverlof\w*\s+(?:\w+\s+){0,4}(?:aan\w*vra\w*|vraag\w*\s+aan|opnemen)|\bverlofaanvra"
        r"|\bvraag\w*\s+(?:\w+\s+){0,4}(?:verlof|vrij|vakantie)\b|\b(?:vrij|vakantie)\s+(?:aan)?\w*vragen",
        en=r"\bleave request|\brequest\w*\s+(?:\w+\s+){0,2}(?:leave|holiday)|\bapply for leave",
        de=r"\burlaub",
        pl=r"\burlop",
        ro=r"\bconcedi",
        bg=r"\bотпуск",
        uk=r"\bвідпустк",
        tr=r"\bizin\s+(?:talep|iste)",
        ar=r"إجاز",
        es=r"\bvacaciones",
    ),
    _feature(r"verlof(?:kaart|kalender|aanvra)", nl=r"\bverlof(?:kaart|saldo|kalender|tegoed)"),
    _feature(
        r"declarati",
        nl=r"\bdeclar(?:atie|eer|eren)|\bonkosten|\bbonnetjes",
        en=r"\bexpenses?\b",
        de=r"\bspesen|\bauslagen",
        pl=r"\bzwrot\w*\s+koszt",
        ro=r"\bdecont",
        bg=r"\bразход",
        uk=r"\bвідшкодуван",
        tr=r"\bmasraf",
        ar=r"مصاريف|نفقات",
        es=r"\bgastos\b",
    ),
    _feature(
        r"(?:persoons)?gegevens\s+wijzig",
        nl=r"\b(?:in mijnloket|in de app|daar(?:in)?|zelf)\b.{0,60}"
        r"\b(?:persoonsgegevens|gegevens|rekeningnummer)\b.{0,40}\b(?:wijzig|aanpas|verander)"
        r"|\bwijzig\w*\s+(?:\w+\s+){0,3}(?:persoonsgegevens|rekeningnummer)\b.{0,60}"
        r"\b(?:in mijnloket|in de app|zelf)\b",
        en=r"\bchange\s+your\s+(?:own\s+)?(?:personal\s+)?(?:details|data|address)\b",
    ),
    _feature(
        r"salaris\s+bereken",
        nl=r"\b(?:salaris|loon|nettoloon)\s+(?:\w+\s+){0,3}(?:bereken|uitreken|uit\s+te\s+reken)"
        r"|\bbereken\w*\s+(?:\w+\s+){0,4}(?:salaris|loon|nettoloon)\b",
        en=r"\bcalculate\s+(?:\w+\s+){0,2}(?:salary|wage|pay)\b",
    ),
    _feature(r"preboarding", nl=r"\bpreboarding\b"),
    _feature(r"management\s*self\s*service", nl=r"\bmanagement self service\b"),
)

# No text without one of these speaks of any of it. Plain words are found quickly, and most texts have none.
_STEMS: Mapping[str, tuple[str, ...]] = {
    "nl": (
        *("verlof", "vakantie", "vrij", "declar", "onkosten", "bonnetje"),
        *("gegevens", "rekeningnummer", "reken", "preboarding", "self service"),
    ),
    "en": ("leave", "holiday", "expense", "change your", "calculate"),
    "de": ("urlaub", "spesen", "auslagen"),
    "pl": ("urlop", "zwrot"),
    "ro": ("concedi", "decont"),
    "bg": ("отпуск", "разход"),
    "uk": ("відпустк", "відшкодуван"),
    "tr": ("izin", "masraf"),
    "ar": ("إجاز", "مصاريف", "نفقات"),
    "es": ("vacaciones", "gastos"),
}

# A sentence with one of these promises nothing.
_NO: Mapping[str, re.Pattern[str]] = {
    "nl": _any_case(
        r"\b(?:niet|geen|nooit|misschien|soms|sommige|op papier|zoals (?:nu|altijd))\b"
        r"|\bbij (?:ons|mij|je|jouw|uw|de)\b"
        r"|\bwerknemerloket\b"
    ),
    "en": _any_case(r"\b(?:not|no|never|cannot)\b|n't"),
    "de": _any_case(r"\b(?:nicht|kein\w*|nie)\b"),
    "pl": _any_case(r"\bnie\b"),
    "ro": _any_case(r"\bnu\b"),
    "bg": _any_case(r"\bне\b"),
    "uk": _any_case(r"\b(?:не|немає)\b"),
    "tr": _any_case(r"\b(?:değil|yok)\b"),
    "ar": _any_case(r"(?:^|\s)(?:لا|لم|لن|ليس)"),
    "es": _any_case(r"\bno\b"),
}


def _lower(text: str) -> str:
    """Return lower case in which the Turkish capital with a dot is a plain i, and not an i and a dot."""
    return text.lower().replace("i\u0307", "i")


class Promises:
    """Looks for promises on behalf of a client. Did nobody tell its products? Then nothing is promised."""

    def __init__(self, products: tuple[str, ...] | None, own: Iterable[str] = ()) -> None:
        given = products or ()
        every_stem = [stem for stems in _STEMS.values() for stem in stems]
        # A client may be called Declaraties BV.
        self.own = Masks(own, lambda part: any(stem in part.lower() for stem in every_stem))
        self.absent = [one for one in _FEATURES if not any(one.products.search(name) for name in given)]

    def find(self, piece: Piece) -> Iterator[tuple[int, Kind]]:
        """Yield the place of every sentence that promises too much."""
        no, stems = _NO[piece.language], _STEMS[piece.language]
        lower = _lower(piece.text)
        if not any(stem in lower for stem in stems):
            return
        said = [one.said[piece.language] for one in self.absent if piece.language in one.said]
        for match in _SENTENCE.finditer(self.own.taken_out_of(piece.text)):
            sentence = " ".join(match[0].split())
            if not any(stem in _lower(sentence) for stem in stems):
                continue
            if sentence.endswith("?") or no.search(sentence):
                continue
            if any(pattern.search(sentence) for pattern in said):
                yield match.start(), Kind.PROMISE
