"""What klanten gets to hold of a client, and whether it says the same already."""

from collections.abc import Iterable

from generator.load import values
from generator.load.fields import Fields
from generator.load.product_columns import Product
from generator.load.product_rows import CONTACT, same_company
from generator.load.product_use import ClientUse, ProductUse
from generator.load.values import LONGEST_VALUE, is_nothing, plain
from generator.policy import OLD_PRODUCT
from generator.problems import Problem
from generator.spreadsheet import harmless

# What the overview tells of a client that is in klanten already; klanten has a column for it, or gets one.
FROM_LOKET = ("producten", "addendum", "mijnloket_actief")
_SEPARATORS = str.maketrans(dict.fromkeys(",/;", " "))
_WORDS = {True: "ja", False: "nee", None: ""}


def row_of(one: ClientUse, use: ProductUse, problems: list[Problem]) -> dict[str, str]:
    """Return the cells of a client that is new in klanten; what nobody knows is left out."""
    known = {"naam": one.name, **from_loket(one)}
    found = {name: cell for name, cell in known.items() if cell and can_hold(name, cell, one, use, problems)}
    return {
        "klantnummer": one.number,
        "meenemen": "ja",
        **found,
        **contact_of(one, CONTACT, use, problems),
    }


def from_loket(one: ClientUse) -> dict[str, str]:
    """Return what Loket knows of a client, as klanten writes it; empty where it does not say."""
    return {
        "producten": _products(one),
        "addendum": _WORDS[one.addendum],
        "mijnloket_actief": _WORDS[one.has_new_portal],
    }


def _products(one: ClientUse) -> str:
    """Write products by name, from which follows what a text may promise; Werknemerloket by its number."""
    if one.uses_old_portal is None:
        return ""
    names = [_product(product) for product in one.other_products]
    found = dict.fromkeys([*([OLD_PRODUCT] if one.uses_old_portal else []), *filter(None, names)])
    return ", ".join(found) or "geen"


def _product(product: Product) -> str:
    name = " ".join(product.name.translate(_SEPARATORS).split())
    # In klanten a word that begins with a digit is read as a number.
    return product.number if not name or name[0].isdecimal() else name


def contact_of(
    one: ClientUse, columns: Iterable[str], use: ProductUse, problems: list[Problem]
) -> dict[str, str]:
    """Judge what klanten would get of the way to reach a client."""
    fields = Fields(one.contact, lambda name: use.place(one, name), problems, one.number)
    found = {}
    for column in columns:
        if column == "email":
            cell = fields.get(column, values.email, values.email_text)
        else:
            cell = fields.get(column, values.text)
        if cell is None:
            continue
        if column == "telefoon" and cell.startswith("+"):
            # A plus begins a formula; 00 says the same to every phone.
            cell = "00" + cell[1:]
        if can_hold(column, cell, one, use, problems):
            found[column] = cell
    return found


def can_hold(column: str, cell: str, one: ClientUse, use: ProductUse, problems: list[Problem]) -> bool:
    """Say whether klanten may hold a cell: nothing that Excel would run, nothing that we would refuse."""
    if harmless(cell) == cell and (column == "email" or len(cell) <= LONGEST_VALUE):
        return True
    place = use.place(one, column if column in use.table.headings else "klantnummer")
    problems.append(Problem("LET736", place, {"column": column}, one.number))
    return False


def agrees(column: str, old: str, new: str, one: ClientUse) -> bool:
    """Say whether klanten and the overview mean the same."""
    if column == "naam":
        return same_company(old, new)
    if column != "producten":
        return not is_nothing(old) and values.yes_no(old) is (new == "ja")
    theirs = {plain(word) for word in values.products(old)}
    ours = [{plain(product.number), plain(product.name)} for product in one.other_products]
    ours += [{OLD_PRODUCT}] if one.uses_old_portal else []
    return len(theirs) == len(ours) and all(names & theirs for names in ours)
