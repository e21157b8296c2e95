"""The example office shows every answer the rules can give, and the starter says that nothing is wrong."""

import re
from collections import Counter
from datetime import date, datetime
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from generator import eligibility, fallout, preflight
from generator.brand import palette
from generator.load import Loaded, LoadedWave, load
from generator.load.workspace import wave_folders
from generator.model import ActivationStatus, Care, Caution, FalloutReason, KitPlan, Outcome, Product500
from generator.plan import plan_client
from generator.policy import expected_questions
from generator.timeline import is_working_day

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "kits"
STARTER = ROOT / "generator" / "starter" / "kits"
BEFORE, AFTER = "voorbeeld-2027-02", "voorbeeld-2026-03"


@cache
def read(workspace: Path) -> Loaded:
    return load(workspace, tuple(wave_folders(workspace)), date(2000, 1, 1))


def wave(name: str) -> LoadedWave:
    return next(one for one in read(EXAMPLE).waves if one.wave.folder == name)


@cache
def judged(name: str) -> dict[str, tuple[eligibility.JudgedPerson, ...]]:
    loaded = wave(name)
    own = loaded.wave
    return {
        client.number: eligibility.judge(loaded.people[client.number], own.converts_on, own.dated, own.policy)
        for client in loaded.clients
        if client.taken_along
    }


def outcomes(name: str) -> set[Outcome]:
    return {one.decision.outcome for people in judged(name).values() for one in people}


def test_every_decision_occurs_in_the_example():
    assert outcomes(BEFORE) | outcomes(AFTER) == set(Outcome)


def test_temporary_access_runs_in_march_2026_and_has_ended_in_february_2027():
    assert Outcome.GRACE in outcomes(AFTER)
    assert Outcome.ACCESS_ENDED not in outcomes(AFTER)
    assert Outcome.ACCESS_ENDED in outcomes(BEFORE)
    assert Outcome.GRACE not in outcomes(BEFORE)


@pytest.mark.parametrize("name", [BEFORE, AFTER])
def test_every_caution_occurs_in_both_waves(name):
    found = {
        caution for people in judged(name).values() for one in people for caution in one.decision.cautions
    }
    assert found == set(Caution)


def test_every_care_of_the_preflight_occurs_in_the_wave_of_february():
    loaded = wave(BEFORE)
    found = {
        one.care
        for client in loaded.clients
        if client.taken_along
        for one in preflight.judge(client, loaded.wave, judged(BEFORE)[client.number])
    }
    assert found == set(Care)


def test_every_answer_on_product_500_occurs_in_the_wave_of_february():
    loaded = wave(BEFORE)
    found = {
        eligibility.product_500(client.products, eligibility.count(judged(BEFORE)[client.number])).expected
        for client in loaded.clients
        if client.taken_along
    }
    assert found == set(Product500)


def test_the_fallout_list_holds_every_reason_and_one_that_nobody_knows():
    loaded = wave(AFTER)
    assert loaded.fallout is not None
    rows = [
        one for number, rows in loaded.fallout.items() for one in fallout.judge(rows, judged(AFTER)[number])
    ]
    assert {one.reason for one in rows} == set(FalloutReason)
    assert [one.row.reason_text for one in rows if one.reason is FalloutReason.UNKNOWN] == [
        "Zie melding 4711"
    ]
    assert {one.row.handled for one in rows} == {True, False}


@cache
def kits_after() -> dict[str, KitPlan]:
    """Plan every kit of the wave that has moved."""
    loaded, office = wave(AFTER), read(EXAMPLE).office
    assert office is not None
    return {
        client.number: plan_client(office, loaded, client, addresses=lambda *_: None, texts="", rules="")
        for client in loaded.clients
        if client.taken_along
    }


def test_the_uitvallijst_shows_predicted_surprise_resolved_avoided_and_who_misses_a_payslip():
    counts = [one.public.fallout for one in kits_after().values() if one.public.fallout]
    assert len(counts) == len(kits_after())
    for what in ("predicted", "surprises", "has_account", "avoided", "without_payslip", "handled"):
        assert sum(getattr(one, what) for one in counts) > 0, what


def test_the_list_of_activations_holds_every_status_and_one_that_nobody_knows():
    rows = [one for kit in kits_after().values() for one in kit.private.activation or ()]
    assert {one.status for one in rows} == set(ActivationStatus)
    unknown = [one.row.status_text for one in rows if one.status is ActivationStatus.UNKNOWN]
    assert unknown == ["Stap 2 van 3"]
    assert all(one.row.name for one in rows)


def test_about_as_many_people_wait_as_the_article_tells_us_to_expect():
    rows = [one for kit in kits_after().values() for one in kit.private.activation or ()]
    invited = [one for one in rows if one.status is not ActivationStatus.NOT_INVITED]
    waiting = [one for one in invited if one.status is not ActivationStatus.ACTIVATED]
    low, high = expected_questions(len(invited))
    assert low <= len(waiting) <= high


def test_the_notes_after_the_conversion_occur_in_the_example():
    codes = {note.code for kit in kits_after().values() for note in kit.public.notes}
    # Of these the example has none: LET665 and LET666 tell of an old or a forgotten list.
    assert {code for code in codes if code.startswith("LET66")} == {
        "LET661",
        "LET662",
        "LET663",
        "LET664",
        "LET667",
    }


