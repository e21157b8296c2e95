"""`overstapkit preview`: the real command, a real server on loopback, a real browser, real edits."""

import http.client
import json
import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.cli import run
from generator.preview.reload import with_reload
from generator.preview.server import inside
from generator.preview.watch import is_of_an_editor
from tests.workspaces import OFFICE, WAVE, snapshot, write_workspace

pytestmark = pytest.mark.slow
PEOPLE = ("Kanariepiet", "Zonderling", "samira.kanariepiet")


@dataclass
class Running:
    """A preview that runs, as another program sees it."""

    process: subprocess.Popen[str]
    told: dict[str, object]
    temporary: Path

    @property
    def port(self) -> int:
        return int(str(self.told["adres"]).split(":")[2].split("/")[0])

    def get(self, path: str, host: str | None = None, method: str = "GET") -> tuple[int, str, dict[str, str]]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.putrequest(method, path, skip_host=host is not None)
        if host is not None:
            connection.putheader("Host", host)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read().decode("utf-8", errors="replace")
        connection.close()
        return answer.status, body, dict(answer.headers)

    def folders(self) -> list[Path]:
        return list(self.temporary.glob("overstapkit-voorbeeld-*"))


@contextmanager
def previewing(folder: Path, *arguments: str, lang: str = "nl", apart: bool = False) -> Iterator[Running]:
    # Short: the system allows few letters for the sockets that workers are reached by.
    temporary = Path(tempfile.mkdtemp(prefix="opk-"))
    environment = {**os.environ, "TMPDIR": str(temporary), "OVERSTAPKIT_LANG": lang}
    command = [sys.executable, "-m", "generator", "preview", "--format", "json", *arguments]
    environment["PYTHONPATH"] = str(Path(__file__).parent.parent)
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=apart,
    )
    assert process.stdout is not None
    text = ""
    while not text.endswith("\n}\n"):
        line = process.stdout.readline()
        assert line, process.stderr.read() if process.stderr else ""
        text += line
    try:
        yield Running(process, json.loads(text), temporary)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        try:
            process.communicate(timeout=60)
        finally:
            # What does not end is a fault, and may not keep the next test waiting.
            process.kill()
            if apart:
                # Frozen workers too, or they would stay for ever.
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
            shutil.rmtree(temporary, ignore_errors=True)


def until(true: Callable[[], bool]) -> None:
    """Wait for what another process will do; only a fault makes this end by itself."""
    for _ in range(1200):
        if true():
            return
        time.sleep(0.1)
    pytest.fail("it never came")


def edit(path: Path, old: str, new: str) -> None:
    """Save as an editor does: beside it, then by its name."""
    aside = path.with_name(f".{path.name}.swp")
    aside.write_text(path.read_text(encoding="utf-8-sig").replace(old, new), encoding="utf-8")
    aside.replace(path)


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Running, Path]]:
    """One preview of a workspace that nobody edits."""
    folder = tmp_path_factory.mktemp("stil")
    write_workspace(folder)
    with previewing(folder, "golf-1") as running:
        yield running, folder


def test_it_says_in_json_where_it_serves_and_what_it_read(still: tuple[Running, Path]) -> None:
    running, _ = still
    assert running.told["opdracht"] == "preview"
    assert running.told["golf"] == "golf-1"
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", str(running.told["adres"]))


def test_only_this_machine_can_reach_it(still: tuple[Running, Path]) -> None:
    running, _ = still
    table = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    listening = [row[1] for row in table if row[3] == "0A" and int(row[1].split(":")[1], 16) == running.port]
    assert listening == [f"0100007F:{running.port:04X}"]


HOSTS = (
    ("127.0.0.1:{port}", 200),
    ("localhost:{port}", 200),
    ("overstapkit.example:{port}", 403),
    ("127.0.0.1", 403),
    ("127.0.0.1:1", 403),
    ("127.0.0.1.nip.example:{port}", 403),
    ("", 403),
)


@pytest.mark.parametrize(("host", "status"), HOSTS)
def test_a_page_elsewhere_cannot_read_it_under_its_own_name(
    still: tuple[Running, Path], host: str, status: int
) -> None:
    running, _ = still
    found, body, _ = running.get("/klant/1042/site/index.html", host.format(port=running.port))
    assert found == status
    assert ("Korenaar" in body) == (status == 200)


