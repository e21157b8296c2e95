"""The net under a finished kit: every planted leak is found in every channel, and nothing else is."""

import pickle
import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest

from generator import write
from generator.cli import run
from generator.model import Contact, Decision, JudgedPerson, KitPlan, Outcome, OwnText, PrivateLists
from generator.render import mails, pdf
from generator.render.mail_kinds import KINDS
from generator.trap import Index, Kind, Known, traps_in
from generator.trap.channels import of_page, pieces_of
from generator.trap.known import dialled
from tests.conftest import FIGURES
from tests.factory import make_client, make_kit, make_office, make_person, make_wave
from tests.render.mail_cases import KITS
from tests.safety.office import OFFICE, client, lay_out, person
from tests.workspaces import snapshot

OTHER = make_client(
    number="1043",
    name="Taxi Geel & Zoon",
    email="taxi@geel.example",
    contact_person="Ineke van der Meulen",
    phone="+31 (0)575 98 76 54",
)
ELSEWHERE = make_person(
    client="1043", first_name="Fatima", last_name="Zonderling", email="fatima@post.example"
)
KNOWN = Known.of([make_client(), OTHER], {"1042": [make_person()], "1043": [ELSEWHERE]})
PEOPLE = {
    "Samira Yilmaz": make_person(),
    "Jan van den Berg": make_person(
        number="8", first_name="Jan", prefix="van den", last_name="Berg", email="jan@post.example"
    ),
}


def plan(**changes: Any) -> KitPlan:
    """Return the plan of a client with two people; `changes` are those of its kit."""
    decision = Decision(outcome=Outcome.INVITED, rule="in-dienst")
    people = tuple(JudgedPerson(person=one, decision=decision) for one in PEOPLE.values())
    return KitPlan(public=make_kit(**changes), private=PrivateLists(people=people), inputs={})


def message(text: str, subject: str = "Overstap", page: str | None = None, **more: Any) -> bytes:
    draft = EmailMessage(policy=SMTP)
    draft["Subject"] = subject
    draft["To"] = more.get("to", "info@dekorenaar.example")
    draft.set_content(text, cte=more.get("cte", "quoted-printable"))
    if page is not None:
        draft.add_alternative(page, subtype="html", cte="base64")
    if "attached" in more:
        draft.add_attachment(more["attached"], maintype="application", subtype="pdf", filename="flyer.pdf")
    return bytes(draft)


def sheet(said: str) -> bytes:
    page = f"<!DOCTYPE html><html lang=nl><head><title>Vel</title></head><body><h1>Vel</h1><p>{said}</p></body></html>"
    return pdf.write_pdf(page, [])


def found(
    folder: Path, files: dict[str, bytes], one: KitPlan | None = None, known: Known = KNOWN
) -> list[Kind]:
    write.put(folder, files)
    return [trap.kind for trap in traps_in(one or plan(), folder, Index(known))]


