"""Where things stand, as a person reads it: a few lines a wave, then a line a client, in 80 columns."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from babel.dates import format_date
from rich.cells import cell_len, set_cell_size

from generator.notes import Urgency
from generator.problems import Lang, printable, written_day
from generator.send.log import Standing, State
from generator.speech import speak
from generator.status.left_online import LeftOnline
from generator.status.stand import ClientStand, KitState, MailStand, SiteState, WaveStand
from generator.status.steps import owner_of
from generator.status_words import CAUSES, TASKS

WIDTH = 80
# So many clients are shown, unless all were asked for; those that ask for something go first.
FIRST = 50
_LABEL = 10
_GAP = "  "


def tell(stand: WaveStand, lang: Lang, *, everything: bool) -> Iterator[str]:
    """Yield the lines of one wave, without its next step."""
    yield _cut(f"{stand.wave.folder}: {printable(stand.wave.name)}", WIDTH)
    for label, lines in _about(stand, lang):
        for number, line in enumerate(lines):
            yield f"  {label if number == 0 else '':<{_LABEL}} {line}"
    yield ""
    yield from _table(stand, lang, everything=everything)


# --- the wave -------------------------------------------------------------------------------------


def _about(stand: WaveStand, lang: Lang) -> Iterator[tuple[str, list[str]]]:
    yield speak("status.move", lang), [_move(stand, lang)]
    yield speak("status.task", lang), [_task(stand, lang)]
    yield speak("status.kits", lang), _kits(stand, lang)
    yield speak("status.look", lang), [_urgencies(stand, lang)]
    yield speak("status.questions", lang), [_range(stand.questions)]
    yield from _after(stand, lang)
    mails = [_mail(one, lang) for one in stand.mails if _is_news(one, stand)]
    yield speak("status.mails", lang), mails or [speak("status.no_mails", lang)]
    if stand.publishes or any(one.site is not SiteState.NEVER for one in stand.clients):
        yield speak("status.sites", lang), [_sites(stand, lang)]


def _move(stand: WaveStand, lang: Lang) -> str:
    day = f"{written_day(stand.wave.converts_on, lang)} {stand.wave.converts_on.year}"
    days = (stand.wave.converts_on - stand.wave.dated).days
    if days == 0:
        return speak("status.today", lang, day=day)
    if days > 0:
        return speak("status.ahead", lang, day=day, days=_days(days, lang))
    return speak("status.past", lang, day=day, days=_days(-days, lang))


def _days(count: int, lang: Lang) -> str:
    return speak("status.one_day", lang) if count == 1 else speak("status.many_days", lang, n=count)


def _task(stand: WaveStand, lang: Lang) -> str:
    if stand.task is None:
        return speak("status.no_task", lang)
    what = getattr(TASKS[stand.task.key], lang)
    owner = owner_of(stand.task, lang)
    day = written_day(stand.task.day, lang)
    if stand.task.day == stand.wave.dated:
        return speak("status.task_today", lang, what=what, owner=owner)
    return speak("status.task_on", lang, what=what, day=day, owner=owner)


def _kits(stand: WaveStand, lang: Lang) -> list[str]:
    kits = stand.kits()
    parts = [
        speak("status.kits_current", lang, n=kits[KitState.CURRENT], all=len(stand.clients)),
        *_counted(kits[KitState.OTHER_DAY], speak("status.kits_other_day", lang)),
        *_counted(kits[KitState.OLD], speak("status.kits_old", lang)),
        *_counted(kits[KitState.ABSENT], speak("status.kits_absent", lang)),
        *_counted(kits[KitState.UNREADABLE], speak("status.kits_unreadable", lang)),
        *_counted(stand.gone, speak("status.kits_gone", lang)),
    ]
    lines = _joined(parts)
    causes = [cause for cause in CAUSES if any(cause in map(str, one.causes) for one in stand.clients)]
    if causes:
        named = ", ".join(getattr(CAUSES[cause], lang) for cause in causes)
        lines += _joined(speak("status.because", lang, causes=named).split(" "), " ")
    return lines


def _counted(count: int, what: str) -> list[str]:
    return [f"{count} {what}"] if count else []


def _joined(parts: Sequence[str], sign: str = ", ") -> list[str]:
    """Return the parts on as few lines as fit."""
    room = WIDTH - _LABEL - 3
    lines = [parts[0]]
    for part in parts[1:]:
        longer = f"{lines[-1]}{sign}{part}"
        if cell_len(longer) <= room:
            lines[-1] = longer
        else:
            lines[-1] += sign.rstrip()
            lines.append(part)
    return lines


def _urgencies(stand: WaveStand, lang: Lang) -> str:
    ready = stand.readiness
    counts = {"first": ready.first, "look": ready.look, "ready": ready.ready}
    return speak("status.urgencies", lang, **counts)


def _range(questions: tuple[int, int]) -> str:
    low, high = questions
    return str(low) if low == high else f"{low}-{high}"


def _after(stand: WaveStand, lang: Lang) -> Iterator[tuple[str, list[str]]]:
    fallout, activation = stand.readiness.fallout, stand.readiness.activation
    if fallout:
        told = speak("status.fallout_open", lang, n=stand.fallout_open, all=fallout.people)
        yield speak("status.fallout", lang), [told]
    if activation:
        told = speak("status.activated", lang, n=activation.done, all=activation.people)
        yield speak("status.activation", lang), [told]


def _is_news(mail: MailStand, stand: WaveStand) -> bool:
    return bool(mail.sent or mail.maybe) or (mail.day is not None and mail.day <= stand.wave.dated)


def _mail(mail: MailStand, lang: Lang) -> str:
    everybody = mail.sent + mail.maybe + mail.left
    said = speak("status.mail", lang, name=f"{mail.name:<23}", sent=mail.sent, all=everybody)
    if mail.maybe:
        said += ", " + speak("status.mail_maybe", lang, n=mail.maybe)
    return said


def _sites(stand: WaveStand, lang: Lang) -> str:
    sites = stand.sites()
    online = sites[SiteState.CURRENT] + sites[SiteState.OLD] + sites[SiteState.UNKNOWN]
    parts = [
        speak("status.online", lang, n=online, all=len(stand.clients)),
        *_counted(sites[SiteState.OLD], speak("status.sites_old", lang)),
        *_counted(sites[SiteState.GONE], speak("status.sites_gone", lang)),
        *_counted(len(stand.left_online), speak("status.sites_left", lang)),
    ]
    return ", ".join(parts)


# --- the clients ----------------------------------------------------------------------------------


def _table(stand: WaveStand, lang: Lang, *, everything: bool) -> Iterator[str]:
    shown, left = _shown(stand.clients, everything=everything)
    if not shown:
        yield speak("status.nobody", lang)
    else:
        yield from _aligned(_headings(stand, lang), [_row(one, stand, lang) for one in shown])
    if left:
        yield speak("status.more", lang, n=left)
    if stand.left_online:
        sites = ", ".join(name_of_left(one) for one in dict.fromkeys(stand.left_online))
        yield from folded(speak("status.left_online", lang, names=sites))
    if stand.left_out:
        names = [f"{one.number} {printable(one.name)}" for one in stand.left_out]
        said = speak("status.left_out", lang, names=", ".join(names))
        yield from folded(said)


def name_of_left(one: LeftOnline) -> str:
    """Return the client of a site that was left online; of who left the list only the number is known."""
    return f"{one.number} {printable(one.name)}" if one.name else one.number


def folded(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _aligned(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the rows in columns; names take what they need, and no more than what is left of the line."""
    table = (headings, *rows)
    rest = [max(map(cell_len, column)) for column in zip(*(row[1:] for row in table), strict=True)]
    room = WIDTH - sum(rest) - len(_GAP) * len(rest)
    sizes = [min(room, max(cell_len(row[0]) for row in table)), *rest]
    for row in table:
        cells = [_cut(row[0], sizes[0]), *row[1:]]
        line = _GAP.join(set_cell_size(cell, size) for cell, size in zip(cells, sizes, strict=True))
        yield line.rstrip()


