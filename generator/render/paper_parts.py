"""What all sheets of one kit share: names that can be printed, the logo in its frame, the head."""

from base64 import b64encode
from dataclasses import dataclass, replace
from typing import Any

from generator.fonts import printable
from generator.model import Logo, PublicKit
from generator.render.fit import fit

# Sizes in points of a text, each with the most lines it may take.
Steps = tuple[tuple[float, int], ...]


@dataclass(frozen=True, slots=True)
class PlacedLogo:
    """A logo as a data address, with the size in mm at which it fits, and the space above it."""

    src: str
    breedte: float
    hoogte: float
    boven: float


def on_paper(kit: PublicKit) -> PublicKit:
    """Return the kit with names that our fonts can draw."""
    client, office = kit.client, kit.office
    person = printable(client.contact_person) if client.contact_person else None
    facts = {key: printable(value) for key, value in office.facts.items()}
    return replace(
        kit,
        client=replace(
            client, name=printable(client.name, f"Klant {client.number}"), contact_person=person or None
        ),
        office=replace(office, name=printable(office.name, "Ons salariskantoor"), facts=facts),
    )


def placed_logo(logo: Logo | None, width: float, height: float) -> PlacedLogo | None:
    """Return the logo as a data address with the size in mm at which it fits its frame."""
    if logo is None:
        return None
    scale = min(width / logo.width, height / logo.height)
    data = b64encode(logo.data).decode()
    wide, high = round(logo.width * scale, 2), round(logo.height * scale, 2)
    return PlacedLogo(f"data:{logo.media_type};base64,{data}", wide, high, round((height - high) / 2, 2))


def head(
    name: str, logo: PlacedLogo | None, width: float, frame: tuple[float, Steps], direction: str = "ltr"
) -> dict[str, Any]:
    """Place logo and name beside each other, both on the middle of a frame of this height."""
    height, steps = frame
    left = logo.breedte + 5 if logo else 0
    fitted = fit(name, width - left, steps, "Bold")
    top = (height - fitted.lines * fitted.size * 0.3528 * 1.16) / 2
    side = "left" if direction == "ltr" else "right"
    place = f"{side}:{left:.2f}mm;top:{top:.2f}mm;width:{width - left:.2f}mm"
    return {"naam": fitted, "naam_vak": place, "logo": logo}
