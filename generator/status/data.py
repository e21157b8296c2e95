"""Where things stand, as a program reads it; `docs/json.md` documents every key."""

from datetime import date
from typing import Any

from generator.notes import Urgency
from generator.send.log import Standing
from generator.status.left_online import LeftOnline
from generator.status.reading import Told, WaveRead
from generator.status.stand import ClientStand, KitState, MailStand, SiteState, WaveStand
from generator.status.steps import Next
from generator.timeline import phase

_URGENCIES = {Urgency.FIRST: "eerst-oplossen", Urgency.LOOK: "let-op", Urgency.KNOW: "klaar"}


def wave_data(found: WaveRead, after: Next) -> dict[str, Any]:
    """Return a wave; with errors in its input there is no stand."""
    return {
        "golf": found.folder,
        "fouten": found.errors,
        "stand": _stand(found.stand) if found.stand else None,
        "oude_datum": _told(found.told) if found.told else None,
        "nu": {"stap": str(after.step), "wat": after.said, "opdracht": after.command},
    }


def _stand(stand: WaveStand) -> dict[str, Any]:
    wave, kits, sites, ready = stand.wave, stand.kits(), stand.sites(), stand.readiness
    return {
        "naam": wave.name,
        "conversiedatum": wave.converts_on.isoformat(),
        "peildatum": wave.dated.isoformat(),
        "fase": str(phase(wave)),
        "taak": _task(stand),
        "kits": {str(state): kits[state] for state in KitState} | {"te_veel": stand.gone},
        "gereedheid": {"klaar": ready.ready, "let_op": ready.look, "eerst_oplossen": ready.first},
        "verwachte_vragen": _range(stand.questions),
        "uitval": {"mensen": ready.fallout.people, "open": stand.fallout_open} if ready.fallout else None,
        "activatie": (
            {"mensen": ready.activation.people, "klaar": ready.activation.done} if ready.activation else None
        ),
        "mails": [_mail(one) for one in stand.mails],
        "sites": {str(state): sites[state] for state in SiteState},
        "hoort_niet_online": [_left(one) for one in stand.left_online],
        "klanten": [_client(one) for one in stand.clients],
        "niet_mee": [{"klantnummer": one.number, "naam": one.name} for one in stand.left_out],
    }


def _task(stand: WaveStand) -> dict[str, Any] | None:
    if stand.task is None:
        return None
    return {
        "sleutel": stand.task.key,
        "datum": stand.task.day.isoformat(),
        "eigenaar": str(stand.task.owner),
    }


def _range(questions: tuple[int, int]) -> dict[str, int]:
    return {"min": questions[0], "max": questions[1]}


def _mail(mail: MailStand) -> dict[str, Any]:
    return {
        "mail": mail.name,
        "datum": _iso(mail.day),
        "verzonden": mail.sent,
        "misschien": mail.maybe,
        "open": mail.left,
    }


def _client(one: ClientStand) -> dict[str, Any]:
    return {
        "klantnummer": one.client.number,
        "naam": one.client.name,
        "kit": str(one.kit),
        "oorzaken": [str(cause) for cause in one.causes],
        "gereedheid": _URGENCIES[one.urgency],
        "waarschuwingen": list(one.codes),
        "verwachte_vragen": _range(one.questions),
        "uitval_open": one.fallout_open,
        "activatie_open": one.activation_open,
        "mails": [_sent(name, standing) for name, standing in one.mails.items()],
        "site": str(one.site),
        "online_sinds": _iso(one.online_since),
    }


def _left(one: LeftOnline) -> dict[str, Any]:
    return {
        "klantnummer": one.number,
        "naam": one.name,
        "map": one.folder,
        "doel": one.target,
        "conversiedatum": one.converts_on.isoformat(),
    }


def _sent(name: str, standing: Standing) -> dict[str, Any]:
    moment = standing.line.moment if standing.line else None
    return {"mail": name, "stand": str(standing.state), "moment": moment}


def _told(found: Told) -> dict[str, Any]:
    return {
        "datums": [day.isoformat() for day in found.days],
        "ingevuld": _iso(found.told_before),
        "klanten": [
            {
                "klantnummer": one.client.number,
                "naam": one.client.name,
                "online": [day.isoformat() for day in one.online],
                "was_online": [day.isoformat() for day in one.was_online],
                "mails": [
                    {"mail": mail.mail, "moment": mail.moment, "zeker": mail.is_certain} for mail in one.mails
                ],
                "verteld": one.corrected,
            }
            for one in found.clients
        ],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
