"""`overstapkit doctor` on machines that really lack something: dud libraries, a Python without packages."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from generator import addresses, write
from generator.cli import run
from generator.doctor import place, trying
from generator.doctor.findings import Finding, State, tidy
from generator.doctor.machine import FONTS
from generator.doctor.place import _BUILD_LOCK, _HALF, _PUBLISH_LOCK, _SECRET, _SEND_LOCK
from generator.doctor.probe import LIBRARIES
from generator.doctor.system import System, pango_mend
from generator.holder import files_of
from generator.problems import Lang
from generator.publish import command as publish_command
from generator.send import desk as send_desk
from generator.templates import package_text
from tests.workspaces import snapshot, write_workspace

ROOT = Path(__file__).parent.parent
LANGS: tuple[Lang, ...] = ("nl", "en")
Capture = pytest.CaptureFixture[str]


def doctor(
    folder: Path, *arguments: str, python: str = sys.executable, code: int = 0, **environment: str
) -> str:
    """Run the real command in a process of its own and return all that it says."""
    done = subprocess.run(
        [python, "-m", "generator", "doctor", *arguments],
        cwd=folder,
        env=os.environ | {"OVERSTAPKIT_LANG": "nl", "PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.stderr == b""
    assert done.returncode == code, done.stdout.decode()
    return done.stdout.decode()


def findings(folder: Path, *arguments: str, **more: Any) -> dict[str, dict[str, Any]]:
    told = json.loads(doctor(folder, *arguments, "--format", "json", **more))
    assert (told["schema"], told["opdracht"], told["uitkomst"]) == (1, "doctor", more.get("code", 0))
    keys = [one["sleutel"] for one in told["bevindingen"]]
    assert len(keys) == len(set(keys))
    return {one["sleutel"]: one for one in told["bevindingen"]}


def stands(found: Mapping[str, Mapping[str, Any]], state: State) -> set[str]:
    return {key for key, one in found.items() if one["stand"] == state}


# --- a machine that is whole ----------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
def test_outside_a_workspace_it_runs_in_80_columns_and_ends_by_the_next_step(
    tmp_path: Path, lang: Lang
) -> None:
    out = doctor(tmp_path, OVERSTAPKIT_LANG=lang, HOME=str(tmp_path))
    assert [line for line in out.splitlines() if len(line) > 80] == []
    assert "Pango " in out
    assert "`overstapkit init" in " ".join(out.split())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("above", [(), ("boven",)])
def test_outside_a_workspace_it_says_where_it_looked_and_promises_no_folder(
    tmp_path: Path, above: tuple[str, ...]
) -> None:
    """In a folder and those above it, or in the one that was pointed at and nowhere else."""
    here = tmp_path.joinpath(*above)
    here.mkdir(exist_ok=True)
    found = looked(here)
    assert found["werkmap"].state == State.NOTE
    assert f"in {tidy(here)} en in de mappen erboven." in found["werkmap"].what
    assert "`overstapkit init MAP`" in found["werkmap"].mend
    assert looked(tmp_path, pointed_at=here)["werkmap"].what.endswith(f"in {tidy(here)}.")
    # Where kits would come, and what runs there, is the workspace's to say.
    assert found["uitvoer"].what == f"In {tidy(here)} mag je schrijven."
    assert "build" not in found
    named = looked(here, output=here / "uit")
    assert named["uitvoer"].what == f"Kits komen in {tidy(here / 'uit')}."
    assert "build" in named


def test_in_a_workspace_it_looks_at_what_is_there_and_changes_nothing(tmp_path: Path) -> None:
    write_workspace(tmp_path)
    before = snapshot(tmp_path)
    found = findings(tmp_path)
    assert stands(found, State.MISSING) | stands(found, State.LOOK) == set()
    assert found["werkmap"]["wat"].endswith("golven: 1")
    assert {"python", "pakketten", "site", "pango", "pdf", "lettertypen", "uitvoer", "schijf"} <= set(found)
    assert snapshot(tmp_path) == before
    assert not (tmp_path / "output").exists()


def test_quiet_says_nothing_when_nothing_is_the_matter(tmp_path: Path) -> None:
    assert doctor(tmp_path, "-q") == ""


# --- libraries, packages and fonts ----------------------------------------------------------------


@pytest.fixture(scope="module")
def without_pango(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an environment in which the system finds a Pango that is none."""
    folder = tmp_path_factory.mktemp("bibliotheken")
    (folder / "libpango-1.0.so.0").write_text("no library")
    environment = {"LD_LIBRARY_PATH": str(folder)}
    done = subprocess.run(
        [sys.executable, "-c", "import weasyprint"],
        env=os.environ | environment,
        capture_output=True,
        check=False,
    )
    if sys.platform != "linux":
        pytest.skip("other systems look for libraries elsewhere")
    assert b"OSError" in done.stderr, "WeasyPrint can be imported: this proves nothing"
    return environment


