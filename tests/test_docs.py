"""The manual cannot fall behind: its tables are compared with the code, both ways."""

import ast
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest

from generator import eligibility, escape, text_field_names, text_fields, timeline, words
from generator.activation_words import STATUSES
from generator.catalogue import CATALOGUE
from generator.cli import make_cli
from generator.explanations import CAUTIONS, RULES
from generator.fallout_words import REASONS
from generator.load.clients import _SCHEMA as CLIENT_KEYS
from generator.load.columns import ACTIVATION, CLIENTS, FALLOUT, PEOPLE, PRODUCT_USE, Columns
from generator.load.office import _SCHEMA as OFFICE_KEYS
from generator.load.values import plain
from generator.load.wave import _SCHEMA as WAVE_KEYS
from generator.load.yaml_text import OpenSection
from generator.model import Basis, Caution, Outcome, Product500
from generator.notes import URGENCY, Urgency
from generator.policy import (
    MILESTONE_KEYS,
    OLD_PRODUCT,
    QUESTIONS_BY_DAY,
    SMALLEST_PUBLIC_COUNT,
    TICKET_SUBJECT,
    Policy,
    expected_questions,
)
from generator.preflight_words import CARES
from generator.templates import FILTERS, environment, toolkit_names
from generator.toolkit_words import WHAT_FOR
from tests.factory import make_client, make_kit, make_office, make_wave
from tools import commands_page, manual, text_fields_page

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def section(text: str, anchor: str) -> str:
    """Return what stands under the heading with this anchor, up to the next heading of its level."""
    found = re.search(rf"^(#+) [^\n]*\{{ #{re.escape(anchor)} \}}\n", text, re.MULTILINE)
    assert found, f"no heading with the anchor {anchor}"
    rest = text[found.end() :]
    following = re.search(rf"^#{{1,{len(found[1])}}} ", rest, re.MULTILINE)
    return rest[: following.start()] if following else rest


