"""The working sheet of after the move: who still has no account, who acts, and who gets no payslip now.

For the office only: it holds names. A client for whom no list came with anybody on it gets no sheet.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator import activation_words, brand, fallout_words, text_fields, timeline, words
from generator.fallout_words import CLIENT, NOBODY, OFFICE, ReasonWords
from generator.fonts import printable
from generator.model import ActivationStatus, JudgedActivation, JudgedFallout, KitPlan, Wave
from generator.natural import natural_key
from generator.render.fit import fit
from generator.render.intern import reason_as_written
from generator.render.look import styles
from generator.render.paper_parts import on_paper
from generator.render.pdf import write_pdf
from generator.templates import fill

_OWNERS = (
    (CLIENT, "Dit vraag je aan de klant"),
    (OFFICE, "Dit doe je zelf"),
    (NOBODY, "Hier hoef je bijna niets te doen"),
)
# Width of a column in mm, and the sizes in points with the most lines that a cell may take.
_NAME, _SAID = 59.0, 59.0
_STEPS = ((11, 4), (10, 8), (9, 14))
# So few are named in the panel; more are found by their box.
_NAMED_IN_PANEL = 6


def render(plan: KitPlan) -> dict[str, bytes]:
    """Return the sheet, or nothing when no list names anybody of this client."""
    if not plan.private.fallout and not plan.private.activation:
        return {}
    look = plan.public.client.brand
    css = styles("uitval", brand.palette(look.colour, look.accent), plan.public.texts)
    return {"uitval.pdf": write_pdf(sheet_html(plan), css)}


def sheet_html(plan: KitPlan) -> str:
    """Return the sheet as HTML."""
    kit = on_paper(plan.public)
    fields = text_fields.public_fields(kit)
    fields["mensen"] = words.people
    fallen, accounts = _fallout(plan), _accounts(plan)
    fields["papier"] = {
        "titelnaam": plan.public.client.name,
        "naam": fit(kit.client.name, 262, ((20, 1), (16, 2), (13, 3), (10, 4)), "Bold"),
        "voetnaam": fit(kit.client.name, 110, ((9, 1),)).text,
        "uitval": fallen,
        "account": accounts,
        "werk": any(part["open"] for part in (fallen, accounts) if part)
        or bool(accounts and accounts["niet_genoemd"]),
        "loonstrook": _payslips(plan),
    }
    return fill("print/uitval.html", fields, kit.texts)


# --- who stands on the uitvallijst ----------------------------------------------------------------


def _fallout(plan: KitPlan) -> dict[str, Any] | None:
    rows, counts = plan.private.fallout, plan.public.fallout
    if rows is None or counts is None:
        return None
    waiting = [one for one in rows if not one.row.handled]
    return {
        "totaal": counts.total,
        "voorspeld": counts.predicted,
        "verrassing": counts.surprises,
        "geregeld": counts.handled,
        "open": counts.open,
        "delen": [
            {"titel": title, "redenen": found}
            for owner, title in _OWNERS
            if (found := _reasons(one for one in waiting if fallout_words.words_for(one).owner == owner))
        ],
        "klaar": [_fallen(one) for one in rows if one.row.handled],
    }


def _reasons(rows: Iterable[JudgedFallout]) -> list[dict[str, Any]]:
    """Gather people by what is to be done, the most frequent first."""
    found: dict[ReasonWords, list[JudgedFallout]] = {}
    for one in rows:
        found.setdefault(fallout_words.words_for(one), []).append(one)
    groups = sorted(found.items(), key=lambda group: -len(group[1]))
    return [_group(said, [_fallen(one) for one in people]) for said, people in groups]


def _group(said: ReasonWords, people: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {"titel": said.title, "actie": said.action, "mail": said.mail, "mensen": people}


def _fallen(one: JudgedFallout) -> dict[str, Any]:
    return {
        "nummer": one.row.number,
        "naam": _name(one.name),
        "tekst": _cell(reason_as_written(one), _SAID),
        "wat": fallout_words.words_for(one).title,
        "vooraf": str(one.foreseen),
        "loonstrook": one.without_payslip,
    }


# --- who is not done with the account -------------------------------------------------------------


def _accounts(plan: KitPlan) -> dict[str, Any] | None:
    rows, counts = plan.private.activation, plan.public.activation
    if rows is None or counts is None:
        return None
    above = {one.row.number for one in plan.private.fallout or () if not one.row.handled}
    unfinished = [one for one in rows if one.status is not ActivationStatus.ACTIVATED]
    below = [one for one in unfinished if one.row.number not in above]
    return {
        "totaal": counts.total,
        "klaar": counts.done,
        "open": len(unfinished),
        "nieuw": counts.need_invitation,
        "herinneren": sum(_is_reminded(one) for one in unfinished),
        "hierboven": len(unfinished) - len(below),
        "niet_genoemd": counts.absent,
        "groepen": _statuses(below),
    }


def _is_reminded(one: JudgedActivation) -> bool:
    return activation_words.words_for(one).mail == activation_words.REMINDER


def _statuses(rows: Iterable[JudgedActivation]) -> list[dict[str, Any]]:
    """Gather people by what helps: a new invitation first, then a reminder, then what is rare."""
    found: dict[ReasonWords, list[JudgedActivation]] = {}
    for one in rows:
        found.setdefault(activation_words.words_for(one), []).append(one)
    order = (activation_words.NEW_INVITATION, activation_words.REMINDER, None)
    groups = sorted(found.items(), key=lambda group: (order.index(group[0].mail), -len(group[1])))
    return [_group(said, [_listed(one) for one in people]) for said, people in groups]


def _listed(one: JudgedActivation) -> dict[str, Any]:
    return {
        "nummer": one.row.number,
        "naam": _name(one.name),
        "tekst": _cell(one.row.status_text, _SAID),
        "datum": one.row.on,
        "loonstrook": one.without_payslip,
    }


# --- the safety net -------------------------------------------------------------------------------


def _payslips(plan: KitPlan) -> dict[str, Any]:
    """Say who sees no payslip now, each person once, and before which day they must have one."""
    found: dict[str, str] = {}
    rows = [(one.row.number, one.name, one.without_payslip) for one in plan.private.fallout or ()]
    rows += [(one.row.number, one.name, one.without_payslip) for one in plan.private.activation or ()]
    for number, name, is_missing in rows:
        if is_missing:
            found[number] = found.get(number) or name
    numbers = sorted(found, key=natural_key)
    named = [f"{printable(found[number])} ({number})".strip() for number in numbers]
    fits = len(named) <= _NAMED_IN_PANEL and all(len(name) <= 50 for name in named)
    return {"aantal": len(numbers), "namen": named if fits else None, **_payday(plan.public.wave)}


def _payday(wave: Wave) -> dict[str, Any]:
    day = timeline.next_payday(wave)
    return {"betaaldag": day, "vandaag": day == wave.dated}


# --- cells ----------------------------------------------------------------------------------------


def _name(name: str) -> dict[str, Any]:
    return _cell(name, _NAME, "naam niet bekend")


def _cell(text: str, width: float, otherwise: str = "") -> dict[str, Any]:
    """Fit a text into its column: smaller when it is long, so that a row always fits on a page."""
    shown = printable(text, otherwise) or otherwise
    fitted = fit(shown, width, _STEPS, "Bold")
    return {"text": fitted.text, "size": fitted.size}