LOST = (
    "/klant/1042/intern/geschiktheid.csv",
    "/klant/1042/kit.json",
    "/klant/1042/bron/mkdocs.yml",
    "/klant/1042/site/../intern/geschiktheid.csv",
    "/klant/1042/site/..%2fintern%2fgeschiktheid.csv",
    "/klant/1042/site/%2e%2e/%2e%2e/kit.json",
    "/klant/1042/site/..%5c..%5ckit.json",
    "/klant/1042/site//etc/passwd",
    "/klant/1042/site/%00index.html",
    "/klant/../../etc/passwd",
    "/klant/1042/../1043/site/index.html",
    "/klant/9999/site/index.html",
    "/_voorbeeld/../command.py",
    "/_voorbeeld/_vel.html",
    "/kits/kantoor.yml",
    "/klant/",
    "/klant",
    "/%",
    "//evil.example/",
)


@pytest.mark.parametrize("path", LOST)
def test_what_is_not_a_public_part_of_a_kit_is_not_served(still: tuple[Running, Path], path: str) -> None:
    running, _ = still
    status, body, _ = running.get(path)
    assert status == 404
    assert "root:" not in body
    assert not any(name in body for name in PEOPLE)


def test_the_address_of_a_client_needs_no_stroke_at_the_end(still: tuple[Running, Path]) -> None:
    running, _ = still
    status, _, headers = running.get("/klant/1042")
    assert (status, headers["Location"]) == (302, "/klant/1042/")
    assert running.get("/klant/1042/site/")[0] == 200


def test_a_link_out_of_a_kit_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "kit" / "site").mkdir(parents=True)
    (tmp_path / "geheim.html").write_text("geheim")
    (tmp_path / "kit" / "site" / "link.html").symlink_to(tmp_path / "geheim.html")
    (tmp_path / "kit" / "site" / "index.html").write_text("site")
    assert inside(tmp_path / "kit", ["site", "link.html"]) is None
    assert inside(tmp_path / "kit", ["site", "index.html"]) is not None
    assert inside(tmp_path / "kit", ["site", ""]) is not None
    assert inside(tmp_path / "kit", []) is None
    assert inside(tmp_path / "kit", ["site", "..", "site", "index.html"]) is None


def test_no_name_of_a_person_is_served_or_written_aside(still: tuple[Running, Path]) -> None:
    running, _ = still
    _, page, _ = running.get("/klant/1042/")
    links = set(re.findall(r'(?:href|src)="(/klant/1042/[^"]+)"', page))
    assert len(links) > 15
    for link in links:
        status, body, _ = running.get(link)
        assert status == 200, link
        assert not any(name in body for name in PEOPLE), link
    (folder,) = running.folders()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path, data in snapshot(folder).items():
        assert not any(name.encode() in data for name in PEOPLE), path


def test_what_is_served_is_what_build_makes_but_for_the_reloading(
    still: tuple[Running, Path], tmp_path: Path
) -> None:
    running, folder = still
    assert run(["-q", "--workspace", str(folder / "kits"), "build", "--output", str(tmp_path / "uit")]) == 0
    running.get("/klant/1042/")
    (temporary,) = running.folders()
    slug = "bakkerij-de-korenaar-1042"
    built = snapshot(tmp_path / "uit" / "golf-1" / slug)
    made = snapshot(temporary / "kits" / slug)
    parts = ("site/", "mails/", "print/", "bron/")
    public = {path: data for path, data in built.items() if path.startswith(parts)}
    assert public
    assert {path: made[path] for path in public} == public
    assert not (folder / "output").exists()
    for path in ("site/index.html", "mails/20-aankondiging-klant.nl.html"):
        status, body, _ = running.get(f"/klant/1042/{path}")
        mark = re.search(r"stand=(\w+)", body)
        assert status == 200 and mark
        assert body.encode() == with_reload(built[path], "/klant/1042/", mark[1])
        assert body.encode() != built[path]