def _shown(clients: Sequence[ClientStand], *, everything: bool) -> tuple[list[ClientStand], int]:
    """Return whom to show, in the order of the wave. Of very many, those that ask for something."""
    if everything or len(clients) <= FIRST:
        return list(clients), 0
    chosen = {one.client.number for one in sorted(clients, key=lambda one: not one.asks)[:FIRST]}
    return [one for one in clients if one.client.number in chosen], len(clients) - FIRST


def _headings(stand: WaveStand, lang: Lang) -> list[str]:
    return [
        speak("status.head_client", lang),
        speak("status.head_kit", lang),
        speak("status.head_state", lang),
        speak("status.head_questions", lang),
        *([speak("status.head_fallout", lang)] if stand.readiness.fallout else []),
        speak("status.head_mail", lang),
        *([speak("status.head_site", lang)] if _has_sites(stand) else []),
    ]


def _has_sites(stand: WaveStand) -> bool:
    return stand.publishes or any(one.site is not SiteState.NEVER for one in stand.clients)


def _row(one: ClientStand, stand: WaveStand, lang: Lang) -> list[str]:
    return [
        f"{one.client.number} {printable(one.client.name)}",
        _kit(one, lang),
        _state(one, lang),
        _range(one.questions),
        *([str(one.fallout_open or 0)] if stand.readiness.fallout else []),
        _last_mail(one),
        *([_site(one, lang)] if _has_sites(stand) else []),
    ]


