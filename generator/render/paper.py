"""The sheets of one kit: for employees in each of the client's languages, and a timeline for the desk."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator import brand
from generator.languages import Language
from generator.model import PublicKit
from generator.render.look import INK_ONLY, styles
from generator.render.paper_flyer import flyer_html
from generator.render.paper_pair import pair_html
from generator.render.paper_poster import poster_html
from generator.render.paper_steps import card_html, steps_html
from generator.render.paper_timeline import timeline_html
from generator.render.paper_words import languages_of
from generator.render.pdf import ONE_LANGUAGE, TWO_LANGUAGES, write_pdf

# What there is in every language of the client: its name, its words, and its stylesheet.
_PIECES: tuple[tuple[str, Callable[[PublicKit, Language], str]], ...] = (
    ("stappen", steps_html),
    ("kaart", card_html),
    ("poster", poster_html),
)
# What a print shop asks for around a sheet, and the stylesheet that lets colour run into it.
BLEED_MM = 3.0
_PRINT_SHOP = "drukkerij"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet with its words in place: its path below print/, and which stylesheets dress it."""

    path: str
    piece: str
    html: str
    # Stylesheets laid over that of the piece.
    over: tuple[str, ...] = ()
    language: str = "nl"
    direction: str = "ltr"
    is_one_language: bool = True


def render(kit: PublicKit) -> dict[str, bytes]:
    """Return the sheets of a kit by their path below print/."""
    return {sheet.path: print_sheet(sheet, kit) for sheet in sheets(kit)}


def print_sheet(sheet: Sheet, kit: PublicKit) -> bytes:
    """Print one sheet."""
    variant = ONE_LANGUAGE if sheet.is_one_language else TWO_LANGUAGES
    bleed = BLEED_MM if _PRINT_SHOP in sheet.over else None
    return write_pdf(sheet.html, looks(sheet, kit), variant, bleed)


def sheets(kit: PublicKit) -> Iterator[Sheet]:
    """Fill every sheet of a kit; printing is what takes time."""
    for one in languages_of(kit):
        yield from _spoken(kit, one)
    for one in languages_of(kit)[1:]:
        yield Sheet(
            path=f"flyer.nl-{one.code}.pdf", piece="paar", html=pair_html(kit, one), is_one_language=False
        )
    yield Sheet(path="tijdlijn.nl.pdf", piece="tijdlijn", html=timeline_html(kit))


def _spoken(kit: PublicKit, one: Language) -> Iterator[Sheet]:
    """Fill what there is in one language; the flyer in its editions has the same words."""

    def sheet(path: str, piece: str, html: str, *over: str) -> Sheet:
        return Sheet(
            path=f"{path}.{one.code}.pdf",
            piece=piece,
            html=html,
            over=over,
            language=one.code,
            direction=one.direction,
        )

    flyer = flyer_html(kit, one)
    yield sheet("flyer", "flyer", flyer)
    yield sheet("flyer-zwartwit", "flyer", flyer, INK_ONLY)
    if kit.for_print_shop:
        yield sheet("drukkerij/flyer", "flyer", flyer, _PRINT_SHOP)
    for piece, words in _PIECES:
        yield sheet(piece, piece, words(kit, one))


def looks(sheet: Sheet, kit: PublicKit) -> tuple[str, ...]:
    """Return the stylesheets of a sheet in the client's colours."""
    colours = kit.client.brand
    family = brand.palette(colours.colour, colours.accent)
    return styles(sheet.piece, family, kit.texts, over=sheet.over, direction=sheet.direction)