def test_the_example_has_no_errors_and_only_these_warnings():
    found = Counter((problem.code, problem.client) for problem in read(EXAMPLE).problems)
    assert found == {
        ("LET103", None): 1,  # klanten.csv as Excel saves it on Windows
        ("LET310", "1033"): 1,  # the addendum is not signed
        ("LET308", "1040"): 1,  # no employees known
        ("LET311", "1040"): 1,  # and MijnLoket is not switched on
        ("LET514", "1060"): 1,  # a yellow that cannot carry text
        ("LET215", "1060"): 1,  # a private address with a mistake in it
        ("LET337", "2031"): 1,  # a status that nobody published
    }


def test_the_clients_are_as_different_as_clients_are():
    clients = {client.number: client for client in wave(BEFORE).clients}
    sizes = sorted(len(people) for people in wave(BEFORE).people.values())
    assert sizes[:2] == [0, 1]
    assert sizes[-1] == 400
    assert {client.address_form for client in clients.values()} == {"je", "u"}
    assert [number for number, client in clients.items() if not client.taken_along] == ["1051"]
    assert [number for number, client in clients.items() if client.addendum is False] == ["1033"]
    assert [number for number, client in clients.items() if client.contact_on_site] == ["1042"]
    assert palette(clients["1060"].brand.colour).is_pale
    assert clients["1003"].brand.logo is None
    assert {client.brand.logo.media_type for client in clients.values() if client.brand.logo} == {
        "image/svg+xml",
        "image/png",
    }
    assert max(len(client.name) for client in clients.values()) > 100


def test_people_have_the_names_that_people_have():
    people = [one for group in wave(BEFORE).people.values() for one in group]
    assert any(one.prefix for one in people)
    assert any(one.first_name is None and one.initials for one in people)
    assert any(not one.last_name.isascii() for one in people)
    assert any(len(one.employments) > 1 for one in people)


def test_tables_are_written_as_dutch_excel_writes_them():
    clients = (EXAMPLE / BEFORE / "klanten.csv").read_bytes()
    people = (EXAMPLE / BEFORE / "medewerkers.csv").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        clients.decode("utf-8")
    assert "Coöperatieve" in clients.decode("cp1252")
    assert people.startswith(b"\xef\xbb\xbf")
    for data in (clients, people):
        assert data.count(b"\n") == data.count(b"\r\n")
        assert data.splitlines()[0].count(b";") > 10


def test_workbooks_hold_real_date_cells():
    sheet = openpyxl.load_workbook(EXAMPLE / AFTER / "medewerkers.xlsx").active
    headings = [cell.value for cell in sheet[1]]
    column = headings.index("In dienst")
    assert all(isinstance(row[column].value, datetime) for row in sheet.iter_rows(min_row=2))
    dates = [
        cell.value for cell in openpyxl.load_workbook(EXAMPLE / AFTER / "activatie.xlsx").active["E"][1:]
    ]
    assert {type(value) for value in dates} == {datetime, type(None)}


def texts(workspace: Path) -> dict[str, str]:
    """Return every file of a workspace as text; a workbook as its cells."""
    found = {}
    for path in sorted(path for path in workspace.rglob("*") if path.is_file()):
        if path.suffix == ".xlsx":
            cells = (row for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True))
            found[path.name] = "\n".join(str(cell) for row in cells for cell in row if cell)
        elif path.suffix != ".png" and path.name != ".geheim":
            data = path.read_bytes()
            found[str(path.relative_to(workspace))] = data.decode(
                "cp1252" if path.name == "klanten.csv" and not data.startswith(b"\xef") else "utf-8-sig"
            )
    return found


@pytest.mark.parametrize("workspace", [EXAMPLE, STARTER], ids=["example", "starter"])
def test_every_address_is_one_that_cannot_exist(workspace):
    hosts = re.compile(r"(?:@|https?://)([a-z0-9.-]+)", re.IGNORECASE)
    for name, text in texts(workspace).items():
        if name.endswith(".svg"):
            continue  # holds the name of the SVG language, which looks like an address
        strange = {host for host in hosts.findall(text) if not host.lower().endswith(".example")}
        assert not strange, name


def test_a_fresh_workspace_asks_only_for_the_office_itself():
    found = {(problem.code, problem.place.file) for problem in read(STARTER).problems}
    assert found == {("LET416", "kantoor.yml")}


def test_a_fresh_workspace_has_two_clients_six_people_and_a_working_day():
    (loaded,) = read(STARTER).waves
    assert len(loaded.clients) == 2
    assert sum(len(people) for people in loaded.people.values()) == 6
    assert is_working_day(loaded.wave.converts_on, loaded.wave)
    assert loaded.wave.dated < loaded.wave.converts_on


def test_a_fresh_workspace_has_a_column_for_what_a_client_chooses_and_is_told_where():
    headings, *rows = (STARTER / "voorbeeld-golf/klanten.csv").read_text(encoding="utf-8-sig").splitlines()
    assert {"Talen", "Kleur", "Meenemen"} <= set(headings.split(";"))
    assert all(len(row.split(";")) == len(headings.split(";")) for row in rows)
    assert "de kolom `Talen`" in (STARTER / "LEESMIJ.md").read_text(encoding="utf-8")


def test_the_secret_of_a_workspace_stays_out_of_git():
    assert (STARTER / ".gitignore").read_text().splitlines()[0] == ".geheim"