# Each way in which something gets out; `{}` is where it stands.
CHANNELS: dict[str, Any] = {
    "mails/20-x.nl.txt": lambda said: f"Onderwerp: Hallo\n\nGroet van {said} en ons.\n".encode(),
    "mails/20-x.nl.html": lambda said: f"<p>Groet van\n<b>{said}</b> en ons.</p>".encode(),
    "mails/20-y.nl.html": lambda said: (
        f'<p>Groet.</p><a href="https://x.example" title="Van {said} dus">x</a>'.encode()
    ),
    "mails/20-x.nl.eml": lambda said: message(f"Groet van {said} en ons.\n"),
    "mails/20-y.nl.eml": lambda said: message(
        "Groet.\n", cte="base64", subject=f"Groet van {said} vandaag é"
    ),
    "mails/20-z.nl.eml": lambda said: message("Groet.\n", page=f"<p>Groet van {said} en ons.</p>"),
    "site/index.html": lambda said: f"<main><h1>Hoi</h1><p>Groet van {said} en ons.</p></main>".encode(),
    "site/medewerker/pl.html": lambda said: f"<p>Pozdrawia {said} dzisiaj.</p>".encode(),
    "site/assets/x.json": lambda said: f'{{"x": "Groet van {said} en ons"}}'.encode(),
    "print/flyer.nl.pdf": lambda said: sheet(f"Groet van {said} en ons."),
    "print/agenda.ics": lambda said: (
        f"DESCRIPTION:Groet.\\nGroet van {said[:5]}\r\n {said[5:]} en ons\r\n".encode()
    ),
}
LEAKS = {
    "Taxi Geel &amp; Zoon": Kind.CLIENT,
    "Ineke van der Meulen": Kind.CLIENT,
    "0575 987654": Kind.CLIENT,
    "taxi@geel.example": Kind.ADDRESS,
    "fatima@post.example": Kind.ADDRESS,
    "Samira Yilmaz": Kind.PERSON,
    "Jan van den Berg": Kind.PERSON,
    "jan@post.example": Kind.ADDRESS,
    "{WerkgeverNaam}": Kind.PLACEHOLDER,
    "{{ klant.naam }}": Kind.PLACEHOLDER,
}


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("leak", LEAKS)
def test_every_leak_is_found_in_every_channel(tmp_path: Path, channel: str, leak: str) -> None:
    is_page = channel.endswith((".html", ".pdf")) or channel == "mails/20-z.nl.eml"
    said = leak if is_page else leak.replace("&amp;", "&")
    kinds = found(tmp_path, {channel: CHANNELS[channel](said)})
    assert kinds, "nothing was found"
    assert set(kinds) == {LEAKS[leak]}


@pytest.mark.parametrize("channel", CHANNELS)
def test_what_is_sound_is_left_alone_in_every_channel(tmp_path: Path, channel: str) -> None:
    assert found(tmp_path, {channel: CHANNELS[channel]("Joke Visser van Bakkerij De Korenaar")}) == []


def test_a_sheet_of_somebody_else_that_is_attached_is_found(tmp_path: Path) -> None:
    own, others = sheet("Bakkerij De Korenaar"), sheet("Voor Taxi Geel &amp; Zoon")
    files = {"print/flyer.nl.pdf": own, "mails/20-x.nl.eml": message("Groet.\n", attached=own)}
    assert found(tmp_path, files) == []
    assert found(tmp_path, {"mails/20-x.nl.eml": message("Groet.\n", attached=others)}) == [Kind.CLIENT]


def test_a_mail_to_somebody_else_is_found(tmp_path: Path) -> None:
    files = {"mails/20-x.nl.eml": message("Groet.\n", to="info@dekorenaar.example, taxi@geel.example")}
    assert found(tmp_path, files) == [Kind.ADDRESS]


def test_the_file_and_the_line_are_told_and_never_the_value(tmp_path: Path) -> None:
    files = {
        "mails/20-x.nl.txt": b"Onderwerp: Hallo\n\nEen.\nTwee.\nGroet van\nJan van\nden Berg.\n",
        "site/index.html": b"<p>Een.</p>\n<script>\nvar a;\n</script>\n<p>Groet van Jan van den Berg</p>",
    }
    write.put(tmp_path, files)
    traps = list(traps_in(plan(), tmp_path, Index(KNOWN)))
    assert [(trap.file, trap.line) for trap in traps] == [("mails/20-x.nl.txt", 6), ("site/index.html", 5)]
    assert "Berg" not in repr(traps)


def test_what_is_for_the_office_may_hold_names(tmp_path: Path) -> None:
    assert found(tmp_path, {"intern/geschiktheid.csv": b"Samira Yilmaz;{Naam};samira@post.example"}) == []


