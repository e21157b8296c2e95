"""What an office does at each milestone, step by step, with the file or the command that helps.

The titles of the tasks stand in `overview_words`; here is the work behind them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator import words
from generator.model import Care, Phase, PublicKit, WavePlan
from generator.render import client_list, fallout_book, mail_desk, ticket
from generator.timeline import next_payday, phase

# What a wave's folder may be called without quotes on the command line.
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
# The name under which the office keeps what Loket sends, and the folder for the sites: those of the manual.
_OVERVIEW_FILE, _SITES = "kits/gebruik-producten.xlsx", "sites"
# So many clients are named; more are counted.
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to tick off. `files` stand in kantoor/, `command` is typed as it is."""

    text: str
    files: tuple[str, ...] = ()
    command: str | None = None
    # False: somebody else does it, and the office only wants to know that it was done.
    ours: bool = True


def steps(key: str, plan: WavePlan, *, has_fallout: bool = False) -> tuple[Step, ...]:
    """Return the steps of a milestone, for the route of the wave."""
    own = {**_BEFORE, **_AFTER}
    if plan.wave.route == "collectief":
        own |= _COLLECTIEF
    found = own[key](plan)
    if key == "uitvallijst-verwerken" and not has_fallout:
        # There is no such file yet, so that nothing can lead there.
        found = [one if one.files != (fallout_book.NAME,) else Step(text=one.text) for one in found]
    return tuple(found)


def command(words_of_it: str, plan: WavePlan, *more: str) -> str:
    """Return a command of ours for this wave, as it is typed."""
    folder = plan.wave.folder
    name = folder if set(folder) <= _PLAIN and not folder.startswith("-") else f'"{folder}"'
    return " ".join(("overstapkit", words_of_it, name, *more))


def _mail(plan: WavePlan, name: str, text: str) -> Step:
    """Return a mail to send: copied from the page of mails, or by the program itself, which shows a plan."""
    return Step(text=text, files=(mail_desk.NAME,), command=command("send", plan, name.partition("-")[0]))


def _renewed(plan: WavePlan, text: str = "Maak de kits, met de peildatum van vandaag.") -> list[Step]:
    """Return what comes before a mail: only fresh kits are sent, and their links lead to what is online."""
    return [Step(text=text, command=command("build", plan)), *_online(plan, "Zet de sites opnieuw online.")]


def _online(plan: WavePlan, text: str) -> list[Step]:
    """Return that the sites go online; nothing for an office without an address for them."""
    if not plan.office.base_url:
        return []
    return [Step(text=text, command=command("publish", plan, "--to", _SITES))]


# --- before the move ------------------------------------------------------------------------------


def _overview(plan: WavePlan) -> Sequence[Step]:
    return [
        Step(text="Stuur ticket 1 naar Loket.", files=(ticket.NAME,)),
        *_chosen(plan, "Bewaar wat Loket stuurt als gebruik-producten.xlsx in kits."),
        Step(text="Beantwoordde Loket je vragen? Zet dat bij feiten in kantoor.yml."),
    ]


def _chosen(plan: WavePlan, text: str) -> list[Step]:
    """Return how the clients of the overview come into the wave."""
    return [
        Step(text=f"{text} Zet ja in een kolom Meenemen bij wie meegaat."),
        Step(text="Zet die klanten in de golf.", command=command("select", plan, _OVERVIEW_FILE)),
    ]


def _selection(plan: WavePlan) -> Sequence[Step]:
    return [
        Step(text="Kijk de golf na.", command=command("check", plan)),
        *_not_ready(plan),
        Step(
            text="Stuur ticket 2 naar Loket, met de lijst van klanten erbij.",
            files=(ticket.NAME, f"{client_list.STEM}.xlsx"),
        ),
    ]


def _not_ready(plan: WavePlan) -> Sequence[Step]:
    found = []
    without = [kit for kit in plan.kits if kit.client.addendum is False]
    if without:
        found.append(Step(text=f"Laat het addendum tekenen door {_named(without)}."))
    off = [kit for kit in plan.kits if kit.client.mijnloket_active is False]
    if off:
        found.append(Step(text=f"Zet MijnLoket aan bij {_named(off)}."))
    return found


def _named(kits: Sequence[PublicKit]) -> str:
    if len(kits) > _MOST_NAMED:
        return words.clients(len(kits))
    return words.enumeration(kit.client.name for kit in kits)


def _addresses(plan: WavePlan) -> Sequence[Step]:
    return [
        Step(text="Zet de lijst van medewerkers bij de golf. Kijk hem na.", command=command("check", plan)),
        Step(text="Maak de kits, met de peildatum van vandaag.", command=command("build", plan)),
        Step(text="Bekijk van 1 klant de site en de mails, in het overzicht."),
        *_online(plan, "Zet de sites online: de mails verwijzen ernaar."),
        _mail(plan, "10-vooraf-klant", "Stuur de klanten mail 10: die vraagt wat er nog mist."),
        Step(
            text=f"Geef iedere klant zijn eigen vooraf.xlsx, uit de map intern van de kit.{_how_many(plan)}"
        ),
    ]


def _how_many(plan: WavePlan) -> str:
    missing = sum(
        kit.cares.get(care, 0) for kit in plan.kits for care in (Care.NO_PRIVATE_EMAIL, Care.EMAIL_INVALID)
    )
    if not missing or phase(plan.wave) is not Phase.BEFORE:
        return ""
    return f" Nu {'mist 1 mailadres' if missing == 1 else f'missen er {words.number(missing)} mailadressen'}."


def _announce(plan: WavePlan) -> Sequence[Step]:
    return [
        *_renewed(plan),
        _mail(plan, "20-aankondiging-klant", "Stuur de klanten de aankondiging."),
    ]