def test_the_policy_of_a_page_is_opened_for_the_reloading_and_nothing_else() -> None:
    policy = "default-src 'none'; script-src 'sha256-x'; img-src 'self' data:"
    page = f'<meta http-equiv="Content-Security-Policy" content="{policy}"><body>x</body>'.encode()
    served = with_reload(page, "/klant/1/", "abc").decode()
    assert (
        "content=\"default-src 'none'; script-src 'self' 'sha256-x'; img-src 'self' data:; connect-src 'self'\""
        in served
    )
    assert served.index("herlaad.js") < served.index("</body>")


def test_a_client_is_made_when_it_is_opened_and_kept(tmp_path: Path) -> None:
    write_workspace(tmp_path)
    with previewing(tmp_path, "golf-1") as running:
        (folder,) = running.folders()
        assert list((folder / "kits").iterdir()) == []
        running.get("/klant/1043/")
        (kit,) = (folder / "kits").iterdir()
        assert kit.name.endswith("-1043")
        before = kit.stat().st_ino
        running.get("/klant/1043/site/planning.html")
        assert kit.stat().st_ino == before


def test_an_open_page_follows_a_setting_a_row_a_fault_and_its_mending(
    tmp_path: Path, browser: Browser
) -> None:
    kits = write_workspace(tmp_path)
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "oud.txt").write_text("blijft")
    with previewing(tmp_path, "golf-1", "1042") as running:
        page = browser.new_page()
        wrong: list[str] = []
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.goto(str(running.told["adres"]) + "site/contact.html")
        expect(page.locator("main").first).to_contain_text("020 123 45 67")

        edit(kits / "kantoor.yml", "020 123 45 67", "020 765 43 21")
        expect(page.locator("main").first).to_contain_text("020 765 43 21", timeout=60_000)

        edit(kits / "golf-1" / "klanten.csv", "Bakkerij De Korenaar", "Bakkerij Het Nieuwe Brood")
        expect(page.locator("body")).to_contain_text("Het Nieuwe Brood", timeout=60_000)

        edit(kits / "golf-1" / "medewerkers.csv", "1-1-2020;;samira", "1-1-2020;31-02-2026;samira")
        expect(page.locator("h1")).to_have_text("1 ding om te verbeteren", timeout=60_000)
        said = page.locator("main").inner_text()
        assert "golf-1/medewerkers.csv:2:uit_dienst" in said
        assert "KIT203" in said
        assert "28-02-2026" in said
        assert not any(name in said for name in PEOPLE)
        page.get_by_role("link", name="Bekijk hoe het was vóór deze fout").click()
        expect(page.locator("body")).to_contain_text("020 765 43 21")
        page.go_back()

        edit(kits / "golf-1" / "medewerkers.csv", "31-02-2026", "")
        expect(page.locator("main").first).to_contain_text("020 765 43 21", timeout=60_000)
        page.close()
        assert wrong == []
    assert snapshot(tmp_path / "output") == {"oud.txt": b"blijft"}
    assert {path.name for path in tmp_path.iterdir()} == {"kits", "output"}


def test_an_own_text_of_the_office_is_seen_and_taken_away_again(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path)
    with previewing(tmp_path, "golf-1") as running:
        page = "/klant/1042/mails/20-aankondiging-klant.nl.txt"
        assert "Eigen woorden" not in running.get(page)[1]
        own = kits / "toolkit" / "mails" / "20-aankondiging-klant.md"
        own.parent.mkdir(parents=True)
        own.write_text("onderwerp: Eigen woorden\nvoorproef: Kort\n---\nDag {{ klant.naam }}.\n")
        until(lambda: "Eigen woorden" in running.get(page)[1])
        own.unlink()
        until(lambda: "Eigen woorden" not in running.get(page)[1])


def test_a_preview_that_starts_with_a_fault_shows_it_and_recovers(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path, wave=WAVE.replace("1-2-2027", "31-2-2027"))
    with previewing(tmp_path, "golf-1", "1042") as running:
        problems = running.told["problemen"]
        assert isinstance(problems, list)
        assert [one["bestand"] for one in problems if one["fout"]] == ["golf-1/golf.yml"]
        status, body, _ = running.get("/klant/1042/")
        assert status == 200
        assert "golf-1/golf.yml:2" in body
        edit(kits / "golf-1" / "golf.yml", "31-2-2027", "1-2-2027")
        until(lambda: "Bakkerij De Korenaar" in running.get("/klant/1042/")[1])