# --- what is no leak ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("own", "other", "text", "leaks"),
    [
        ("Bakkerij Jansen & Zonen", "Bakkerij Jansen", "Voor Bakkerij Jansen & Zonen.", False),
        ("Bakkerij Jansen", "Bakkerij Jansen & Zonen", "Voor Bakkerij Jansen en haar mensen.", False),
        ("Bakkerij Jansen", "Bakkerij Jansen & Zonen", "Voor Bakkerij Jansen & Zonen.", True),
        ("Bakkerij Jansen & Zonen", "Bakkerij Jansen", "Voor Bakkerij Jansen, en voor Zonen.", True),
        ("Bakkerij Jansen", "Jansen", "Voor Bakkerij Jansen.", False),
        ("Bakkerij Jansen", "Jansen", "Beste mevrouw Jansen van Bakkerij Jansen.", False),
        ("De Korenaar", "Contact", "Vragen? Contact staat hieronder. Neem dus Contact op.", False),
        ("De Korenaar", "Jumbo", "Jumbo is groot. Ook bij de jumbo.", False),
        ("De Korenaar", "Jumbo", "Wij doen dat ook bij Jumbo.", True),
        ("De Korenaar", "De Bakkerij", "De bakkerij gaat open.", False),
        ("De Korenaar", "De Bakkerij", "Net als bij De Bakkerij.", True),
        ("De Korenaar", "Kapsalon de Schaar", "Net als bij Kapsalon De Schaar.", True),
        ("De Korenaar", "1 februari", "Op 1 februari is het zover.", False),
        ("De Korenaar", "Maandag", "Kom op Maandag.", False),
        ("De Korenaar", "Account aanmaken", "Klik op Account aanmaken.", False),
        ("De Korenaar", "{{7*7}}", "Bel 7 7 of 77.", False),
        ("De Korenaar", "🙂", "Tot dan 🙂", False),
        ("De Korenaar", "李", "Groet, 李", False),
        ("De Korenaar", "bakkerij de korenaar", "Voor De Korenaar: x.example/bakkerij-de-molen-1", False),
    ],
)
def test_names_that_share_words_are_told_apart(
    tmp_path: Path, own: str, other: str, text: str, leaks: bool
) -> None:
    known = Known.of([make_client(name=own), make_client(number="9", name=other, email="x@y.example")], {})
    one = plan(client=make_client(name=own, contact_person=None))
    kinds = found(tmp_path, {"mails/20-x.nl.txt": f"Onderwerp: Hallo\n\n{text}\n".encode()}, one, known)
    assert kinds == ([Kind.CLIENT] if leaks else [])


def test_an_employer_named_like_an_employee_may_stand_in_its_own_mail(tmp_path: Path) -> None:
    own = make_client(name="Jan van den Berg", contact_person="Samira Yilmaz", email="jan@post.example")
    text = b"Onderwerp: Hallo\n\nVoor Jan van den Berg, van Samira Yilmaz. Mail jan@post.example.\n"
    assert found(tmp_path, {"mails/20-x.nl.txt": text}, plan(client=own)) == []


def test_a_colleague_of_the_office_may_be_called_like_an_employee(tmp_path: Path) -> None:
    office = make_office(contact=Contact(name="Samira Yilmaz", email="samira@post.example"))
    text = b"Onderwerp: Hallo\n\nBel Samira Yilmaz of mail samira@post.example.\n"
    assert found(tmp_path, {"mails/20-x.nl.txt": text}, plan(office=office)) == []
    assert found(tmp_path, {"mails/20-x.nl.txt": text}) == [Kind.PERSON, Kind.ADDRESS]


def test_a_first_name_alone_and_the_name_of_somebody_elsewhere_are_no_leak(tmp_path: Path) -> None:
    text = b"Onderwerp: Hallo\n\nSamira weet het. Vraag Fatima Zonderling van ons kantoor.\n"
    assert found(tmp_path, {"mails/20-x.nl.txt": text}) == []


