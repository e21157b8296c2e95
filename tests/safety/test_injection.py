"""Hostile values in a cell, through the real command: a problem at its place, or plain words on every page.

The numbers are those of the table of threats that the product was made against.
"""

import csv
import re
import zipfile
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
import pypdfium2
import pytest
import yaml
from playwright.sync_api import Browser, Dialog, Page, Request

from tests.render.sheets import room
from tests.safety.office import OFFICE, build, client, lay_out, person, table
from tests.workspaces import snapshot

# In every refused value: wherever this shows up, a value has leaked.
MARK = "kanarie"

# --- values that are refused ----------------------------------------------------------------------

LONG = MARK + "<![" * 4000
# fmt: off
REFUSED: list[tuple[int, str, str, str, str]] = [
    # row, table, column, value, code
    (10, "klanten",     "naam",           f"Jansen\nhooks:\n  - {MARK}.py",              "KIT208"),
    (11, "klanten",     "naam",           f"Piet\r\nBcc: {MARK}@evil.example",           "KIT208"),
    (11, "klanten",     "contactpersoon", f"Piet\r\nBcc: {MARK}@evil.example",           "KIT208"),
    (11, "klanten",     "naam",           f"Piet\u2028Bcc: {MARK}@evil.example",         "KIT208"),
    (11, "klanten",     "naam",           f"Piet\u0085Bcc: {MARK}@evil.example",         "KIT208"),
    (11, "klanten",     "aanhef",         f"Piet\x0bBcc: {MARK}@evil.example",           "KIT208"),
    (11, "klanten",     "naam",           f"Piet\x00{MARK}",                             "KIT208"),
    (11, "klanten",     "naam",           f"Piet\u202e{MARK}",                           "KIT209"),
    (11, "medewerkers", "achternaam",     f"Jansen\nBcc: {MARK}@evil.example",           "KIT208"),
    (11, "medewerkers", "voornaam",       f"Anna\u2029{MARK}",                           "KIT208"),
    (12, "klanten",     "email",          f"info@bakkerij.example, {MARK}@evil.example", "KIT214"),
    (12, "klanten",     "email",          f"info@bakkerij.example; {MARK}@evil.example", "KIT214"),
    (12, "klanten",     "email",          f"Jansen <{MARK}@evil.example>",               "KIT214"),
    (13, "klanten",     "email",          f"{MARK}@",                                    "KIT214"),
    (13, "klanten",     "email",          f"{MARK}jän@bakkerij.example",                 "KIT214"),
    (13, "klanten",     "email",          f"=?utf-8?q?{MARK}=40evil.example?=",          "KIT214"),
    (15, "klanten",     "kleur",          f"red;}}body{{background:{MARK}}}",            "KIT501"),
    (15, "klanten",     "accent",         f"url(https://{MARK}.example/x)",              "KIT501"),
    (16, "klanten",     "naam",           LONG,                                          "KIT210"),
    (16, "medewerkers", "achternaam",     "[" * 4000 + MARK,                             "KIT210"),
]
# fmt: on
REFUSED_SETTINGS: list[tuple[int, str, str, str]] = [
    (3, "kantoor.yml:3", f"website: javascript:{MARK}()\n", "KIT220"),
    (3, "kantoor.yml:3", f'website: "data:text/html,{MARK}"\n', "KIT220"),
    (10, "kantoor.yml:3", f"telefoon: !!python/object/apply:os.system ['{MARK}']\n", "KIT406"),
    (10, "kantoor.yml:3", f"telefoon: !ENV {MARK}\n", "KIT414"),
    (11, "kantoor.yml:4", f'afzender:\n  naam: "Piet\\r\\nBcc: {MARK}@evil.example"\n', "KIT208"),
    (12, "kantoor.yml:4", f"afzender:\n  email: a@b.example, {MARK}@evil.example\n", "KIT214"),
    (15, "kantoor.yml:4", f'huisstijl:\n  kleur: "red;}}{MARK}"\n', "KIT501"),
]