def _employees(plan: WavePlan) -> Sequence[Step]:
    return [Step(text="De klant stuurt mail 25 naar de medewerkers en hangt de flyer op.", ours=False)]


def _last_changes(plan: WavePlan) -> Sequence[Step]:
    return [
        Step(text="De klant geeft nieuwe mailadressen en einddata door.", ours=False),
        Step(text="Zet ze in Loket."),
        *_renewed(plan, "Zet de nieuwe lijst van medewerkers bij de golf. Maak de kits opnieuw."),
    ]


def _remind(plan: WavePlan) -> Sequence[Step]:
    low, high = plan.questions
    number = str(low) if low == high else f"{low} tot {high}"
    expected = f" Reken op {number} {'vraag' if high == 1 else 'vragen'}." if high else ""
    day = words.day_and_month_with_weekday(plan.wave.converts_on)
    return [
        *_renewed(plan),
        _mail(plan, "30-herinnering-klant", "Stuur de klanten de herinnering."),
        Step(text=f"Spreek af wie er {day} de telefoon opneemt.{expected}"),
    ]


def _move(plan: WavePlan) -> Sequence[Step]:
    return [
        Step(text="Loket stuurt de uitnodigingen. Werknemerloket gaat dicht.", ours=False),
        *_renewed(plan),
        Step(text="De klant stuurt mail 40 naar de medewerkers.", ours=False),
        Step(text="Houd tijd vrij voor vragen."),
    ]


# --- after the move -------------------------------------------------------------------------------


def _fallout(plan: WavePlan) -> Sequence[Step]:
    return [
        Step(text="Bewaar de lijst van Loket als uitvallijst.xlsx in de map van de golf."),
        *_renewed(plan),
        Step(text="Werk de uitval af. Zet in de uitvallijst wie geregeld is.", files=(fallout_book.NAME,)),
        # What was written in the list makes the kits old, and old kits are not sent.
        *_renewed(plan, "Maak de kits daarna weer opnieuw."),
        _mail(plan, "50-uitval-klant", "Stuur de klanten mail 50."),
    ]


def _help(plan: WavePlan) -> Sequence[Step]:
    return [
        Step(text="De klant stuurt mail 60 aan wie nog niet klaar is.", ours=False),
        *_renewed(plan, "Weet je wie een account heeft? Zet die lijst erbij als activatie.xlsx."),
        Step(text="Lukt het iemand niet? Stuur in Loket een nieuwe uitnodiging."),
    ]


def _again(plan: WavePlan) -> Sequence[Step]:
    day = next_payday(plan.wave)
    before = f" Doe dat voor {words.day_and_month_with_weekday(day)}." if day else ""
    return [
        Step(text="De klant vraagt nog een keer wie hulp nodig heeft.", ours=False),
        Step(text=f"Wie nog niet over is, krijgt een loonstrook op papier.{before}"),
    ]


def _finish(plan: WavePlan) -> Sequence[Step]:
    return [
        *_renewed(plan),
        _mail(plan, "80-afronding-klant", "Stuur de klanten mail 80."),
        Step(text="Kijk in Loket of product 500 bij iedere klant weg is."),
        Step(text="Gooi lijsten met namen weg die je niet meer nodig hebt: uitval.xlsx en de mappen intern."),
        *_offline(plan),
    ]


def _offline(plan: WavePlan) -> list[Step]:
    """Return what becomes of the sites: a wave that is over takes none away by itself."""
    if not plan.office.base_url:
        return []
    text = f"Zijn de sites niet meer nodig? Haal hun mappen dan zelf weg uit {_SITES}."
    return [Step(text=text)]


# --- by the route on which the office starts the move itself --------------------------------------


def _overview_collectief(plan: WavePlan) -> Sequence[Step]:
    return [
        Step(
            text="Kijk in Loket wie Werknemerloket gebruikt. Of vraag het met ticket 1.", files=(ticket.NAME,)
        ),
        *_chosen(plan, "Bewaar het overzicht als gebruik-producten.xlsx in kits."),
    ]


def _prepare_collectief(plan: WavePlan) -> Sequence[Step]:
    return [
        Step(text="Kijk de golf na.", command=command("check", plan)),
        *_not_ready(plan),
        Step(text="Zet in Loket bij iedere klant de overstap klaar, bij Collectief. Start nog niets."),
    ]


def _move_collectief(plan: WavePlan) -> Sequence[Step]:
    return [
        Step(text="Start bij iedere klant de overstap in Loket."),
        *_renewed(plan),
        Step(text="De klant stuurt mail 40 naar de medewerkers.", ours=False),
        Step(text="Houd tijd vrij voor vragen."),
    ]


def _fallout_collectief(plan: WavePlan) -> Sequence[Step]:
    return [
        Step(text="Kijk in het berichtencentrum van Loket wie geen uitnodiging kreeg."),
        Step(text="Bewaar dat als uitvallijst.xlsx in de map van de golf."),
        *_fallout(plan)[1:],
    ]


_BEFORE = {
    "overzicht-aanvragen": _overview,
    "selectie-insturen": _selection,
    "gegevens-controleren": _addresses,
    "klant-informeren": _announce,
    "medewerkers-informeren": _employees,
    "laatste-wijzigingen": _last_changes,
    "herinneren": _remind,
    "overstap": _move,
}
_AFTER = {
    "uitvallijst-verwerken": _fallout,
    "niet-geactiveerd-helpen": _help,
    "tweede-herinnering": _again,
    "afronden": _finish,
}
_COLLECTIEF = {
    "overzicht-aanvragen": _overview_collectief,
    "selectie-insturen": _prepare_collectief,
    "overstap": _move_collectief,
    "uitvallijst-verwerken": _fallout_collectief,
}