def test_two_clients_with_one_contact_and_one_address_are_no_leak_of_each_other(tmp_path: Path) -> None:
    twin = replace(
        OTHER, contact_person="Joke Visser", email="info@dekorenaar.example", phone="0575 12 34 56"
    )
    own = make_client(phone="0031 575 123456")
    text = b"Onderwerp: Hallo\n\nVan Joke Visser, info@dekorenaar.example, 0575-123456.\n"
    assert found(tmp_path, {"mails/20-x.nl.txt": text}, plan(client=own), Known.of([own, twin], {})) == []


@pytest.mark.parametrize(
    "written", ["0575 98 76 54", "+31 575 987654", "0031-575-98-76-54", "+31 (0)575 98 76 54"]
)
def test_a_number_is_the_same_however_it_is_written(written: str) -> None:
    assert dialled(written) == "575987654"


# --- placeholders ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Beste {Naam},", True),
        ("Beste {{ aanhef }},", True),
        ("{% if na %}Hallo", True),
        ("Beste «Naam»,", True),
        ("Beste «contact_naam»,", True),
        ("Kies «Account aanmaken».", False),
        ("Accolades {1, 2} en { } mogen.", False),
        ("Het is 50% klaar.", False),
    ],
)
def test_a_placeholder_is_told_from_mere_signs(tmp_path: Path, text: str, is_one: bool) -> None:
    kinds = found(tmp_path, {"mails/20-x.nl.txt": f"Onderwerp: Hallo\n\n{text}\n".encode()})
    assert kinds == ([Kind.PLACEHOLDER] if is_one else [])


def test_other_languages_quote_with_the_signs_of_word(tmp_path: Path) -> None:
    assert found(tmp_path, {"mails/25-x.uk.txt": "Тема: x\n\nНатисніть «Volgende».\n".encode()}) == []


HOSTILE = [
    "{{7*7}}", "{Naam}", "«Naam» BV", "{% raw %}", "{{ klant.naam }} & Zn", "{WerkgeverNaam}", "{#x#}",
    "Café Ş’ik Łódź", "مخبز", "שלום שركة", "李小龙", "🙂🙂", "O'Neill & Söhne", "3M", "7-Eleven", "A", "A B",
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</title><b>", "&lt;b&gt; &#38;",
    "*sterren*", "[x](javascript:alert(1))", "1. FC Köln", "!!! danger", "    inspringen", "`code`", "a|b",
    "Jansen #1", "No", "0123", "MijnLoket", "Werknemerloket", "Account aanmaken", "Loket", "Vragen", "Groet",
    "Maandag", "1 februari", "Februari 2027", "Verlof", "Declaraties BV", "info@x.example", "a" * 200,
    "De", "Het", "klant", "Bakkerij", "Bakkerij De Korenaar", "Bakkerij Jansen", "Bakkerij Jansen & Zonen",
]  # fmt: skip


def test_fifty_hostile_names_raise_no_alarm_in_the_mails_of_any(tmp_path: Path) -> None:
    assert len(set(HOSTILE)) >= 50
    clients = [
        make_client(number=str(n), name=name, email=f"info@k{n}.example", contact_person=name)
        for n, name in enumerate(HOSTILE)
    ]
    index = Index(Known.of(clients, {}))
    alarms = []
    for one in clients:
        folder = tmp_path / one.number
        made = plan(client=one, slug=f"klant-{one.number}")
        write.put(folder, {f"mails/{name}": data for name, data in mails.render(made.public).items()})
        alarms += [(one.name, trap) for trap in traps_in(made, folder, index)]
    assert alarms == []


def test_mails_of_every_state_raise_no_alarm(tmp_path: Path) -> None:
    for number, (name, kit) in enumerate(KITS.items()):
        folder = tmp_path / str(number)
        write.put(folder, {f"mails/{path}": data for path, data in mails.render(kit).items()})
        made = replace(plan(), public=kit)
        assert [trap for trap in traps_in(made, folder, Index(KNOWN)) if name] == []


# --- promises -------------------------------------------------------------------------------------