def rows(text: str) -> list[list[str]]:
    """Return the cells of every table row but the headings, without backticks and links."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    ruled = [number for number, line in enumerate(lines) if re.fullmatch(r"[|\s:-]+", line)]
    kept = [line for number, line in enumerate(lines) if number not in ruled and number + 1 not in ruled]
    return [[_bare(cell) for cell in line.strip()[1:-1].split("|")] for line in kept]


def _bare(cell: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", cell).replace("`", "").strip()


# --- the rules ------------------------------------------------------------------------------------


def rules_of_the_code() -> list[tuple[str, str]]:
    """Return every rule of `eligibility.decide` with its outcome, in the order of the code."""
    tree = ast.parse(Path(eligibility.__file__).read_text(encoding="utf-8"))
    decide = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "decide")
    found = []
    for call in (node for node in ast.walk(decide) if isinstance(node, ast.Call)):
        named = {keyword.arg: keyword.value for keyword in call.keywords}
        if "rule" in named:
            rule, outcome = named["rule"], named["outcome"]
            assert isinstance(rule, ast.Constant)
            assert isinstance(outcome, ast.Attribute)
            found.append((call.lineno, str(rule.value), str(Outcome[outcome.attr])))
    return [(rule, outcome) for _, rule, outcome in sorted(found)]


def test_the_rules_stand_in_the_manual_in_the_order_in_which_they_are_applied():
    table = rows(section(page("regels.md"), "volgorde"))
    assert [(rule, outcome) for rule, outcome, _ in table] == rules_of_the_code()


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_its_own_place_with_its_fact_its_ground_and_its_example(rule):
    text = section(page("regels.md"), rule)
    outcome = dict(rules_of_the_code())[rule]
    assert f"- **Besluit:** `{outcome}`." in text
    assert f"- **Feit:** {RULES[rule].fact}" in text
    assert f"- **Berust op:** {RULES[rule].source}." in text
    assert f"*Voorbeeld: {RULES[rule].example}*" in text
    assert ["Besluit", outcome] in [[cells[0].strip("*"), cells[1]] for cells in rows(text)]


def test_the_parts_of_the_rules_are_those_that_the_product_works_out():
    text = page("regels.md")
    assert text == manual.with_rules(text), "run: python tools/manual.py"
    anchors = re.findall(r"^## .*\{ #([a-z0-9-]+) \}$", text, re.MULTILINE)
    assert anchors[1 : 1 + len(RULES)] == list(RULES)


def test_the_cautions_stand_in_the_order_in_which_they_are_written():
    listed = [cells[0] for cells in rows(section(page("regels.md"), "waarschuwingen"))]
    assert listed == [str(caution) for caution in Caution]
    assert set(listed) == {str(caution) for caution in CAUTIONS}


def test_every_note_on_a_client_or_wave_stands_there_with_its_urgency():
    named = {
        Urgency.FIRST: "eerst oplossen",
        Urgency.LOOK: "let op",
        Urgency.KNOW: "goed om te weten",
    }
    listed = [tuple(cells[:2]) for cells in rows(section(page("regels.md"), "klant-of-golf"))]
    assert listed == [(code, named[urgency]) for code, urgency in URGENCY.items()]


@pytest.mark.parametrize(("anchor", "table"), [("uitvallijst", REASONS), ("activatie", STATUSES)])
def test_every_reason_and_every_status_stands_there_with_what_to_do_and_its_mail(anchor, table):
    listed = rows(section(page("regels.md"), anchor))
    expected = [
        [str(one), said.title, said.action, said.owner, said.mail or "–"] for one, said in table.items()
    ]
    assert listed == expected, "run: python tools/manual.py"


def test_every_care_of_the_preflight_stands_there_with_what_to_do():
    listed = rows(section(page("regels.md"), "vooraf"))
    expected = [[str(care), said.title, said.before, said.after, said.owner] for care, said in CARES.items()]
    assert listed == expected, "run: python tools/manual.py"


def test_every_answer_on_product_500_is_explained():
    text = section(page("regels.md"), "product-500")
    assert {cells[0] for cells in rows(text)} == {str(answer) for answer in Product500}
    assert f"Product {OLD_PRODUCT}" in text


def test_the_expected_questions_are_those_of_the_policy():
    listed = rows(section(page("regels.md"), "verwachte-vragen"))
    numbers = [[int(cell.replace(".", "")) for cell in cells] for cells in listed]
    assert [tuple(found) for _, *found in numbers] == [expected_questions(invited) for invited, *_ in numbers]
    assert [2000, 40, 100] in numbers
    assert f"minder dan {SMALLEST_PUBLIC_COUNT} mensen" in section(page("regels.md"), "verwachte-vragen")


def test_the_days_on_which_questions_come_are_those_of_the_policy_and_called_an_assumption():
    text = section(page("regels.md"), "vragen-per-dag")
    listed = [[int(cell) for cell in cells] for cells in rows(text)]
    assert listed == [[day, share] for day, share in enumerate(QUESTIONS_BY_DAY, start=1)]
    assert "aanname" in text


def test_the_planning_stands_there_day_for_day():
    moves = {-1: "eerder", 1: "later", 0: "nooit"}
    basis = {
        Basis.ARTICLE: "instructie van Loket",
        Basis.ARTICLE_DAY_ADVISED: "instructie van Loket, dag is ons advies",
        Basis.ADVICE: "ons advies",
    }
    expected = [
        [rule.key, rule.days, moves[rule.moves], str(rule.owner), basis[rule.basis]]
        for rule in timeline._RULES
    ]
    listed = rows(section(page("regels.md"), "planning"))
    assert [[key, int(days.replace("−", "-")), *rest] for key, days, *rest in listed] == expected
    assert TICKET_SUBJECT in page("regels.md")


def test_dates_and_numbers_of_the_policy_stand_in_the_manual():
    policy, text = Policy(), page("regels.md")
    ends = policy.grace_ends
    assert f"{words.day_and_month(ends)} {ends.year}" in section(text, "vertrokken-in-2025")
    assert {int(year) for year in re.findall(r"vertrokken in (\d{4})", text)} == {
        policy.grace_year,
        policy.grace_year + 1,
    }
    assert f"binnen {policy.leaves_soon_days} dagen" in section(text, "waarschuwingen")


# --- columns and keys -----------------------------------------------------------------------------


def columns_of_the_code(columns: Columns) -> dict[str, tuple[bool, set[str]]]:
    found: dict[str, tuple[bool, set[str]]] = {}
    for typed, name in columns.names.items():
        found.setdefault(name, (name in columns.required, set()))[1].add(typed)
    return found


@pytest.mark.parametrize(
    ("anchor", "columns"),
    [
        ("klanten", CLIENTS),
        ("medewerkers", PEOPLE),
        ("uitvallijst", FALLOUT),
        ("activatie", ACTIVATION),
        ("overzicht", PRODUCT_USE),
    ],
)
def test_every_column_stands_in_the_manual_with_every_name_it_goes_by(anchor, columns):
    listed = {}
    for name, required, _, aliases in rows(section(page("velden.md"), anchor)):
        known = {plain(alias) for alias in aliases.split(",") if alias.strip()}
        listed[name] = (required == "ja", known | {plain(name)})
    assert listed == columns_of_the_code(columns)


def dotted(schema: Mapping[str, Any], start: str = "") -> Iterator[str]:
    for key, kind in schema.items():
        if isinstance(kind, OpenSection):
            yield from (f"{start}{key}.{known}" for known in kind.known)
        elif isinstance(kind, Mapping):
            yield from dotted(kind, f"{start}{key}.")
        else:
            yield f"{start}{key}"


def test_every_key_of_kantoor_yml_stands_in_the_manual():
    listed = {cells[0] for cells in rows(section(page("velden.md"), "kantoor-yml"))}
    assert listed == set(dotted(OFFICE_KEYS))


def test_every_key_of_golf_yml_stands_in_the_manual():
    listed = [cells[0] for cells in rows(section(page("velden.md"), "golf-yml"))]
    spelt = {
        key.replace("<sleutel>", milestone)
        for key in listed
        for milestone in (MILESTONE_KEYS if "<sleutel>" in key else [""])
    }
    assert spelt == set(dotted(WAVE_KEYS))


def test_klant_yml_takes_the_columns_of_klanten_and_the_keys_in_the_manual():
    own = {cells[0] for cells in rows(section(page("velden.md"), "klant-yml"))}
    assert own | set(columns_of_the_code(CLIENTS)) == set(dotted(CLIENT_KEYS))


# --- fields of texts ------------------------------------------------------------------------------


def test_the_page_of_fields_is_the_registry():
    assert page("tekstvelden.md") == text_fields_page.page(), "run: python tools/manual.py"


def test_every_field_stands_in_the_manual_and_no_other():
    registered: set[tuple[str, str]] = set()
    for text in toolkit_names():
        registered |= {(field.name, field.example) for field in text_field_names.fields_of(text)}
    lines = [line for line in page("tekstvelden.md").splitlines() if line.startswith("| `")]
    fields = [rows(f"{line}\n")[0] for line in lines if line.count(" | ") == 3]
    listed = {(cells[0], cells[3] if cells[3] != "–" else "") for cells in fields}
    assert listed == {(name, example.replace("`", "")) for name, example in registered}


def test_every_text_stands_in_the_manual_with_what_it_is_for():
    listed = [tuple(cells) for cells in rows(section(page("tekstvelden.md"), "teksten"))]
    assert listed == [(name, WHAT_FOR[name].nl) for name in toolkit_names() if name in WHAT_FOR]


AFTER, ON_THE_DAY = make_wave(dated=date(2027, 2, 4)), make_wave(dated=date(2027, 2, 1))
_SITUATIONS = {
    "": make_kit(),
    "Met een nummer": make_kit(),
    "Zonder nummer": make_kit(make_office(phone=None, contact=None)),
    "Voor de overstap": make_kit(),
    "Op de dag": make_kit(wave=ON_THE_DAY),
    "Erna": make_kit(wave=AFTER),
    "Bij je": make_kit(),
    "Bij u": make_kit(client=make_client(address_form="u")),
}


@pytest.mark.parametrize("example", text_fields_page.EXAMPLES, ids=lambda one: one.title)
def test_an_example_of_the_fields_gives_what_the_manual_says(example):
    template = environment().from_string(example.written)
    for when, what in example.gives.items():
        fields = text_fields.public_fields(_SITUATIONS[when])
        assert escape.plain(template.render(fields)).strip() == what


def test_every_filter_gives_what_the_manual_says():
    listed = {cells[0]: cells[2] for cells in rows(section(page("tekstvelden.md"), "filters"))}
    tools = (*text_field_names.FILTERS, *text_field_names.JINJA_FILTERS)
    assert set(listed) == {tool.name for tool in tools} >= set(FILTERS)
    fields = text_fields.public_fields(make_kit())
    for tool in tools:
        if tool.gives:
            given = escape.plain(environment().from_string(tool.written).render(fields))
            assert given == tool.gives == listed[tool.name]


# --- commands -------------------------------------------------------------------------------------


def test_the_page_of_commands_is_what_the_command_says():
    assert page("opdrachten.md") == commands_page.page(), "run: python tools/manual.py"


def all_commands() -> dict[str, click.Command]:
    cli = make_cli("nl")
    found: dict[str, click.Command] = {}
    for name, command in cli.commands.items():
        found[name] = command
        parts = command.commands if isinstance(command, click.Group) else {}
        found |= {f"{name} {part}": one for part, one in parts.items()}
    return found


def options_of(command: click.Command) -> set[str]:
    return {name for one in command.params if isinstance(one, click.Option) for name in one.opts}


def listed_options(text: str) -> set[str]:
    cells = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `-")]
    return {name for cell in cells for name in re.findall(r"`(--?[\w-]+)", cell)}


def test_every_command_and_option_stands_in_the_manual_and_no_other():
    text = page("opdrachten.md")
    headings = {
        (title, anchor) for title, anchor in re.findall(r"^##+ (.+) \{ #([\w-]+) \}$", text, re.MULTILINE)
    }
    commands = {(name, name.replace(" ", "-")) for name in all_commands()}
    assert headings == commands | {("Opties van iedere opdracht", "overal"), ("Variabelen", "variabelen")}
    common = options_of(make_cli("nl"))
    assert listed_options(section(text, "overal")) == common | {"-h", "--help"}
    for name, command in all_commands().items():
        own = section(text, name.replace(" ", "-")).partition("\n### ")[0]
        assert listed_options(own) == options_of(command) - common, name


def test_every_variable_that_the_program_reads_stands_in_the_manual():
    listed = {cells[0] for cells in rows(section(page("opdrachten.md"), "variabelen"))}
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "generator").rglob("*.py"))
    read = set(re.findall(r"OVERSTAPKIT_[A-Z_]+", code)) - {"OVERSTAPKIT_COMPLETE"}
    assert {name for name in listed if name.startswith("OVERSTAPKIT")} == read
    assert all(name in code or name == "NO_COLOR" for name in listed)


def test_every_how_to_of_a_command_is_one_of_the_pages():
    assert set(commands_page.HOW_TOS.values()) <= office_pages()
    assert {name for name in all_commands() if " " not in name} == set(commands_page.HOW_TOS)


def typed_in_the_manual() -> Iterator[tuple[str, list[str]]]:
    """Yield every command that a page tells the reader to type, with the page."""
    for path in (ROOT / "README.md", *DOCS.rglob("*.md")):
        if "development" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        lines = re.findall(r"^\$ (overstapkit [^\n#]+)", text, re.MULTILINE)
        lines += re.findall(r"`(overstapkit [^`\\\n]+)\\?`", text)
        yield from ((path.name, line.split()) for line in lines)


def test_every_command_and_option_that_a_page_types_exists():
    known, common = all_commands(), options_of(make_cli("nl")) | {"-h", "--help"}
    unknown = []
    for name, typed in typed_in_the_manual():
        rest = [word for word in typed[1:] if not word.startswith("-")]
        command = " ".join(rest[:2]) if " ".join(rest[:2]) in known else (rest or [""])[0]
        if command in ("OPDRACHT", "") or set(command) & set("|<"):
            continue
        options = {word.partition("=")[0] for word in typed if word.startswith("-")}
        if command not in known or options - common - options_of(known[command]):
            unknown.append((name, " ".join(typed)))
    assert unknown == []


# --- problems -------------------------------------------------------------------------------------


def test_the_page_of_problems_is_the_catalogue():
    assert page("problemen.md") == manual.problems(), "run: python tools/manual.py"


def test_every_code_of_the_catalogue_has_its_heading():
    assert set(re.findall(r"^### (\w+) ", page("problemen.md"), re.MULTILINE)) == set(CATALOGUE)


# --- links ----------------------------------------------------------------------------------------


def office_pages() -> set[str]:
    """Return the pages of the manual that an office reads, as the site lists them."""
    listed = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")[2]
    return {name for name in re.findall(r": (\S+\.md)$", listed, re.MULTILINE) if "development/" not in name}


def test_the_manual_lists_all_its_pages_and_begins_with_links_to_each_of_them():
    there = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    assert office_pages() == {name for name in there if not name.startswith("development/")}
    linked = set(re.findall(r"\]\(([^)#]+\.md)", page("index.md")))
    assert linked == office_pages() - {"index.md"}


def test_the_readme_leads_to_every_how_to():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\(docs/(handleiding/[^)#]+\.md)", text))
    assert linked == {name for name in office_pages() if name.startswith("handleiding/")}


def test_codes_that_the_manual_names_exist():
    for path in DOCS.rglob("*.md"):
        named = set(re.findall(r"\b(?:KIT|LET)\d{3}\b", path.read_text(encoding="utf-8")))
        assert named <= set(CATALOGUE), path


def test_the_letter_of_the_manual_is_the_letter_of_the_kits():
    own = DOCS / "assets" / "fonts" / "atkinson-latin.woff2"
    kits = DOCS.parent / "generator" / "assets" / "fonts" / "web" / "atkinson-latin.woff2"
    assert own.read_bytes() == kits.read_bytes()


def test_no_two_decisions_have_one_number() -> None:
    found = sorted(path.name for path in (ROOT / "docs" / "development" / "decisions").glob("*.md"))
    numbers = [name[:4] for name in found]
    assert len(set(numbers)) == len(numbers), found
    for name in found:
        title = (ROOT / "docs" / "development" / "decisions" / name).read_text(encoding="utf-8")
        assert title.startswith(f"# {name[:4]} "), name