def test_an_address_is_shown_without_a_secret_made_in_the_workspace(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path, office=OFFICE + "publicatie:\n  basis_url: https://overstap.example\n")
    before = snapshot(kits)
    with previewing(tmp_path, "golf-1") as running:
        assert "https://overstap.example/" in running.get("/klant/1042/mails/20-aankondiging-klant.nl.txt")[1]
    assert snapshot(kits) == before


STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@pytest.mark.parametrize("how", STOPS)
def test_nothing_is_left_when_it_is_stopped(tmp_path: Path, how: signal.Signals) -> None:
    write_workspace(tmp_path)
    with previewing(tmp_path, "golf-1") as running:
        running.get("/klant/1042/")
        assert running.folders()
        running.process.send_signal(how)
        out, err = running.process.communicate(timeout=60)
        assert running.process.returncode == 130
        assert out == ""
        assert "Traceback" not in err
        assert err.strip().endswith("Gestopt. De tijdelijke kits zijn weg.")
        assert running.folders() == []


def starting(_: Running) -> None:
    """Nothing yet: it has only just said where it serves."""


def looking(running: Running) -> None:
    """Have the variants looked for, and wait until that is really going on."""
    assert "We lezen alle teksten" in running.get("/varianten/")[1]
    until(lambda: bool(workers(running)))
    assert running.get("/_voorbeeld/stand?van=/varianten/")[1] == "bezig"


def opening(running: Running) -> None:
    """Have a kit made, and do not wait for it."""
    with socket.create_connection(("127.0.0.1", running.port)) as line:
        line.sendall(f"GET /klant/1042/ HTTP/1.1\r\nHost: 127.0.0.1:{running.port}\r\n\r\n".encode())
    until(lambda: any(path for folder in running.folders() for path in (folder / "kits").iterdir()))


