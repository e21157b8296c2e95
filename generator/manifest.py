"""kit.json and golf.json: what was decided, as data for other programs (contract, section 5)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator import __version__, forecast, timeline
from generator.model import (
    ActivationCounts,
    ActivationStatus,
    Care,
    FalloutCounts,
    KitPlan,
    Milestone,
    Outcome,
    PublicKit,
    WavePlan,
)
from generator.policy import expected_questions
from generator.problems import Problem

SCHEMA = 1

# What golf.json does not repeat of every kit.json.
_LEFT_OUT = frozenset({"bestanden", "inputs"})


def describe_kit(plan: KitPlan) -> dict[str, Any]:
    """Return the fields of kit.json that the plan knows; the files come when they are made."""
    kit = plan.public
    return {
        "schema": SCHEMA,
        "overstapkit": __version__,
        "golf": kit.wave.folder,
        "klantnummer": kit.client.number,
        "naam": kit.client.name,
        "conversiedatum": kit.wave.converts_on.isoformat(),
        "peildatum": kit.wave.dated.isoformat(),
        "beleid": {
            "laatste_dag_is_actief": kit.wave.policy.last_day_is_active,
            "vertrekt_binnen_dagen": kit.wave.policy.leaves_soon_days,
        },
        "inputs": dict(plan.inputs),
        "tellingen": _counts(kit.counts or {}),
        "product_500": {
            "verwacht": str(kit.product_500.expected),
            "redenen": {str(outcome): count for outcome, count in kit.product_500.reasons.items()},
        },
        "verwachte_vragen": _range(kit.questions),
        "vooraf": _cares([kit]),
        "uitval": _fallout([kit.fallout]),
        "activatie": _activation([kit.activation]),
        "waarschuwingen": _notes(kit.notes),
    }


def describe_wave(
    plan: WavePlan, kits: Mapping[str, Mapping[str, Any] | None], failed: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """Return golf.json: the wave, and every client as its kit.json now stands (None: there is no kit)."""
    wave = plan.wave
    clients = [_entry(kit, kits.get(kit.client.number), failed) for kit in plan.kits]
    clients += [{"klantnummer": c.number, "naam": c.name, "meenemen": False} for c in plan.left_out]
    return {
        "schema": SCHEMA,
        "overstapkit": __version__,
        "golf": wave.folder,
        "naam": wave.name,
        "conversiedatum": wave.converts_on.isoformat(),
        "peildatum": wave.dated.isoformat(),
        "route": wave.route,
        "tellingen": _counts(plan.counts),
        "verwachte_vragen": _range(plan.questions),
        "vragen": _by_day(plan),
        "vooraf": _cares(plan.kits),
        "uitval": _fallout([kit.fallout for kit in plan.kits]),
        "activatie": _activation([kit.activation for kit in plan.kits]),
        "mijlpalen": [_milestone(one) for one in plan.milestones],
        "agenda_volgnummer": timeline.calendar_number(wave),
        "waarschuwingen": _notes(plan.notes),
        "klanten": clients,
    }


def _entry(kit: PublicKit, kit_json: Mapping[str, Any] | None, failed: frozenset[str]) -> dict[str, Any]:
    own = {"klantnummer": kit.client.number, "naam": kit.client.name, "meenemen": True, "map": kit.slug}
    kept = {key: value for key, value in (kit_json or {}).items() if key not in _LEFT_OUT}
    return kept | own | {"gemaakt": kit_json is not None, "mislukt": kit.client.number in failed}


def _counts(counts: Mapping[Outcome, int]) -> dict[str, int]:
    return {str(outcome): counts.get(outcome, 0) for outcome in Outcome}


def _fallout(clients: Iterable[FalloutCounts | None]) -> dict[str, int] | None:
    """Add up the uitvallijst of all clients; None when there is no such list."""
    lists = [one for one in clients if one is not None]
    if not lists:
        return None
    return {
        "op_de_lijst": sum(one.total for one in lists),
        "voorspeld": sum(one.predicted for one in lists),
        "verrassing": sum(one.surprises for one in lists),
        "voorkomen": sum(one.avoided for one in lists),
        "geregeld": sum(one.handled for one in lists),
        "open": sum(one.open for one in lists),
        "heeft_account": sum(one.has_account for one in lists),
        "zonder_loonstrook": sum(one.without_payslip for one in lists),
    }


def _activation(clients: Iterable[ActivationCounts | None]) -> dict[str, Any] | None:
    """Add up the list of activations of all clients; None when there is no such list."""
    lists = [one for one in clients if one is not None]
    if not lists:
        return None
    by_status = {status: sum(one.by_status[status] for one in lists) for status in ActivationStatus}
    total = sum(by_status.values())
    return {
        "op_de_lijst": total,
        "klaar": by_status[ActivationStatus.ACTIVATED],
        "per_status": {str(status): count for status, count in by_status.items()},
        "nieuwe_uitnodiging": sum(one.need_invitation for one in lists),
        "zonder_loonstrook": sum(one.without_payslip for one in lists),
        "niet_genoemd": sum(one.absent for one in lists),
        # From all people together: adding up what was rounded per client would count too many.
        "verwacht": _range(expected_questions(total - by_status[ActivationStatus.NOT_INVITED])),
    }


def _cares(kits: Sequence[PublicKit]) -> dict[str, int]:
    """Count what the pre-flight found of every kind; of the client's own kinds: clients."""
    return {str(care): sum(kit.cares.get(care, 0) for kit in kits) for care in Care}


def _range(questions: tuple[int, int]) -> dict[str, int]:
    return {"min": questions[0], "max": questions[1]}


def _by_day(plan: WavePlan) -> dict[str, Any]:
    """Tell the questions by working day; what is left is null when nobody told what the desk can do."""
    found = forecast.of_wave(plan.questions, plan.wave, plan.office.questions_per_day)
    return {
        "per_dag": found.a_day,
        "hoogstens_uitnodigingen": found.most_invited,
        "dagen": [
            {
                "datum": one.day.isoformat(),
                **_range((one.low, one.high)),
                "blijft_liggen": _range((one.left_low, one.left_high)) if found.a_day else None,
            }
            for one in found.days
        ],
    }


def _milestone(one: Milestone) -> dict[str, Any]:
    return {"sleutel": one.key, "datum": one.day.isoformat(), "eigenaar": str(one.owner)}


def _notes(notes: Iterable[Problem]) -> list[dict[str, str]]:
    return [{"code": note.code, "tekst": " ".join(note.sentence("nl"))} for note in notes]
