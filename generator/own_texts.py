"""Where own texts may stand in a workspace, which ones do, and whether the package moved on since."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.load.texts import FOLDER, layer
from generator.load.workspace import Workspace, is_there
from generator.origins import Origin, read_origins
from generator.spoken import standard_text


@dataclass(frozen=True, slots=True)
class Home:
    """One place for own texts: of the office, of a wave, or of one client in it."""

    folder: Path
    wave: str | None = None
    client: str | None = None

    @property
    def toolkit(self) -> Path:
        return self.folder / FOLDER

    @property
    def level(self) -> str:
        return "klant" if self.client else "golf" if self.wave else "kantoor"


@dataclass(frozen=True, slots=True)
class Override:
    """One own text: `file` as people see it, `origin` where it is known from which text it was taken."""

    name: str
    home: Home
    file: str
    text: str
    origin: Origin | None

    @property
    def package_changed(self) -> bool | None:
        """Say whether the package's text moved on since; None when nobody knows."""
        return None if self.origin is None else self.origin.tekst != standard_text(self.name)


def homes(workspace: Path, waves: Sequence[Path], client: str | None) -> Iterator[Home]:
    """Yield every place in which own texts stand, the widest first; `client` leaves other clients out."""
    yield Home(workspace)
    for wave in waves:
        yield Home(wave, wave.name)
        clients = wave / "klanten"
        for folder in sorted(clients.iterdir()) if clients.is_dir() else ():
            if client in (None, folder.name) and is_there(folder / FOLDER):
                yield Home(folder, wave.name, folder.name)


def overrides(found: Sequence[Home], space: Workspace) -> list[Override]:
    """Return the own texts in these places; what cannot be read is noted as a problem of the workspace."""
    made = []
    for home in found:
        texts = layer(home.folder, space)
        origins = read_origins(home.toolkit) if texts else {}
        made += [
            Override(name, home, one.path, one.text, origins.get(name)) for name, one in sorted(texts.items())
        ]
    return made
