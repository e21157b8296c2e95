"""Mails to the client, and texts that the client passes on to its employees, in each of its languages.

Each kind has its own moment, a milestone, and its text is true on the day it is read there: an announcement
speaks before the conversion, "vandaag" on the day, the fallout after it, whatever the date of the kit. When
the kit is dated past that moment but before the conversion, the mail goes out late: it is read on the kit's
date, and days that are over by then are left out. Two things do follow the date of the kit: the access of
people who left (70 has no moment of its own), and what is known of the fallout. Without an uitvallijst 50
says that it is being checked; it never says that nobody missed an invitation.

Dutch is prose, in a text of its own. The other languages share a skeleton a kind (`spoken`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeAlias

from generator import spoken, text_fields
from generator.escape import mail_link, phone_link, plain
from generator.languages import Language
from generator.model import PublicKit
from generator.render import mail_message, mail_page
from generator.render.employee_page import page_languages, page_path
from generator.render.mail_kinds import MOST_ON_A_PAYSLIP, MOST_SIGNS, Form, Kind, kinds_of, read_on
from generator.render.mail_speech import spoken_fields
from generator.render.mail_text import Letter, as_line, as_plain, parse
from generator.templates import fill

_NOTHING: Mapping[str, bytes] = MappingProxyType({})
# What texts may use, by who reads them.
_Fields: TypeAlias = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MailText:
    """A mail as a person would type it; what is only one line has no subject."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """One kind in one language; a short line has no letter."""

    kind: Kind
    spoken: Language
    typed: MailText
    letter: Letter | None

    @property
    def stem(self) -> str:
        return f"{self.kind.name}.{self.spoken.code}"


def texts(kit: PublicKit) -> dict[str, MailText]:
    """Return subject and plain text by name: `25-aankondiging-medewerkers`, in another language `….pl`."""
    return {
        one.kind.name if one.spoken.code == "nl" else one.stem: one.typed
        for one in _written(kit, _fields(kit))
    }


def render(
    kit: PublicKit, printed: Mapping[str, bytes] = _NOTHING, *, only: str | None = None
) -> dict[str, bytes]:
    """Return every text as `.txt`, and mails as `.html` to copy from and `.eml` that opens as a draft.

    `printed` holds the sheets by their file name: an announcement takes the flyers along. Only the message
    file does, so only there the text says so; who copies the text may have no flyer beside it. `only` is
    the name of one kind, for who needs no other.
    """
    found: dict[str, bytes] = {}
    fields = _fields(kit)
    for one in _written(kit, fields, only):
        # Whoever copies the text by hand needs the subject too.
        label = "Onderwerp: " if one.kind.form is Form.MAIL else ""
        head = f"{label}{one.typed.subject}\n\n" if one.typed.subject else ""
        found[f"{one.stem}.txt"] = f"{head}{one.typed.text}".encode()
        if one.letter is None:
            continue
        page = _page(one, one.letter, kit)
        found[f"{one.stem}.html"] = page.encode()
        if one.kind.form is Form.INTRANET:
            continue
        flyers = _flyers(one, kit, printed)
        sent = _with_flyers(one, kit, fields, flyers)
        mail = mail_message.Mail(
            name=one.kind.name,
            language=one.spoken.code,
            subject=sent.typed.subject,
            text=sent.typed.text,
            page=page if sent is one else _page(sent, sent.letter or one.letter, kit),
            flyers=flyers,
        )
        found[f"{one.stem}.eml"] = mail_message.message(mail, kit, to_client=_to_client(one))
    return found


def pages(kit: PublicKit, printed: Mapping[str, bytes] = _NOTHING) -> Iterator[str]:
    """Yield what `render` makes of texts before it makes messages of them: what texts are read for."""
    fields = _fields(kit)
    for one in _written(kit, fields):
        if one.letter is None:
            continue
        yield _page(one, one.letter, kit)
        sent = _with_flyers(one, kit, fields, _flyers(one, kit, printed))
        if sent is not one:
            yield _page(sent, sent.letter or one.letter, kit)


def _page(one: _Written, letter: Letter, kit: PublicKit) -> str:
    """Dress a letter: a mail under the name of who sends it, or an item for the intranet."""
    if one.kind.form is Form.INTRANET:
        return mail_page.item(letter, kit, one.spoken)
    letterhead = kit.office.name if _to_client(one) else kit.client.name
    return mail_page.page(letter, kit, one.spoken, letterhead=letterhead)


def _to_client(one: _Written) -> bool:
    return one.kind.reader == "klant"


def _with_flyers(one: _Written, kit: PublicKit, fields: _Fields, flyers: Mapping[str, bytes]) -> _Written:
    """Return the text as it goes out with these beside it; without any it is the text to copy."""
    return _read(one.kind, kit, one.spoken, fields, flyers=len(flyers)) if flyers else one


def _fields(kit: PublicKit) -> _Fields:
    return {"klant": text_fields.mail_fields(kit), "medewerker": text_fields.employee_fields(kit)}


def _written(kit: PublicKit, fields: _Fields, only: str | None = None) -> Iterator[_Written]:
    languages = page_languages(kit)
    for kind in kinds_of(kit):
        if only not in (None, kind.name):
            continue
        for language in languages if kind.in_languages else languages[:1]:
            yield _read(kind, kit, language, fields)


def _source(kind: Kind, kit: PublicKit, language: Language, fields: Mapping[str, Any], flyers: int) -> str:
    """Fill a kind in one language: Dutch prose, an office's own text in that language, else the skeleton."""
    own = {"open": _open_days(kind, kit), "bel": phone_link, "mail": mail_link, "flyers_erbij": flyers}
    if language.code == "nl":
        return fill(f"mails/{kind.name}.md", {**fields, **own}, kit.texts)
    whole = spoken.name_in(kind.skeleton, language.code)
    name = whole if any(one.name == whole for one in kit.texts) else kind.skeleton
    return fill(name, {**fields, **own, **spoken_fields(kit, language, fields["klant"])}, kit.texts)