@pytest.mark.parametrize("lang", LANGS)
def test_without_pango_it_says_what_to_install_and_exits_3(
    tmp_path: Path, without_pango: dict[str, str], lang: Lang
) -> None:
    out = doctor(tmp_path, code=3, OVERSTAPKIT_LANG=lang, **without_pango)
    assert "pango, pangoft2" in out
    if shutil.which("apt-get"):
        assert "libharfbuzz-subset0\n" in out
        assert "sudo apt-get install libpango-1.0-0" in " ".join(out.split())
    assert {"nl": "Nu: herstel", "en": "Next: mend"}[lang] in out.splitlines()[-1]


def test_without_pango_only_the_paper_is_missing(tmp_path: Path, without_pango: dict[str, str]) -> None:
    found = findings(tmp_path, code=3, **without_pango)
    assert stands(found, State.MISSING) == {"pango"}
    assert "pdf" not in found


def test_a_build_without_pango_is_exit_3_and_says_one_thing(
    tmp_path: Path, without_pango: dict[str, str]
) -> None:
    write_workspace(tmp_path)
    before = snapshot(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--format", "json"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | without_pango,
        capture_output=True,
        timeout=120,
        check=False,
    )
    told = json.loads(done.stdout)
    assert (done.returncode, told["uitkomst"]) == (3, 3)
    assert "overstapkit doctor" in told["melding"]
    assert done.stderr == b""
    # No empty wave that looks like one without kits, and no lock.
    assert (snapshot(tmp_path), (tmp_path / "output").exists()) == (before, False)


def test_a_build_without_pango_leaves_what_stood_and_no_empty_folder(
    tmp_path: Path, without_pango: dict[str, str]
) -> None:
    write_workspace(tmp_path)
    (tmp_path / "output" / "oud").mkdir(parents=True)
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "-q"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | without_pango,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 3
    assert sorted(path.name for path in (tmp_path / "output").iterdir()) == [".overstapkit.lock", "oud"]