def refuses(kits: Path, expected: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Assert one located problem, an output that stayed as it was, and no word of the value."""
    output = kits.parent / "output"
    output.mkdir()
    (output / "vorige.txt").write_text("blijft")
    before = snapshot(kits.parent)
    assert build(kits) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert re.search(rf"^{re.escape(expected)} ", err, re.MULTILINE), err
    assert "Traceback" not in err
    assert MARK not in (out + err).casefold()
    assert snapshot(kits.parent) == before


@pytest.mark.parametrize(("row", "name", "column", "value", "code"), REFUSED)
def test_a_cell_that_could_do_harm_is_a_problem_at_its_place(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    row: int,
    name: str,
    column: str,
    value: str,
    code: str,
) -> None:
    changed = {name: {column: value}}
    kits = lay_out(
        tmp_path,
        clients=[client(**changed.get("klanten", {}))],
        people=[person(**changed.get("medewerkers", {}))],
    )
    refuses(kits, f"g/{name}.csv:2:{column} {code}", capsys)


@pytest.mark.parametrize(("row", "place", "lines", "code"), REFUSED_SETTINGS)
def test_a_setting_that_could_do_harm_is_a_problem_at_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], row: int, place: str, lines: str, code: str
) -> None:
    refuses(lay_out(tmp_path, office=OFFICE + lines), f"{place} {code}", capsys)


# --- values that are only words -------------------------------------------------------------------

SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)><iframe src="//evil.example"></iframe>'
WORDS: dict[str, tuple[str, str]] = {
    # klantnummer: rows, value
    "1001": ("1, 2", SCRIPT + "</title></h1></style><script>alert(2)</script>"),
    "1003": ("3", "[x](javascript:alert(3)) JaVaScRiPt&#58;alert(3) <data:text/html,x> [x]: javascript:x"),
    "1004": ("4", 'Jansen { #toc onclick=alert(4) } {: onmouseover="alert(4)" }'),
    "1005": ("5", '--8<-- "/etc/passwd" --8<-- "../medewerkers.csv"'),
    "1006": ("6", "*[MijnLoket]: GEHACKT"),
    "1061": ("6", '!!! danger "GEHACKT" ??? [TOC] *Jansen* **Jansen** 1. FC'),
    "1007": ("7, 8", ':smile: {{ cycler.__init__.__globals__.os.popen("id").read() }} {% raw %} ${7*7}'),
    "1010": ("10", "!!python/object/apply:os.system [id] #1: {hooks: [x.py]} &a *a"),
    "1013": ("13, 14", '=HYPERLINK("https://evil.example";"x") =?utf-8?q?evil=40evil.example?='),
    "1014": ("14", "@SUM(1+1)*cmd|' /C calc'!A0"),
    "1016": ("16", "<![" * 40 + "[" * 80),
}
OFFICE_NAME = "Kantoor <script>alert(9)</script> {{ 7*7 }} {: onclick=x }"
CLIENTS = pytest.mark.parametrize("number", WORDS, ids=[f"row {row}" for row, _ in WORDS.values()])
# A value of ours is prefixed where a spreadsheet would take it for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# What an external link of a sheet points at, and the only place that one may.
LINK = re.compile(rb'<Relationship [^>]*relationships/hyperlink" Target="([^"]*)"')
RULE = re.compile(rb"\.\./\.\./kantoor/regels\.html")

WHAT_A_PAGE_HOLDS = """() => ({
    handlers: [...document.querySelectorAll('*')].flatMap(one =>
        [...one.attributes].filter(a => a.name.startsWith('on')).map(a => a.name + '=' + a.value)),
    links: [...document.querySelectorAll('[href], [src], [action], [formaction]')].flatMap(one =>
        ['href', 'src', 'action', 'formaction'].map(name => one.getAttribute(name)).filter(Boolean)),
    strangers: [...document.querySelectorAll(
        'iframe, object, embed, base, abbr, .admonition, img.emojione, img.twemoji, [onclick], #toc')]
        .map(one => one.outerHTML.slice(0, 100)),
    title: document.title,
    text: document.body.textContent,
})"""


@pytest.fixture(scope="module")
def wave(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build every hostile client once, with the value in each of its cells and in those of its people."""
    folder = tmp_path_factory.mktemp("kwaad")
    clients, people, fallen = [], [], []
    for number, (_, value) in WORDS.items():
        cells = {"naam": value, "contactpersoon": value, "aanhef": value, "plaats": value}
        # A formula in the place of a phone number is a problem of its own.
        phone = {} if value.startswith("=") else {"telefoon": value}
        clients.append(client(number, **{**cells, "telefoon": ""} | phone))
        people.append(person(number, voornaam=value, achternaam=value, afdeling=value, email_zakelijk=value))
        fallen.append({"klantnummer": number, "personeelsnummer": "7", "achternaam": value, "reden": value})
    more = {f"klanten/{number}/klant.yml": b"contact_op_site: ja\n" for number in WORDS}
    more["uitvallijst.csv"] = table(fallen).encode()
    office = f"naam: '{OFFICE_NAME}'\nemail: salaris@lindeboom.example\nadres: '{SCRIPT}'\n"
    assert build(lay_out(folder, office=office, clients=clients, people=people, more=more)) == 0
    return folder / "output" / "g"


def kit_of(wave: Path, number: str) -> Path:
    [found] = wave.glob(f"*-{number}")
    return found


def spaced(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page and assert at the end that nothing popped up and nobody else was asked."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    noise: list[str] = []
    opened = context.new_page()

    def on_dialog(dialog: Dialog) -> None:
        noise.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def on_request(asked: Request) -> None:
        if not asked.url.startswith(("file:", "data:")):
            noise.append(asked.url)

    opened.on("dialog", on_dialog)
    opened.on("request", on_request)
    yield opened
    context.close()
    assert noise == []


def look(page: Page, path: Path) -> dict[str, Any]:
    """Open a page and assert that it holds nothing live that a value could have brought."""
    page.goto(path.as_uri())
    found: dict[str, Any] = page.evaluate(WHAT_A_PAGE_HOLDS)
    assert found["handlers"] == [], path.name
    assert found["strangers"] == [], path.name
    schemes = {match[1].casefold() for link in found["links"] if (match := re.match(r"\s*([\w.+-]+):", link))}
    assert schemes <= {"https", "mailto", "tel", "file", "data"}, path.name
    live = [
        link
        for link in found["links"]
        if link.startswith("data:") and not link.startswith("data:image/") and link != "data:,"
    ]
    assert live == [], path.name
    return found


@pytest.mark.slow
@CLIENTS
def test_every_page_of_a_kit_shows_the_words_and_nothing_else(wave: Path, page: Page, number: str) -> None:
    value = spaced(WORDS[number][1])
    pages = sorted((kit_of(wave, number) / "site").glob("*.html"))
    assert len(pages) > 5
    for path in pages:
        found = look(page, path)
        assert value in spaced(found["text"]), path.name
        assert spaced(OFFICE_NAME) in spaced(found["text"]), path.name
        # A title is fixed words: the theme undoes entities there.
        assert not any(part in found["title"] for part in ("alert", "Jansen", "GEHACKT", "<", "{", "["))


@pytest.mark.slow
@CLIENTS
def test_every_mail_as_a_page_shows_the_words_and_nothing_else(wave: Path, page: Page, number: str) -> None:
    mails = sorted((kit_of(wave, number) / "mails").glob("*.html"))
    texts = {path.name: spaced(look(page, path)["text"]) for path in mails}
    # An item for the client's own intranet does not name the client.
    named = [text for name, text in texts.items() if not name.startswith("27-")]
    assert len(named) > 8
    assert all(spaced(WORDS[number][1]) in text for text in named)


@pytest.mark.slow
def test_the_overview_shows_every_value_as_words(wave: Path, page: Page) -> None:
    found = look(page, wave / "index.html")
    for _, value in WORDS.values():
        assert spaced(value) in spaced(found["text"])
    assert found["title"] == "Overzicht van de golf"


@pytest.mark.slow
@CLIENTS
def test_every_message_comes_back_with_one_recipient_and_no_defect(wave: Path, number: str) -> None:
    messages = sorted((kit_of(wave, number) / "mails").glob("*.eml"))
    assert messages
    for path in messages:
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        assert isinstance(message, EmailMessage)
        assert [defect for part in message.walk() for defect in part.defects] == []
        assert [defect for header in message.values() for defect in header.defects] == []
        assert message["Bcc"] is None
        assert message["Cc"] is None
        if "-klant" in path.name:
            assert [one.addr_spec for one in message["To"].addresses] == [f"info@k{number}.example"]
            assert [one.addr_spec for one in message["From"].addresses] == ["salaris@lindeboom.example"]
            assert message["From"].addresses[0].display_name == OFFICE_NAME
        else:
            assert (message["To"], message["From"]) == (None, None)
        body = message.get_body(("plain",))
        assert body is not None
        assert spaced(WORDS[number][1]) in spaced(body.get_content()), path.name


@pytest.mark.slow
@CLIENTS
def test_a_printed_sheet_holds_the_words_and_no_action(wave: Path, number: str) -> None:
    value = "".join(WORDS[number][1].split())
    for path in sorted((kit_of(wave, number) / "print").glob("*.pdf")):
        document = pypdfium2.PdfDocument(path)
        text = "".join(one.get_textpage().get_text_bounded() for one in document)
        assert len(document) == room(path.name), path.name
        document.close()
        assert value in re.sub(r"[\s\u00ad\ufffe\x02]", "", text), path.name
        with pikepdf.open(path) as opened:
            keys = {str(key) for one in opened.objects if isinstance(one, pikepdf.Dictionary) for key in one}
            uris = [
                str(one["/URI"])
                for one in opened.objects
                if isinstance(one, pikepdf.Dictionary) and "/URI" in one
            ]
        assert keys & {"/JS", "/JavaScript", "/Launch", "/AA", "/OpenAction", "/EmbeddedFile"} == set()
        assert [uri for uri in uris if not uri.startswith(("https:", "mailto:", "tel:"))] == []


@pytest.mark.slow
@CLIENTS
def test_no_table_holds_a_formula(wave: Path, number: str) -> None:
    value = WORDS[number][1]
    for path in sorted((kit_of(wave, number) / "intern").iterdir()):
        if path.suffix == ".csv":
            rows = list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))
            assert [cell for row in rows for cell in row if cell.startswith(FORMULA)] == []
            shown = f"'{value}" if value.startswith(FORMULA) else value
        elif path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as archive:
                parts = [archive.read(name) for name in archive.namelist() if "worksheets/" in name]
            assert [part for part in parts if b"<f>" in part or b"<f " in part] == []
            # The one kind of link that we make leads from a decision to its rule.
            targets = {target for part in parts for target in LINK.findall(part)}
            assert {target for target in targets if not RULE.fullmatch(target)} == set()
            book = openpyxl.load_workbook(path)
            rows = [[str(cell.value) for cell in row] for sheet in book for row in sheet.iter_rows()]
            assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
            shown = value
        else:
            continue
        if path.stem in ("geschiktheid", "uitval"):
            assert any(shown in cell for row in rows for cell in row), path.name


@pytest.mark.slow
@CLIENTS
def test_the_configuration_of_the_site_is_data(wave: Path, number: str) -> None:
    settings = yaml.safe_load((kit_of(wave, number) / "bron" / "mkdocs.yml").read_text("utf-8"))
    assert settings["site_name"] == "Overstap naar MijnLoket"
    assert "hooks" not in settings
    assert settings["plugins"] == []
    assert settings["extra"]["klant"]["naam"] == WORDS[number][1]
    extensions = {str(*one) if isinstance(one, dict) else one for one in settings["markdown_extensions"]}
    assert extensions == {"attr_list", "def_list", "md_in_html", "tables", "toc"}


@pytest.mark.slow
def test_no_file_was_read_and_no_command_was_run(wave: Path) -> None:
    passwd = Path("/etc/passwd").read_bytes().splitlines()[0]
    for name, data in snapshot(wave).items():
        assert passwd not in data, name
        assert b"uid=0" not in data, name