# fmt: off
PROMISES = [
    # text, products that make it true, language
    ("In MijnLoket vraag je ook je verlof aan.",                 "Verlofaanvragen",          "nl"),
    ("Daar kun je vrij vragen.",                                 "Verlofaanvragen",          "nl"),
    ("Je kunt er verlof aanvragen.",                             "Verlofaanvragen",          "nl"),
    ("Op je verlofkaart zie je hoeveel dagen je hebt.",          "Verlofkaart",              "nl"),
    ("Je onkosten declareren doe je in de app.",                 "Declaraties",              "nl"),
    ("In MijnLoket kun je zelf je gegevens wijzigen.",           "Persoonsgegevens wijzigen", "nl"),
    ("Laat MijnLoket je nettoloon berekenen.",                   "Salaris berekenen",        "nl"),
    ("You can request leave in MijnLoket.",                      "Verlofaanvragen",          "en"),
    ("Hier beantragen Sie Ihren Urlaub.",                        "Verlofaanvragen",          "de"),
    ("Tutaj złożysz wniosek o urlop.",                           "Verlofaanvragen",          "pl"),
    ("Тут можна подати заяву на відпустку.",                     "Verlofaanvragen",          "uk"),
    ("يمكنك طلب إجازة هنا.",                                      "Verlofaanvragen",          "ar"),
    ("Aici îți ceri concediul.",                                 "Verlofaanvragen",          "ro"),
    ("Aici trimiți un decont.",                                  "Declaraties",              "ro"),
    ("Тук можете да поискате отпуск.",                           "Verlofaanvragen",          "bg"),
    ("Тук се подават разходи.",                                  "Declaraties",              "bg"),
    ("Buradan izin talep edebilirsiniz.",                        "Verlofaanvragen",          "tr"),
    ("İzin talep etmek burada çok kolay.",                       "Verlofaanvragen",          "tr"),
    ("Masraflarınızı buradan bildirin.",                         "Declaraties",              "tr"),
    ("Aquí pides tus vacaciones.",                               "Verlofaanvragen",          "es"),
]
NO_PROMISES = [
    ("Kun je in MijnLoket verlof aanvragen?", "nl"),
    ("Verlof aanvragen kan niet in MijnLoket.", "nl"),
    ("Vraag verlof aan bij je leidinggevende.", "nl"),
    ("In Werknemerloket kon je verlof aanvragen.", "nl"),
    ("Je ziet er je loonstroken en jaaropgaven.", "nl"),
    ("Geef ons je nieuwe gegevens door.", "nl"),
    ("Reken op 2 vragen over het loon.", "nl"),
    ("You cannot request leave here.", "en"),
    ("Aici nu ceri concediu.", "ro"),
    ("Ceri aici concediu?", "ro"),
    ("Тук не се иска отпуск.", "bg"),
    ("Burası izin talep etme yeri değil.", "tr"),
    ("Buradan izin talep edebilir misiniz?", "tr"),
]
# fmt: on


@pytest.mark.parametrize(("text", "product", "language"), PROMISES)
def test_a_promise_needs_its_product(tmp_path: Path, text: str, product: str, language: str) -> None:
    files = {f"mails/25-x.{language}.txt": f"Onderwerp: Hallo\n\nHallo.\n{text}\n".encode()}
    for products, kinds in ((None, [Kind.PROMISE]), (("500",), [Kind.PROMISE]), ((product,), [])):
        made = plan(client=make_client(products=products))
        assert found(tmp_path, files, made) == kinds, products


@pytest.mark.parametrize(("text", "language"), NO_PROMISES)
def test_who_asks_or_denies_promises_nothing(tmp_path: Path, text: str, language: str) -> None:
    files = {f"mails/25-x.{language}.txt": f"Onderwerp: Hallo\n\n{text}\n".encode()}
    assert found(tmp_path, files, plan(client=make_client(products=None))) == []


