"""Who may import whom: the core is deaf and blind, a stage does not call another stage."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"

# Layer by layer, from the values outward. A module may import from its own layer's row and those above it.
LAYERS: tuple[tuple[str, ...], ...] = (
    (
        "__init__",
        "policy",
        "natural",
        "wording",
        "slug",
        "escape",
        "speech_words",
        "toolkit_words",
        "send_words",
        "select_words",
        "publish_words",
        "doctor_words",
        "status_words",
    ),
    ("problems", "catalogue"),
    ("model",),
    # The core: decides; no files, no clock, no Jinja.
    (
        "eligibility",
        "timeline",
        "fallout_reasons",
        "fallout",
        "preflight",
        "activation_statuses",
        "activation",
        "brand",
        "changes",
        "forecast",
    ),
    (
        "language_file",
        "fonts",
        "drawings",
        "words",
        "sandbox",
        "templates",
        "languages",
        "spoken",
        "language_check",
        "spreadsheet",
        "logo",
        "logo_svg",
        "logo_css",
        "logo_pixels",
    ),
    # What the core decided, put into words.
    (
        "task_words",
        "text_fields",
        "text_field_names",
        "explanations",
        "rule_words",
        "rule_cases",
        "fallout_words",
        "preflight_words",
        "activation_words",
        "notes",
        "notes_after",
        "readiness",
    ),
    ("load", "addresses"),
    ("plan", "manifest"),
    ("render",),
    (
        "variant_words",
        "variant_branches",
        "variant_cases",
        "variant_people",
        "variant_situations",
        "variants",
    ),
    ("engine", "engine_css", "engine_finish", "engine_theme", "write", "earlier", "published", "standing"),
    ("trap",),
    ("kit", "fingerprints", "wave_files"),
    ("warm",),
    ("workers",),
    ("trial",),
    ("build",),
    ("speech",),
    ("moments",),
    (
        "orders",
        "holder",
        "progress",
        "report",
        "changes_text",
        "readiness_text",
        "annotate",
        "origins",
        "own_texts",
        "next_step",
        "likely_options",
    ),
    (
        "copies",
        "commands",
        "explain",
        "preview",
        "select",
        "send",
        "told",
        "publish",
        "doctor",
        "status",
        "toolkit_asked",
        "toolkit_command",
        "toolkit_diff",
    ),
    ("completion", "shells"),
    ("cli", "cli_select", "cli_publish", "cli_send", "cli_toolkit", "cli_doctor", "cli_status"),
    ("__main__",),
)
CORE = (
    "policy",
    "model/read",
    "model/decided",
    "model/kits",
    "eligibility",
    "timeline",
    "fallout_reasons",
    "fallout",
    "preflight",
    "activation_statuses",
    "activation",
    "changes",
    "forecast",
    "notes",
    "notes_after",
    "readiness",
    "explanations",
    "rule_cases",
    "slug",
    "natural",
    "wording",
)
RENDERERS = (
    "site",
    "mails",
    "paper",
    "paper_flyer",
    "paper_parts",
    "paper_timeline",
    "agenda",
    "sheet_picture",
    "intern",
    "fallout_sheet",
    "overview",
    "rules_page",
    "merge_table",
    "draft_list",
    "mail_desk",
    "loket_texts",
    "calendar_file",
    "office_agenda",
    "checklist",
    "client_list",
    "desk",
    "desk_steps",
    "fallout_book",
    "ticket",
)


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Return what a module imports, as dotted names, in both spellings, wherever it stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def own(path: Path) -> set[str]:
    """Return the top-level modules of ours that a module imports while the program runs."""
    names = {name for name in imports(path) if name.startswith("generator.")}
    return {
        name.split(".")[1] for name in names if (PACKAGE / name.split(".")[1]).exists() or is_module(name)
    }


def is_module(name: str) -> bool:
    return (PACKAGE / f"{name.split('.')[1]}.py").exists()


MODULES = sorted(path for path in PACKAGE.rglob("*.py"))
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
# Two arrows against the stream, each with its reason.
ALLOWED = {
    ("problems", "catalogue"),  # the catalogue is made of the types of problems
    ("commands", "cli"),  # types only
    ("copies", "cli"),  # types only
    ("orders", "cli"),  # types only
    ("progress", "cli"),  # types only
    ("explain", "cli"),  # types only
    ("toolkit_asked", "cli"),  # types only
    ("next_step", "cli"),  # types only
    ("doctor", "cli"),  # types only
    ("status", "cli"),  # types only
    ("toolkit_command", "cli"),  # types only
    ("toolkit_diff", "cli"),  # types only
    ("preview", "cli"),  # types only
    ("send", "cli"),  # types only
    ("select", "cli"),  # types only
    ("publish", "cli"),  # types only
}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_imports_only_what_stands_above_it(path: Path) -> None:
    module = name_of(path)
    assert module in LEVEL, f"{module} is new: give it a place in LAYERS"
    wrong = {
        other
        for other in own(path)
        if LEVEL[other] > LEVEL[module] and other != module and (module, other) not in ALLOWED
    }
    assert wrong == set()


@pytest.mark.parametrize("module", CORE)
def test_core_knows_no_files_no_clock_and_no_templates(module: str) -> None:
    path = PACKAGE / f"{module}.py"
    blind = {"pathlib", "os", "io", "time", "jinja2", "importlib.resources", "shutil", "tempfile"}
    assert imports(path) & blind == set()
    text = path.read_text(encoding="utf-8")
    assert "today(" not in text
    assert ".now(" not in text


@pytest.mark.parametrize("name", RENDERERS)
def test_renderer_does_not_know_where_it_is_written(name: str) -> None:
    assert {"generator.write", "os", "shutil"} & imports(PACKAGE / "render" / f"{name}.py") == set()


@pytest.mark.parametrize("name", ["site", "mails", "paper", "agenda", "calendar_file", "sheet_picture"])
def test_public_renderer_cannot_name_a_person(name: str) -> None:
    people = {"Person", "PrivateLists", "JudgedPerson", "JudgedFallout", "KitPlan", "FalloutRow"}
    for path in (PACKAGE / "render").glob(f"{name}*.py"):
        named = {one.rsplit(".", 1)[1] for one in imports(path) if one.startswith("generator.model.")}
        assert named & people == set(), path.name


@pytest.mark.parametrize("name", ["ticket", "client_list", "checklist", "desk_steps", "office_agenda"])
def test_a_file_of_the_desk_that_lies_open_cannot_name_a_person(name: str) -> None:
    people = {"Person", "PrivateLists", "JudgedPerson", "JudgedFallout", "KitPlan", "FalloutRow"}
    named = imports(PACKAGE / "render" / f"{name}.py")
    assert {one.rsplit(".", 1)[1] for one in named if one.startswith("generator.model.")} & people == set()


def test_only_escape_marks_text_as_safe() -> None:
    users = {path.relative_to(PACKAGE).as_posix() for path in MODULES if "markupsafe" in imports(path)}
    assert users <= {"escape.py"} | {user for user in users if "Markup(" not in (PACKAGE / user).read_text()}


def test_nothing_renders_a_value_as_a_template() -> None:
    assert [path.name for path in MODULES if "from_string(" in path.read_text(encoding="utf-8")] == []


def test_clock_is_read_in_one_place() -> None:
    readers = [path.name for path in MODULES if "date.today()" in path.read_text(encoding="utf-8")]
    assert readers == ["orders.py"]


def test_one_module_speaks_to_another_computer() -> None:
    outward = {"smtplib", "ssl", "http.client", "urllib.request", "ftplib", "imaplib", "requests"}
    speaks = [path.relative_to(PACKAGE).as_posix() for path in MODULES if imports(path) & outward]
    assert speaks == ["send/post.py"]