def _read(kind: Kind, kit: PublicKit, language: Language, fields: _Fields, *, flyers: int = 0) -> _Written:
    source = _source(kind, kit, language, fields[kind.reader], flyers)
    if kind.form is Form.SHORT:
        line = _with_address(as_line(source), kind, kit, language)
        return _Written(kind=kind, spoken=language, typed=MailText(subject="", text=f"{line}\n"), letter=None)
    letter = parse(source, _opens(kind, kit, language))
    typed = MailText(subject=plain(letter.subject), text=as_plain(letter, rtl=language.direction == "rtl"))
    return _Written(kind=kind, spoken=language, typed=typed, letter=letter)


def _opens(kind: Kind, kit: PublicKit, language: Language) -> str | None:
    """Return what the button opens: the client's site, or the employees' page in their language."""
    if kit.address is None or kind.reader == "klant":
        return kit.address
    return f"{kit.address}{page_path(language.code).removesuffix('index.html')}"


def _with_address(line: str, kind: Kind, kit: PublicKit, language: Language) -> str:
    """Put the address of the employees' page below a message, when a message of that length is still read."""
    address = _opens(kind, kit, language)
    most = MOST_ON_A_PAYSLIP if "loonstrook" in kind.name else MOST_SIGNS
    longer = f"{line}\n{address}"
    return longer if address and most == MOST_SIGNS and len(longer) <= most else line


def _flyers(one: _Written, kit: PublicKit, printed: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the flyers that a mail takes along: the client gets all its languages, employees their own."""
    if not one.kind.takes_flyers:
        return {}
    spoken = [one.spoken] if one.kind.in_languages else page_languages(kit)
    wanted = (f"flyer.{each.code}.pdf" for each in spoken)
    return {name: printed[name] for name in wanted if name in printed}


def _open_days(kind: Kind, kit: PublicKit) -> dict[str, bool]:
    """Say of every milestone whether its day is still to come for the reader, that day included."""
    day = read_on(kind, kit)
    return {item.key.replace("-", "_"): item.day >= day for item in kit.milestones}