def test_a_promise_over_two_lines_and_in_a_list_of_a_page_is_found(tmp_path: Path) -> None:
    files = {
        "mails/25-x.nl.txt": b"Onderwerp: Hallo\n\nIn MijnLoket kun je ook je verlof\naanvragen.\n",
        "site/index.html": b"<p>Nee</p><ul><li>Je verlof <b>aanvragen</b></li><li>Niet meer</li></ul>",
    }
    assert found(tmp_path, files) == [Kind.PROMISE, Kind.PROMISE]


# --- reading, size and time -----------------------------------------------------------------------


def test_a_page_is_read_as_a_reader_sees_it() -> None:
    page = '<style>.a{b}</style>\n<p title="Meer &amp; minder">Een<b>t</b> &lt;b&gt;</p><!-- {Naam} --><script>{x}</script>'
    said = of_page(page)
    assert "{" not in said
    assert "Meer & minder" in said
    assert "Eent <b>" in said
    assert said.count("\n") == page.count("\n")


def test_a_picture_is_not_read(tmp_path: Path) -> None:
    assert list(pieces_of("site/logo.png", b"\xff\xfe{Naam}", tmp_path)) == []


def test_what_goes_to_a_worker_stays_small_and_names_no_employee() -> None:
    """A wave of 5,000 clients goes to each worker once: as one text, not 5,000 times."""
    clients = [
        make_client(
            number=str(n),
            name=f"Bakkerij Nummer {n}",
            email=f"info@bakkerij{n}.example",
            contact_person=f"Joke de {n}e",
        )
        for n in range(5000)
    ]
    known = Known.of(clients, {"1": [make_person()]})
    packed = pickle.dumps(known)
    assert len(packed) < 1_000_000
    assert b"Yilmaz" not in packed


@pytest.mark.slow
def test_the_cost_is_linear_in_the_text_and_not_in_the_clients(tmp_path: Path, record_property: Any) -> None:
    made = plan()
    write.put(tmp_path, {f"mails/{name}": data for name, data in mails.render(made.public).items()})
    spent = {}
    for count in (10, 5000):
        clients = [
            make_client(number=str(n), name=f"De Bakkerij van Nummer {n}", email=f"i@b{n}.example")
            for n in range(count)
        ]
        index = Index(Known.of(clients, {}))
        list(traps_in(made, tmp_path, index))
        spent[count] = min(_time(made, tmp_path, index) for _ in range(5))
    record_property(
        FIGURES,
        f"looking through the mails of a kit: {spent[10]:.1f} ms with 10 clients, {spent[5000]:.1f} with 5,000",
    )
    assert spent[5000] < 3 * spent[10] + 5


def _time(made: KitPlan, folder: Path, index: Index) -> float:
    begun = time.process_time()
    assert list(traps_in(made, folder, index)) == []
    return (time.process_time() - begun) * 1000