def with_own_text(
    folder: Path, name: str, machine: dict[str, str], *arguments: str
) -> subprocess.CompletedProcess[str]:
    """Give an office an own text, and a command on such a machine; nothing may be written."""
    own = write_workspace(folder) / "toolkit" / name
    own.parent.mkdir(parents=True)
    own.write_text(package_text(name) + "\n", encoding="utf-8")
    (folder / "sites").mkdir()
    before = snapshot(folder)
    done = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "OVERSTAPKIT_LANG": "nl"} | machine,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (snapshot(folder), (folder / "output").exists()) == (before, False)
    return done


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("build",),
        ("status", "golf-1"),
        ("send", "golf-1", "20-aankondiging-klant"),
        ("publish", "golf-1", "--to", "sites"),
        ("preview", "golf-1", "1042"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_without_pango_an_own_sheet_is_not_blamed_for_it(
    tmp_path: Path, without_pango: dict[str, str], arguments: tuple[str, ...]
) -> None:
    """Every command that reads own texts tries them, also one that makes no paper itself."""
    done = with_own_text(tmp_path, "print/flyer.html", without_pango, *arguments)
    assert (done.returncode, done.stdout) == (3, "")
    [told] = done.stderr.splitlines()
    assert "overstapkit doctor" in told


def test_an_own_mail_can_be_checked_without_pango(tmp_path: Path, without_pango: dict[str, str]) -> None:
    done = with_own_text(tmp_path, "mails/_groet-klant.md", without_pango, "check")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def other_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an environment of its own with all packages of this one, to take some away from."""
    folder = tmp_path_factory.mktemp("python")
    venv.create(folder, symlinks=True, with_pip=False)
    [site] = folder.glob("lib/python*/site-packages")
    import click

    for path in Path(click.__file__).parent.parent.iterdir():
        (site / path.name).symlink_to(path)
    return folder


def test_without_weasyprint_it_says_which_package_to_install(tmp_path: Path, other_python: Path) -> None:
    [site] = other_python.glob("lib/python*/site-packages")
    gone = [path for path in site.iterdir() if path.name.casefold().startswith("weasyprint")]
    assert len(gone) >= 2
    targets = {path: path.readlink() for path in gone}
    for path in gone:
        path.unlink()
    found = findings(tmp_path, python=str(other_python / "bin" / "python"), code=3)
    for path, target in targets.items():
        path.symlink_to(target)
    assert stands(found, State.MISSING) == {"pakket-weasyprint", "pdf"}
    assert found["pakket-weasyprint"]["doen"].endswith('-m pip install "weasyprint>=70"')
    assert "ModuleNotFoundError" in found["pdf"]["wat"]


def test_a_package_that_is_too_new_is_told_with_what_is_asked(tmp_path: Path, other_python: Path) -> None:
    [site] = other_python.glob("lib/python*/site-packages")
    [link] = site.glob("mkdocs-1*.dist-info")
    target = link.readlink()
    link.unlink()
    newer = site / "mkdocs-2.0.1.dist-info"
    newer.mkdir()
    (newer / "METADATA").write_text("Metadata-Version: 2.1\nName: mkdocs\nVersion: 2.0.1\n")
    found = findings(tmp_path, python=str(other_python / "bin" / "python"), code=3)
    shutil.rmtree(newer)
    link.symlink_to(target)
    assert "2.0.1" in found["pakket-mkdocs"]["wat"]
    assert found["pakket-mkdocs"]["doen"].endswith('install "mkdocs<2,>=1.6.1"')


def test_a_font_that_is_broken_is_named(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "generator", tmp_path / "elders" / "generator", symlinks=True)
    fonts = tmp_path / "elders" / "generator" / "assets" / "fonts"
    (fonts / "NotoSans-Bold.ttf").write_bytes(b"")
    (fonts / "web" / "noto-greek.woff2").unlink()
    found = findings(tmp_path, code=3, PYTHONPATH=str(tmp_path / "elders"))
    assert found["lettertypen"]["stand"] == State.MISSING
    assert "NotoSans-Bold.ttf, web/noto-greek.woff2" in found["lettertypen"]["wat"]


def test_the_fonts_it_knows_are_those_of_the_package() -> None:
    folder = ROOT / "generator" / "assets" / "fonts"
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.suffix != ".txt"}
    assert set(FONTS) == there


def test_the_libraries_it_looks_for_are_those_of_weasyprint() -> None:
    import weasyprint.text.ffi

    asked = Path(weasyprint.text.ffi.__file__).read_text(encoding="utf-8")
    assert [name for _, _, names in LIBRARIES for name in names if f"'{name}'" not in asked] == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("system", "asked"),
    [
        (System.DEBIAN,  "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
        (System.MAC,     "brew install pango"),
        (System.WINDOWS, "pacman -S mingw-w64-ucrt-x86_64-pango"),
        (System.LINUX,   "dnf install pango"),
    ],
)  # fmt: skip
def test_every_system_has_its_own_way_out(system: System, asked: str, lang: Lang) -> None:
    assert asked in pango_mend(system, lang)


def test_a_probe_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trying, "_MOST_SECONDS", 0.3)
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], stdout=subprocess.PIPE)
    assert trying._answer(process)["error"].startswith("timeout")
    assert process.returncode is not None


def test_a_probe_that_crashes_or_chatters_is_understood() -> None:
    for code, told in (
        ("import os; os._exit(7)", {"error": "exit 7"}),
        ("print('-----'); print('{\"pango\": 1}')", {"pango": 1}),
    ):
        process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
        assert trying._answer(process) == told


# --- the place of work ----------------------------------------------------------------------------


def looked(folder: Path, *, pointed_at: Path | None = None, output: Path | None = None) -> dict[str, Finding]:
    return {one.key: one for one in place.look(folder, pointed_at, output, "nl")}


def in_state(found: Mapping[str, Finding], state: State) -> set[str]:
    return {key for key, one in found.items() if one.state is state}


def test_an_output_that_cannot_be_written_is_missing(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    found = looked(tmp_path, output=tmp_path / "bestand" / "output")
    assert in_state(found, State.MISSING) == {"uitvoer"}
    assert found["uitvoer"].mend


def test_a_workspace_elsewhere_can_be_pointed_at(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path / "kantoor")
    (tmp_path / "elders").mkdir()
    found = looked(tmp_path / "elders", pointed_at=kits.parent)
    assert found["werkmap"].state == State.GOOD
    assert "kantoor/output" in found["uitvoer"].what


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_file_that_cannot_be_read_is_counted_and_not_named() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        kits = write_workspace(folder)
        (kits / "golf-1" / "klanten.csv").chmod(0)
        me = os.geteuid()
        try:
            # Root may read everything: nobody looks instead.
            os.seteuid(65534 if me == 0 else me)
            found = looked(folder)["werkmap"]
        finally:
            os.seteuid(me)
    assert found.state is State.MISSING
    assert found.what.endswith("niet te lezen zijn: 1.")
    assert "klanten" not in found.what


def test_a_secret_that_others_can_read_is_told(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path)
    (kits / ".geheim").write_text("a" * 64)
    (kits / ".geheim").chmod(0o644)
    found = looked(tmp_path)
    assert found["geheim"].state == State.LOOK
    assert found["geheim"].mend.endswith("chmod 600 .geheim")
    (kits / ".geheim").chmod(0o600)
    assert looked(tmp_path)["geheim"].state == State.GOOD
    assert not any("aaaa" in one.what for one in looked(tmp_path).values())


def test_a_secret_that_git_would_take_is_told(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path)
    (kits / ".geheim").touch(mode=0o600)
    (tmp_path / ".git").mkdir()
    assert looked(tmp_path)["geheim"].state == State.LOOK
    (kits / ".gitignore").write_text(".geheim\n")
    assert looked(tmp_path)["geheim"].state == State.GOOD


def test_a_running_build_and_running_mails_are_told_and_old_locks_are_not(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path)
    (tmp_path / "output").mkdir()
    build, send = tmp_path / "output" / _BUILD_LOCK, kits / "golf-1" / _SEND_LOCK
    with FileLock(build), FileLock(send):
        found = looked(tmp_path)
        assert in_state(found, State.LOOK) == {"build", "verzenden"}
    build.touch()
    send.touch()
    assert in_state(looked(tmp_path), State.LOOK) == set()
    assert build.exists()


def test_half_made_kits_are_counted(tmp_path: Path) -> None:
    write_workspace(tmp_path)
    (tmp_path / "output" / "golf-1" / ".nieuw-bakkerij-1042").mkdir(parents=True)
    found = looked(tmp_path)
    assert found["build"].state == State.LOOK
    assert found["build"].what.endswith(": 1.")


def test_sites_that_are_being_put_online_are_told(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path)
    with FileLock(kits / _PUBLISH_LOCK):
        assert in_state(looked(tmp_path), State.LOOK) == {"verzenden"}
    assert in_state(looked(tmp_path), State.LOOK) == set()


def test_the_names_it_knows_are_those_that_the_others_use() -> None:
    assert (f"{write._NEW}*", f"{write._OLD}*") == _HALF
    assert addresses.SECRET_FILE == _SECRET
    assert (files_of(send_desk.LOCKED)[0], files_of(publish_command.LOCKED)[0]) == (_SEND_LOCK, _PUBLISH_LOCK)
    assert f'"{_BUILD_LOCK}"' in (ROOT / "generator" / "commands.py").read_text(encoding="utf-8")


# --- what it says, and where ----------------------------------------------------------------------


def test_a_terminal_without_our_letters_is_told_and_does_not_stop_it(tmp_path: Path) -> None:
    found = findings(tmp_path, PYTHONIOENCODING="ascii")
    assert found["terminal"]["stand"] == State.LOOK
    assert doctor(tmp_path, PYTHONIOENCODING="ascii", OVERSTAPKIT_LANG="nl")


def test_its_answer_can_be_mailed_by_anybody(tmp_path: Path) -> None:
    home = tmp_path / "thuis-van-jan"
    write_workspace(home / "mijn kantoor")
    out = doctor(home / "mijn kantoor", HOME=str(home), LOGNAME="jan", USER="jan")
    assert "~/mijn kantoor/kits" in out
    for private in ("thuis-van-jan", str(tmp_path), "Lindeboom", "lindeboom", "Korenaar", "Kanariepiet"):
        assert private not in out


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("{home}/kits", "~/kits"),
        ("{home}", "~"),
        ("{home}er/kits", "{home}er/kits"),
        ("/media/samira/stick", "/media/…/stick"),
        ("/media/samirah/stick", "/media/samirah/stick"),
        (r"D:\samira\kits", r"D:\…\kits"),
    ],
)
def test_a_path_is_shown_without_whose_it_is(monkeypatch: pytest.MonkeyPatch, path: str, said: str) -> None:
    monkeypatch.setenv("HOME", "/home/jan")
    monkeypatch.setenv("LOGNAME", "samira")
    assert tidy(path.format(home="/home/jan")) == said.format(home="/home/jan")


def test_it_can_be_asked_in_the_process_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["--lang", "en", "doctor"]) == 0
    assert "The program works here" in (out := capsys.readouterr().out) or "This machine has" in out