def below(pid: int) -> list[int]:
    """Return the processes that a process started."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def workers(running: Running) -> list[int]:
    """Return what the fork server of a preview gave birth to."""
    return [worker for server in below(running.process.pid) for worker in below(server)]


def freeze(running: Running, *, some: bool) -> None:
    """Let what makes kits and looks for variants do nothing more: whoever waits for it waits for ever.

    The fork server starts nothing but workers (`test_workers`); with a compiler of its own frozen half-born, this
    hung eight times out of sixteen.
    """
    if some:
        until(lambda: bool(workers(running)))
    for worker in workers(running):
        os.kill(worker, signal.SIGSTOP)
        until(lambda pid=worker: Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T")


@pytest.mark.parametrize("busy", [starting, looking, opening])
@pytest.mark.parametrize("whole_group", [False, True])
def test_it_stops_at_once_whatever_it_is_at(
    tmp_path: Path, busy: Callable[[Running], None], whole_group: bool
) -> None:
    write_workspace(tmp_path)
    with previewing(tmp_path, "golf-1", apart=True) as running:
        busy(running)
        freeze(running, some=busy is not starting)
        # A terminal tells every process of the command; a program tells the command alone. And people
        # press Ctrl-C more than once.
        for _ in range(3):
            if whole_group:
                os.killpg(running.process.pid, signal.SIGINT)
            else:
                running.process.send_signal(signal.SIGINT)
            time.sleep(0.05)
        # Ends only when no process of ours holds the other end of the pipes any more.
        _, err = running.process.communicate(timeout=60)
        assert running.process.returncode == 130
        assert err.strip().splitlines()[-1] == "Gestopt. De tijdelijke kits zijn weg."
        assert "Traceback" not in err
        assert list(running.temporary.iterdir()) == []


def test_no_worker_outlives_a_preview_that_was_killed(tmp_path: Path) -> None:
    write_workspace(tmp_path)
    with previewing(tmp_path, "golf-1") as running:
        running.get("/klant/1042/")
        running.process.kill()
        # Ends only when nobody holds the other end of the pipes any more: each worker does.
        running.process.communicate(timeout=60)


def test_two_previews_run_beside_each_other(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        write_workspace(tmp_path / name, office=OFFICE.replace("Lindeboom", f"Kantoor {name}"))
    with previewing(tmp_path / "een", "golf-1") as one, previewing(tmp_path / "twee", "golf-1") as two:
        assert one.port != two.port
        assert one.get("/klant/1042/")[0] == two.get("/klant/1042/")[0] == 200


def test_another_day_is_seen_with_as_of(tmp_path: Path) -> None:
    write_workspace(tmp_path)
    with previewing(tmp_path, "golf-1", "1042", "--as-of", "1-2-2027") as running:
        assert "1 februari 2027 is: op de dag zelf" in running.get("/klant/1042/")[1]


def test_a_port_that_is_taken_is_said_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_workspace(tmp_path)
    monkeypatch.chdir(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert run(["--lang", "nl", "preview", "golf-1", "--port", str(port)]) == 3
    assert f"Poort {port} is bezet. Kies een andere met --port" in capsys.readouterr().err


WRONG = (
    (["preview"], "Zeg welke golf je wilt zien: golf-1, golf-2. Bijvoorbeeld: `overstapkit preview golf-1`."),
    (["preview", "golf-9"], "Bedoel je golf-2, golf-1?"),
    (
        ["preview", "golf-1", "9999"],
        "Klant 9999 staat niet in de golf, of gaat niet mee. Er zijn: 1042, 1043.",
    ),
    (["preview", "golf-1", "9999", "--branches"], "Klant 9999 staat niet in de golf"),
    (["preview", "golf-1", "1044"], "Klant 1044 staat niet in de golf, of gaat niet mee. Er zijn: 104"),
    (["preview", "golf-1", "--port", "0"], "--port"),
)


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_wrong_use_is_told_at_once(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    write_workspace(tmp_path)
    write_workspace(tmp_path, name="golf-2")
    monkeypatch.chdir(tmp_path)
    assert run(["--lang", "nl", *arguments]) == 2
    out, err = capsys.readouterr()
    assert said in err
    # Nothing good is said of what is refused.
    assert out == ""
    assert "Gelezen" not in err


def test_of_many_clients_the_likeliest_are_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [f"{number};Klant {number};a@k{number}.example;" for number in range(1001, 1051)]
    write_workspace(tmp_path, clients=("klantnummer;naam;email;kleur", *rows), employees=None)
    monkeypatch.chdir(tmp_path)
    assert run(["--lang", "nl", "preview", "golf-1", "10044"]) == 2
    assert "Er zijn: 1044, " in capsys.readouterr().err
    assert run(["--lang", "nl", "preview", "golf-1", "zzz"]) == 2
    assert "1009, 1010 …" in capsys.readouterr().err


def test_the_only_wave_needs_no_name(tmp_path: Path) -> None:
    write_workspace(tmp_path)
    with previewing(tmp_path) as running:
        assert running.told["golf"] == "golf-1"
        assert "Bakkerij De Korenaar" in running.get("/")[1]


NAMES = (
    ("klanten.xlsx", False),
    ("kantoor.yml", False),
    ("~$klanten.xlsx", True),
    (".~lock.klanten.ods#", True),
    (".golf.yml.swp", True),
    ("golf.yml~", True),
    ("4913.tmp", True),
)


@pytest.mark.parametrize(("name", "is_noise"), NAMES)
def test_files_of_an_editor_are_no_change(name: str, is_noise: bool) -> None:
    assert is_of_an_editor(Path("kits") / name) == is_noise


def test_reading_again_without_a_change_reloads_nothing(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path)
    with previewing(tmp_path, "golf-1") as running:
        before = running.get("/_voorbeeld/stand?van=/klant/1042/")[1]
        other = running.get("/_voorbeeld/stand?van=/klant/1043/")[1]
        table = kits / "golf-1" / "klanten.csv"
        table.write_bytes(table.read_bytes())
        (kits / "golf-1" / "~$klanten.csv").write_bytes(b"slot")
        edit(table, "Taxi Geel & Zoon", "Taxi Groen")
        until(lambda: running.get("/_voorbeeld/stand?van=/klant/1043/")[1] != other)
        assert running.get("/_voorbeeld/stand?van=/klant/1042/")[1] == before


def axe(page: Page, source: str) -> list[str]:
    """Judge a page; of the texts of the long one the first three, for all are made alike."""
    page.evaluate("document.querySelectorAll('.tekst:nth-child(n+4)').forEach((one) => one.remove())")
    page.evaluate(source)
    tags = "['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice']"
    found = page.evaluate(f"axe.run({{runOnly: {tags}}})")
    return [f"{one['id']}: {one['nodes'][0]['html'][:100]}" for one in found["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_its_own_pages_are_accessible_and_ask_nothing_elsewhere(
    still: tuple[Running, Path], browser: Browser, axe_source: str, width: int, scheme: str
) -> None:
    judge_pages(still[0], ("/", "/klant/1042/", "/nergens"), browser, axe_source, width, scheme)


# The page of variants is long: once in each scheme, and narrow once.
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_the_page_of_variants_is_accessible_and_asks_nothing_elsewhere(
    every_variant: Running, browser: Browser, axe_source: str, width: int, scheme: str
) -> None:
    assert str(every_variant.told["adres"]).endswith("/varianten/")
    judge_pages(every_variant, ("/varianten/",), browser, axe_source, width, scheme)


def judge_pages(
    running: Running, paths: Sequence[str], browser: Browser, axe_source: str, width: int, scheme: str
) -> None:
    asked: list[str] = []
    size = {"width": width, "height": 900}
    context = browser.new_context(color_scheme=scheme, viewport=size, bypass_csp=True)
    page = context.new_page()
    page.on("request", lambda one: asked.append(one.url))
    for path in paths:
        page.goto(f"http://127.0.0.1:{running.port}{path}")
        if path == "/varianten/":
            page.wait_for_selector(".naast", timeout=300_000)
        dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
        assert dark == (scheme == "dark")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert axe(page, axe_source) == [], path
    context.close()
    assert {re.sub(r"^(data:|http://[^/]+).*", r"\1", url, flags=re.DOTALL) for url in asked} <= {
        f"http://127.0.0.1:{running.port}",
        "data:",
    }


@pytest.fixture(scope="module")
def every_variant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One search for all variants of the package's own texts, where there is no workspace."""
    with previewing(tmp_path_factory.mktemp("leeg"), "--branches") as running:
        yield running


