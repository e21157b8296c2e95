"""The colours and the logo of an office or a client."""

from pathlib import Path, PurePath

from generator.brand import palette
from generator.load import values
from generator.load.fields import Fields
from generator.load.values import Fault
from generator.load.workspace import Workspace, is_there
from generator.logo import MOST_BYTES, LogoFault, clean_logo
from generator.model import Brand, Logo
from generator.problems import Place, Problem

_USUAL_NAMES = ("logo.svg", "logo.png", "logo.jpg", "logo.jpeg")


def brand_of(fields: Fields, folder: Path, space: Workspace, *, prefix: str = "") -> Brand:
    """Read the colours and clean the logo that the fields name, or the usual one in the folder."""
    colour = fields.get(f"{prefix}kleur", values.colour)
    accent = fields.get(f"{prefix}accent", values.colour)
    if colour and palette(colour).is_pale:
        fields.report(f"{prefix}kleur", Fault("LET514", {"value": colour}))
    named = fields.get(f"{prefix}logo", values.text)
    if named is not None:
        if not _is_plain_name(named):
            fields.report(f"{prefix}logo", Fault("KIT503"))
            return Brand(colour=colour, accent=accent)
        path = folder / named
        if not is_there(path):
            fields.report(f"{prefix}logo", Fault("KIT502", {"folder": space.name_of(folder)}))
            return Brand(colour=colour, accent=accent)
    else:
        # kantoor.yml names its logo; a client may simply put one in its folder.
        usual = [] if prefix else [folder / name for name in _USUAL_NAMES if (folder / name).is_file()]
        if not usual:
            return Brand(colour=colour, accent=accent)
        path = usual[0]
        if len(usual) > 1:
            note = Problem("LET513", Place(space.name_of(path)), client=fields.client)
            fields.problems.append(note)
    return Brand(colour=colour, accent=accent, logo=_logo(path, space, fields))


def _is_plain_name(name: str) -> bool:
    return PurePath(name).name == name and "\\" not in name and ":" not in name and not name.startswith(".")


def _logo(path: Path, space: Workspace, fields: Fields) -> Logo | None:
    data = space.read(path, MOST_BYTES)
    if isinstance(data, Fault):
        # Too large is said of a logo in its own words.
        code = "KIT505" if data.code == "KIT117" else data.code
        found: Logo | LogoFault = LogoFault(code, data.values)
    else:
        found = clean_logo(path.name, data)
    if isinstance(found, Logo):
        return found
    fields.problems.append(Problem(found.code, Place(space.name_of(path)), found.values, fields.client))
    return None
