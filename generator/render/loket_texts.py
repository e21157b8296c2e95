"""The texts for employees in the syntax of Loket's own mail templates: one text for all clients.

Loket fills in what stands between single braces. Only names that Loket's own help uses are written here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.escape import plain
from generator.model import Client, PublicKit, WavePlan
from generator.render import mails
from generator.render.mail_blocks import HEADING, ITEM, NUMBERED, blocks_of
from generator.render.mail_kinds import EVERY_KIND, Form
from generator.slug import slug
from generator.templates import OwnTextError, OwnTexts, fill

NAME = "loket"

# What Loket fills in, by its own help; other names may exist, and are not guessed.
CONFIRMED = (
    "WerkgeverNaam",
    "Clientnummer",
    "Periodenummer",
    "GebruikerVoorletters",
    "GebruikerAchternaam",
    "AdministratieNaam",
    "JaarVerloning",
)
MOST_OF_SUBJECT, MOST_OF_BODY = 512, 6_000

# Loket sends mails: an item for the intranet or a line for a phone is nothing to put in its templates.
_SENT_BY_LOKET = frozenset(
    kind.name for kind in EVERY_KIND if kind.reader == "medewerker" and kind.form is Form.MAIL
)
_MADE = re.compile(r"(?P<name>\d\d-[a-z-]+)\.(?P<language>[a-z]{2,3})\.txt")


def render(plan: WavePlan) -> dict[str, bytes]:
    """Return every text for employees to read and to paste; one that Loket cannot hold is left out."""
    files: dict[str, bytes] = {}
    listed, too_long = [], []
    for stem, subject, blocks in _letters(plan):
        source = _source(blocks)
        if len(subject) > MOST_OF_SUBJECT or len(source) > MOST_OF_BODY:
            too_long.append(stem)
            continue
        listed.append({"bestand": stem, "onderwerp": subject})
        files[f"{stem}.txt"] = f"Onderwerp: {subject}\n\n{_text(blocks)}".encode()
        files[f"{stem}.html"] = source.encode()
    fields = {"golf": plan.wave.name, "teksten": listed, "te_lang": too_long}
    read_me = plain(fill("overzicht/loket.md", fields))
    return files | {"LEESMIJ.txt": read_me.replace("\n", "\r\n").encode("utf-8-sig")}


def _letters(plan: WavePlan) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield the name with its language, the subject and the blocks of every text, by its name."""
    kit = _for_nobody(plan)
    if kit is None:
        return
    try:
        made = mails.render(kit)
    except OwnTextError:
        # The kits say so, each with the file and the line.
        return
    for name in sorted(made):
        match = _MADE.fullmatch(name)
        if match and match["name"] in _SENT_BY_LOKET:
            stem = name.removesuffix(".txt")
            first, _, text = made[name].decode().partition("\n\n")
            page = made.get(f"{stem}.html", b"").decode()
            # A space that holds a date together is a strange sign in a box of Loket.
            blocks = tuple(block.replace("\xa0", " ") for block in blocks_of(page, text))
            yield stem, first.partition(": ")[2], blocks


def _for_nobody(plan: WavePlan) -> PublicKit | None:
    """Return a kit of no client: where the client's name would stand, Loket's placeholder stands."""
    if not plan.kits:
        return None
    languages = dict.fromkeys(code for kit in plan.kits for code in kit.client.languages)
    client = Client(
        number="{Clientnummer}",
        name="{WerkgeverNaam}",
        email=plan.office.email,
        languages=tuple(languages),
        address_form=plan.office.address_form,
    )
    return replace(
        plan.kits[0],
        client=client,
        slug=slug("", "0"),
        counts=None,
        shared_addresses=0,
        cares={},
        questions=(0, 0),
        fallout=None,
        activation=None,
        notes=(),
        address=None,
        texts=_shared_texts(plan),
    )


def _shared_texts(plan: WavePlan) -> OwnTexts:
    """Return the office's own texts that every client gets; those of one client are nobody else's."""
    others = [frozenset(kit.texts) for kit in plan.kits[1:]]
    return tuple(one for one in plan.kits[0].texts if all(one in texts for texts in others))


def _source(blocks: tuple[str, ...]) -> str:
    """Return the letter in the few tags that Loket takes."""
    made = "".join(_joined(blocks, "<br/>\n", "<br/>\n<br/>\n"))
    return re.sub(r"<br>", "<br/>", made) + "\n"


def _text(blocks: tuple[str, ...]) -> str:
    shown = (re.sub(r"<br>\s*", "\n", block.replace("<b>", "").replace("</b>", "")) for block in blocks)
    bare = tuple(re.sub(r"<[^>]*>", "", block) for block in shown)
    return plain("".join(_joined(bare, "\n", "\n\n"))) + "\n"


def _joined(blocks: tuple[str, ...], near: str, far: str) -> Iterator[str]:
    """Yield the blocks with the line ends between them; items of a list stay close together."""
    number, before = 0, ""
    is_source = near.startswith("<")
    for block in blocks:
        kind, inside = block[0], block[1:]
        number = number + 1 if kind == NUMBERED and before == NUMBERED else 1
        if before:
            yield near if before == HEADING or (kind == before and kind in (NUMBERED, ITEM)) else far
        sign = f"{number}. " if kind == NUMBERED else "- " if kind == ITEM else ""
        yield f"<b>{inside}</b>" if kind == HEADING and is_source else f"{sign}{inside}"
        before = kind