def test_all_variants_of_the_package_need_no_workspace(every_variant: Running, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(str(every_variant.told["adres"]))
    page.wait_for_selector(".naast", timeout=300_000)
    assert page.locator("#stand").inner_text() == "Je ziet alles"
    all_texts = page.locator("section.tekst:visible").count()
    assert all_texts > 25
    assert page.locator("ins").count() > 100
    page.get_by_label("Zoek in de teksten").fill("uitvallijst loonstrook")
    assert 0 < page.locator("section.tekst:visible").count() < all_texts
    page.close()


SHORT = """\
onderwerp: De verf is droog
voorproef: Kort
---
{% if klant.plaats == "Nergenshuizen" and contact.telefoon %}Nooit.{% endif %}
Dag {{ vorm("jij", "u") }} van {{ klant.naam }}.
"""
FAILING = "{% if kantoor.naam == 'Kantoor Lindeboom' and not contact.telefoon %}Bel {{ kantoor.telefoon }}.{% endif %}"


def write_text(folder: Path, name: str, text: str) -> Path:
    path = folder / "toolkit" / name
    path.parent.mkdir(parents=True)
    path.write_text(text)
    return path


def test_the_variants_show_whose_texts_they_are_and_tell_of_those_of_clients(
    tmp_path: Path, browser: Browser
) -> None:
    kits = write_workspace(tmp_path)
    name = "mails/25-aankondiging-medewerkers.md"
    write_text(kits, name, SHORT.replace("De verf is droog", "Van het kantoor"))
    write_text(kits / "golf-1", "mails/40-vandaag-medewerkers.md", SHORT.replace("verf", "golf"))
    # Every client of the wave has its own: still the page without a client shows what the office wrote.
    for number in ("1042", "1043"):
        write_text(kits / "golf-1" / "klanten" / number, name, SHORT.replace("verf", f"verf van {number}"))
    with previewing(tmp_path, "golf-1", "1042", "--branches") as running:
        assert str(running.told["adres"]).endswith("/varianten/1042/")
        page = browser.new_page()
        page.goto(str(running.told["adres"]))
        page.wait_for_selector(".naast", timeout=300_000)
        assert page.locator("h1").inner_text().endswith("voor Bakkerij De Korenaar (1042)")
        text = page.locator("#mails-25-aankondiging-medewerkers-md")
        expect(text).to_contain_text("De verf van 1042 is droog")
        expect(text).to_contain_text("golf-1/klanten/1042/toolkit/mails/25-aankondiging-medewerkers.md")
        expect(text).to_contain_text("eigen tekst van klant 1042")
        expect(page.locator("body")).not_to_contain_text("van 1043")
        expect(page.locator("#mails-40-vandaag-medewerkers-md")).to_contain_text(
            "eigen tekst van de golf golf-1"
        )
        expect(page.locator("#mails-30-herinnering-klant-md")).to_contain_text("tekst van het programma")

        # What nobody sees: in words where the manual has them, and with a way to a file they do not have.
        missed = page.locator("section[aria-labelledby=stand]")
        expect(missed).to_contain_text(
            "Regel 4: dit staat er als dit ‘Nergenshuizen’ is: de plaats van de klant, en"
        )
        expect(missed).to_contain_text("en als dit bekend is: het nummer om te bellen.")
        expect(missed.locator(".bronregel").first).to_contain_text("{% if klant.plaats ==")
        part = missed.locator("h3", has_text="mails/_feiten-mail.md")
        expect(part).to_contain_text("tekst van het programma")
        expect(missed).to_contain_text("overstapkit toolkit eject mails/_feiten-mail.md")
        expect(missed).to_contain_text("als dit bekend is: een feit dat jullie invulden")

        page.get_by_role("link", name="Zonder eigen teksten van klanten").click()
        page.wait_for_selector(".naast", timeout=300_000)
        expect(page.locator("#mails-25-aankondiging-medewerkers-md")).to_contain_text("Van het kantoor")
        expect(page.locator("body")).not_to_contain_text("verf van")
        told = page.locator("section[aria-labelledby=eigen]")
        expect(told.locator("h2")).to_have_text("2 klanten hebben eigen teksten")
        expect(told).to_contain_text("overstapkit preview golf-1 1043 --branches")
        told.get_by_role("link", name="Taxi Geel & Zoon (1043)").click()
        page.wait_for_selector(".naast", timeout=300_000)
        expect(page.locator("body")).to_contain_text("De verf van 1043 is droog")
        page.close()


def test_a_text_that_fails_in_one_situation_is_shown_told_and_mended_in_an_open_page(
    tmp_path: Path, browser: Browser
) -> None:
    kits = write_workspace(tmp_path)
    text = write_text(kits, "mails/25-aankondiging-medewerkers.md", SHORT + FAILING)
    with previewing(tmp_path, "golf-1", "--branches") as running:
        page = browser.new_page()
        page.goto(str(running.told["adres"]))
        page.wait_for_selector(".naast", timeout=300_000)
        told = page.locator("section[aria-labelledby=mis]")
        expect(told).to_contain_text("toolkit/mails/25-aankondiging-medewerkers.md:6")
        expect(told).to_contain_text("Zet er een voorwaarde omheen.")
        expect(told).to_contain_text("Het gaat mis bij: geen telefoonnummers")
        assert page.locator("section.tekst").count() > 25

        # A fault that is found while reading is told above what was there before it.
        edit(text, "{{ klant.naam }}", "{{ klant.namm }}")
        expect(page.locator("section[aria-labelledby=fout]")).to_contain_text(
            "Bedoel je klant.naam?", timeout=60_000
        )
        expect(page.locator("#mails-25-aankondiging-medewerkers-md")).to_contain_text("De verf is droog")

        text.write_text(SHORT)
        expect(page.locator("section[aria-labelledby=mis]")).to_have_count(0, timeout=300_000)
        expect(page.locator("section[aria-labelledby=fout]")).to_have_count(0)
        page.close()


def test_a_kit_that_an_own_text_breaks_is_told_with_its_line(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path, office=OFFICE.replace('telefoon: "020 123 45 67"\n', ""))
    write_text(kits, "mails/25-aankondiging-medewerkers.md", SHORT + FAILING)
    with previewing(tmp_path, "golf-1", "1042") as running:
        body = running.get("/klant/1042/")[1]
        assert "toolkit/mails/25-aankondiging-medewerkers.md:6" in body
        assert "KIT719" in body
        # There is no kit from before.
        assert "Een eerdere kit" not in body
        assert "/laatste/" not in body
