"""Who was told another conversion day, as a person reads it."""

from collections.abc import Iterator

from generator.moments import written_moment
from generator.problems import Lang, printable
from generator.speech import speak
from generator.status.reading import Told
from generator.status.show import folded, name_of_left, short_day
from generator.status.stand import WaveStand
from generator.status.steps import Typed, old_sites, what_to_do
from generator.status.told import ToldByMail, ToldClient


def tell_told(found: Told, stand: WaveStand, typed: Typed) -> Iterator[str]:
    """Yield who was told another day, by what, and what to do about it."""
    lang, wave = typed.settings.lang, stand.wave
    if not found.days:
        said = speak("status.told_nothing", lang, wave=wave.folder, day=short_day(wave.converts_on, lang))
        yield from folded(said)
        return
    days = ", ".join(short_day(day, lang) for day in found.days)
    told = {"wave": wave.folder, "day": short_day(wave.converts_on, lang), "days": days}
    yield from folded(speak("status.told_head", lang, **told))
    left = old_sites(stand)
    if not found.clients and not left:
        nobody = speak("status.told_nobody", lang)
        yield f"  {nobody}"
        return
    for one in found.clients:
        yield f"  {one.client.number} {printable(one.client.name)}"
        for line in _what(one, lang):
            yield f"    {line}"
    for site in left:
        wanted = speak("status.told_left", lang)
        yield f"  {name_of_left(site)} ({wanted})"
        told_day = speak("status.told_site", lang, day=short_day(site.converts_on, lang))
        yield f"    {told_day}"
    still = sum(one.is_open for one in found.clients)
    if not still and not left:
        yield speak("status.told_done", lang)
        return
    yield ""
    yield _to_do(still, lang)
    for number, line in enumerate(what_to_do(found, stand, typed), 1):
        yield f"  {number}. {line}"


def _to_do(still: int, lang: Lang) -> str:
    if not still:
        return speak("status.told_do_sites", lang)
    return speak("status.told_do_one", lang) if still == 1 else speak("status.told_do", lang, n=still)


def _what(one: ToldClient, lang: Lang) -> Iterator[str]:
    for day in one.online:
        yield speak("status.told_site", lang, day=short_day(day, lang))
    for day in one.was_online:
        yield speak("status.told_site_before", lang, day=short_day(day, lang))
    for mail in one.mails:
        yield _mail(mail, lang)
    if one.corrected:
        yield speak("status.told_corrected", lang, moment=written_moment(one.corrected, lang))


def _mail(mail: ToldByMail, lang: Lang) -> str:
    moment = written_moment(mail.moment, lang)
    if mail.is_certain:
        return speak("status.told_mail", lang, mail=mail.mail, moment=moment)
    return speak("status.told_mail_maybe", lang, mail=mail.mail, moment=moment)