def _kit(one: ClientStand, lang: Lang) -> str:
    return {
        KitState.CURRENT: speak("status.kit_current", lang),
        KitState.OTHER_DAY: speak("status.kit_other_day", lang),
        KitState.OLD: speak("status.kit_old", lang),
        KitState.ABSENT: speak("status.kit_absent", lang),
        KitState.UNREADABLE: speak("status.kit_unreadable", lang),
    }[one.kit]


def _state(one: ClientStand, lang: Lang) -> str:
    return {
        Urgency.FIRST: speak("status.first", lang),
        Urgency.LOOK: speak("status.watch", lang),
        Urgency.KNOW: speak("status.ready", lang),
    }[one.urgency]


def _last_mail(one: ClientStand) -> str:
    """Return the number of the last mail that the client has, with `?` when it may have it, `!` refused."""
    signs = {State.SENT: "", State.MAYBE: "?", State.REFUSED: "!", State.DEFERRED: "!"}
    known = {
        name: standing for name, standing in one.mails.items() if standing.line and standing.state in signs
    }
    if not known:
        return "-"
    last = max(known, key=lambda name: (_moment(known[name]), name))
    return last.partition("-")[0] + signs[known[last].state]


def _moment(standing: Standing) -> float:
    """Return when, to compare; of a line that somebody wrote oddly: before all others."""
    try:
        return datetime.fromisoformat(standing.line.moment if standing.line else "").timestamp()
    except ValueError:
        return 0.0


def _site(one: ClientStand, lang: Lang) -> str:
    return {
        SiteState.NEVER: "-",
        SiteState.CURRENT: speak("status.site_current", lang),
        SiteState.UNKNOWN: speak("status.site_current", lang),
        SiteState.OLD: speak("status.site_old", lang),
        SiteState.GONE: speak("status.site_gone", lang),
    }[one.site]


def _cut(text: str, size: int) -> str:
    if cell_len(text) <= size:
        return text
    return set_cell_size(text, size - 2).rstrip() + ".."


def short_day(day: date, lang: Lang) -> str:
    """18 januari 2027, 18 January 2027"""
    return str(format_date(day, "d MMMM y", locale={"nl": "nl", "en": "en_GB"}[lang]))