@pytest.mark.parametrize(
    "text", ["@" * 200_000, "a" * 200_000, "{" * 200_000, "Jan van " * 25_000, "0 " * 100_000]
)
def test_no_text_takes_longer_than_it_is_long(tmp_path: Path, text: str) -> None:
    def spent(text: str) -> float:
        files = {"mails/20-x.nl.txt": f"Onderwerp: x\n\n{text}".encode(), "mails/20-x.nl.html": text.encode()}
        begun = time.process_time()
        found(tmp_path, files)
        return time.process_time() - begun

    spent(text[:100])
    # Eight times as long: with a square in it the processor would be busy 64 times as long.
    assert spent(text) < 24 * spent(text[: len(text) // 8]) + 0.05


# --- through the real command ---------------------------------------------------------------------

PLANTED = {
    "klant": "Net als bij Taxi Geel, zo gaat het ook hier.",
    "medewerker": "Vraag het aan Anna Jansen.",
    "adres": "Mail naar info@k1043.example.",
    "belofte": "In MijnLoket vraag je ook je verlof aan.",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kits = lay_out(
        tmp_path_factory.mktemp("strik"),
        clients=[client(naam="Bakkerij De Korenaar"), client("1043", naam="Taxi Geel")],
        people=[person(), person("1043", voornaam="Piet", achternaam="Zonderling")],
    )
    assert run(["--workspace", str(kits), "build", "-q"]) == 0
    return kits


@pytest.fixture
def kits(built: Path, tmp_path: Path) -> Iterator[Path]:
    shutil.copytree(built.parent, tmp_path / "werk")
    yield tmp_path / "werk" / "kits"


@pytest.mark.slow
@pytest.mark.parametrize("kind", PLANTED)
def test_a_kit_with_a_trap_does_not_appear(kits: Path, capfd: pytest.CaptureFixture[str], kind: str) -> None:
    own = kits / "g" / "klanten" / "1042" / "toolkit" / "mails" / "_groet-klant.md"
    own.parent.mkdir(parents=True)
    own.write_text(f"Tot dan.\n{PLANTED[kind]}\n", encoding="utf-8")
    output = kits.parent / "output" / "g"
    before = snapshot(output / "bakkerij-de-korenaar-1042")
    assert run(["--workspace", str(kits), "--lang", "nl", "build", "-q"]) == 4
    assert snapshot(output / "bakkerij-de-korenaar-1042") == before
    told = capfd.readouterr().err
    assert "KIT604 De kit van klant 1042 komt er niet. In mails/10-vooraf-klant.nl.txt, regel " in told
    assert "Een eerdere kit van deze klant staat er nog." in told
    for secret in ("Taxi Geel", "Anna", "Jansen", "k1043"):
        assert secret not in told
    assert (output / "taxi-geel-1043" / "kit.json").is_file()
    assert not list(output.glob(".nieuw-*"))
    assert "Mislukt" in (output / "index.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_an_own_text_on_the_site_is_looked_through_too(kits: Path, capfd: pytest.CaptureFixture[str]) -> None:
    own = kits / "g" / "klanten" / "1042" / "toolkit" / "site" / "contact.md"
    own.parent.mkdir(parents=True)
    own.write_text("---\ntitle: Contact\n---\n\n# Vragen?\n\nNet als bij Taxi Geel.\n", encoding="utf-8")
    assert run(["--workspace", str(kits), "--lang", "en", "build", "-q"]) == 4
    assert "KIT604 The kit of client 1042 is held back. site/contact.html, line " in capfd.readouterr().err


@pytest.mark.slow
def test_hostile_names_in_every_field_are_built_without_an_alarm(tmp_path: Path) -> None:
    names = ["{{7*7}} BV", "«Naam» {Naam}", "Bakkerij Jansen", "Bakkerij Jansen & Zonen", "Anna Jansen"]
    clients = [
        client(str(n), naam=name, contactpersoon=name, plaats=name, aanhef=f"Beste {name}")
        for n, name in enumerate(names, 1)
    ]
    kits = lay_out(
        tmp_path,
        office=OFFICE + 'adres: "{{ 1 }} «Straat»"\ncontact:\n  naam: "{Ali} Baba"\n',
        clients=clients,
        people=[person(str(n)) for n in range(1, 6)],
    )
    # Anna Jansen works at all five; the fifth employer has her name.
    assert run(["--workspace", str(kits), "build", "-q"]) == 0


def test_an_own_text_is_named_by_what_it_makes(tmp_path: Path) -> None:
    text = OwnText(name="mails/_groet-klant.md", path="x.md", text="Groet van Taxi Geel & Zoon en ons.\n")
    made = plan(texts=(text,), wave=make_wave())
    files = {f"mails/{name}": data for name, data in mails.render(made.public).items()}
    kinds = found(tmp_path, files, made)
    to_client = [kind for kind in KINDS if kind.reader == "klant"]
    # The text and the page; the message holds the same two once more.
    assert len(kinds) == 2 * len(to_client)
    assert set(kinds) == {Kind.CLIENT}
