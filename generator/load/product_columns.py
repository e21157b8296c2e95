"""The headings of Loket's overview "Gebruik producten": which column is what, and which is a product.

Nobody published what this list looks like. Numbers, names or both may stand in a heading or in a cell.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.load.columns import PRODUCT_USE, Columns
from generator.load.values import plain
from generator.policy import OLD_PRODUCT
from generator.problems import printable

# `Meenemen (ja/nee)`, `Meenemen?`
_ASIDE = re.compile(r"\(\s*(?:ja|j)\s*/\s*(?:nee|n)\s*\)|\?")
_NUMBER_FIRST = re.compile(
    r"(?P<word>product(?:nummer|nr\.?)?|prod\.?|module)?\s*(?P<number>\d{2,5})(?:\s*[-–—:.]\s*|\s+|$)(?P<name>\D.*)?",
    re.IGNORECASE,
)
_NUMBER_LAST = re.compile(
    r"(?P<name>\D.*?)\s*[(\[]\s*(?:product\s*)?(?P<number>\d{2,5})\s*[)\]]", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
# What a heading may add to the name of a product without changing what a cell says.
_AROUND = r"(?:product|gebruik|gebruikt|module)?{name}(?:actief|aan|ingebruik|gebruik|product|module|{more})?"
_OLD_PORTAL = re.compile(
    _AROUND.format(name="(?:werknemerloket|wnl|ess|employeeselfservice)", more="wnl|ess")
)
_NEW_PORTAL = re.compile(_AROUND.format(name="mijnloket", more="start|plus|pro"))
# Names of products and of what MijnLoket can hold; any other heading is not taken for a product.
_OTHER_NAMES = frozenset(
    map(
        plain,
        (
            *("Dossiervorming", "Qwoater", "Qwoater Lite", "Journaliseren", "Documenten", "Verlofkaart"),
            *("Persoonsgegevens inzien", "Persoonsgegevens wijzigen", "Verzekeringen vergelijken"),
            *("Declaraties", "Verlofaanvragen", "Verlofkalender", "Salaris berekenen", "Assistent"),
            *("Preboarding", "Assistent bedrijfsregelingen", "Management Self Service"),
            *("Workflow Editor", "Workflow"),
        ),
    )
)
# These mean something only where a row is one product of a client.
_OF_A_PRODUCT = ("in_gebruik", "einddatum")


@dataclass(frozen=True, slots=True)
class Product:
    """A product of Loket, by number, by name or by both; what is not known is empty."""

    number: str
    name: str

    @property
    def is_old_portal(self) -> bool:
        return self.number == OLD_PRODUCT or bool(_OLD_PORTAL.fullmatch(plain(self.name)))

    def is_new_portal(self, known_as: str | None) -> bool:
        """Say whether this is MijnLoket; `known_as` is its number, where the office knows it."""
        return (known_as is not None and self.number == known_as) or bool(
            _NEW_PORTAL.fullmatch(plain(self.name))
        )

    def __str__(self) -> str:
        return f"{self.number} {self.name}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class UseColumns:
    """The columns of one overview, and the product that each of the added ones is about."""

    columns: Columns
    products: Mapping[str, Product] = field(default_factory=dict)


def is_heading(cells: Sequence[str], number: str | None = None) -> bool:
    """Say whether these are the headings: one for the klantnummer, and one for something else."""
    names = columns_of(cells, number).columns.names
    found = [names[bare] for bare in map(_bare, cells) if bare in names]
    return len(found) > 1 and "klantnummer" in found


def columns_of(headings: Iterable[str], number: str | None = None) -> UseColumns:
    """Work out which headings we know, those of products among them.

    An employer, its administrations and its debtor can each have a number; `number` is the heading of ours.
    """
    typed = [printable(heading) for heading in headings]
    names = dict(PRODUCT_USE.names)
    if number is not None:
        names = {bare: name for bare, name in names.items() if name != "klantnummer"}
        names[_bare(number)] = "klantnummer"
    known = dict(names)
    products: dict[str, Product] = {}
    for heading in typed:
        bare = plain(heading)
        without = plain(_ASIDE.sub("", heading.casefold()))
        if not bare or bare in names or PRODUCT_USE.never_kept(bare):
            continue
        if without in known:
            names[bare] = known[without]
        elif product := _product_of_heading(heading):
            names[bare] = f"product {product}"
            products[names[bare]] = product
    listed = {names.get(plain(heading)) for heading in typed}
    if not listed & {"product", "omschrijving"}:
        names = {bare: name for bare, name in names.items() if name not in _OF_A_PRODUCT}
    return UseColumns(columns=Columns(names, PRODUCT_USE.required), products=products)


def _bare(cell: str) -> str:
    return plain(printable(cell))


def _product_of_heading(heading: str) -> Product | None:
    """Return the product that a heading names; a year or a word that is no product we know is none."""
    found = _numbered(heading)
    if found is not None:
        return found
    bare = plain(heading)
    if _OLD_PORTAL.fullmatch(bare) or _NEW_PORTAL.fullmatch(bare) or bare in _OTHER_NAMES:
        return Product("", heading)
    return None


def product_in(cell: str, name: str = "") -> Product | None:
    """Return the product that a cell names, with the name from the cell beside it; None for an empty one."""
    if not cell:
        return Product("", name) if name else None
    found = Product(cell, "") if cell.isdecimal() else _numbered(cell) or Product("", cell)
    return Product(found.number, found.name or name)


def _numbered(text: str) -> Product | None:
    if match := _NUMBER_FIRST.fullmatch(text):
        name = match["name"] or ""
        if match["word"] or not _YEAR.fullmatch(match["number"]):
            return Product(match["number"], name[1:-1] if name[:1] + name[-1:] in ("()", "[]") else name)
    if match := _NUMBER_LAST.fullmatch(text):
        return None if _YEAR.fullmatch(match["number"]) else Product(match["number"], match["name"])
    return None
