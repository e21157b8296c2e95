"""The mails: what they say, to whom, when, and how easily it reads."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from typing import Any

import pytest

from generator.languages import CODES
from generator.model import FalloutReason, PublicKit
from generator.render import mails
from tests.factory import make_client, make_kit, make_office, make_wave
from tests.gold import check_gold
from tests.reading import blocks, read
from tests.render.mail_cases import ADDRESS, ALL_FACTS, KITS, NAMES, accounts, cares, fallout

CLIENT_MAILS = (
    "10-vooraf-klant",
    "20-aankondiging-klant",
    "30-herinnering-klant",
    "50-uitval-klant",
    "80-afronding-klant",
)
DRAFTS = (
    "25-aankondiging-medewerkers",
    "35-morgen-medewerkers",
    "40-vandaag-medewerkers",
    "55-nieuwe-uitnodiging-medewerker",
    "60-herinnering-medewerker",
    "70-oud-medewerker",
)
# Only when the move was put on another day.
MOVED = ("90-nieuwe-datum-klant", "95-nieuwe-datum-medewerkers")
# With the 7 steps in them.
WITH_STEPS = tuple(name for name in DRAFTS if not name.startswith(("35", "70")))
SHORT = (
    "26-appje-medewerkers",
    "28-loonstrook-medewerkers",
    "36-appje-medewerkers",
    "41-appje-medewerkers",
    "61-appje-medewerkers",
)
INTRANET = "27-intranet-medewerkers"
EVERY_KIT = pytest.mark.parametrize("kit", KITS.values(), ids=KITS.keys())


def text(name: str, kit: PublicKit) -> str:
    """Return the text of a mail on one line, so that a phrase is found wherever it was wrapped."""
    return " ".join(mails.texts(kit)[name].text.split())


# --- what there is --------------------------------------------------------------------------------


@EVERY_KIT
def test_every_kit_has_every_mail_in_three_formats_and_short_texts_to_paste(kit: PublicKit) -> None:
    names = (*CLIENT_MAILS, *DRAFTS, *(MOVED if kit.wave.told_before else ()))
    expected = {f"{name}.nl.{ending}" for name in names for ending in ("txt", "html", "eml")}
    expected |= {f"{name}.nl.txt" for name in SHORT} | {f"{INTRANET}.nl.{end}" for end in ("txt", "html")}
    assert set(mails.render(kit)) == expected
    assert list(mails.texts(kit)) == sorted((*names, *SHORT, INTRANET))


@EVERY_KIT
def test_the_same_kit_gives_the_same_bytes(kit: PublicKit) -> None:
    assert mails.render(kit) == mails.render(replace(kit))


@EVERY_KIT
def test_lines_are_short_unless_one_address_fills_them(kit: PublicKit) -> None:
    for name, mail in mails.texts(kit).items():
        if name in SHORT:
            # To paste into a message: one line, that a phone breaks itself.
            assert " " not in mail.text.strip().partition("\n")[2]
            continue
        long = [line for line in mail.text.splitlines() if len(line) > 78]
        assert [line for line in long if " " in line.strip()] == []


@EVERY_KIT
def test_no_placeholder_of_a_template_is_left(kit: PublicKit) -> None:
    for name, data in mails.render(kit).items():
        if not name.endswith(".eml"):
            # What only Outlook reads stands in notes.
            body = re.sub(r"<style>.*?</style>|<!--.*?-->", "", data.decode(), flags=re.DOTALL)
            for mark in ("{", "}", "«", "»", "**", "(knop)", "None", "&#38;#", "§"):
                assert mark not in body, (name, mark)
            assert re.search(r"\[[^\]]*\]", body) is None, name


@pytest.mark.parametrize("name", [*CLIENT_MAILS, *DRAFTS, *SHORT, INTRANET])
def test_mail_says_what_a_person_accepted(name: str) -> None:
    kits = {"je": "two weeks before", "u": "formal"}
    for form, case in kits.items():
        check_gold(f"mails/{name}.{form}.txt", mails.render(KITS[case])[f"{name}.nl.txt"].decode())


@pytest.mark.parametrize("name", MOVED)
def test_mail_on_another_day_says_what_a_person_accepted(name: str) -> None:
    kits = {"je": "moved to another day", "u": "moved, formal, close by"}
    for form, case in kits.items():
        check_gold(f"mails/{name}.{form}.txt", mails.render(KITS[case])[f"{name}.nl.txt"].decode())


# What the message file says when flyers are with it, and what a text to paste says in its place.
FLYERS = {f"flyer.{code}.pdf": b"%PDF" for code in CODES}


def message_of(name: str, kit: PublicKit, flyers: Mapping[str, bytes] = FLYERS) -> tuple[str, list[str]]:
    """Return the plain text of a message file on one line, and the names of its attachments."""
    mail = message_from_bytes(mails.render(kit, flyers)[f"{name}.nl.eml"], policy=policy.SMTP)
    body = mail.get_body(("plain",))
    assert body is not None
    return " ".join(body.get_content().split()), [
        part.get_filename() or "" for part in mail.iter_attachments()
    ]


# fmt: off
FLYER_SENTENCES = [
    # mail                            form   in the message file                                  to paste
    ("20-aankondiging-klant",         "je",  "Van ons krijg je een tekst. De flyer zit bij deze mail.", "Van ons krijg je een tekst en een flyer."),
    ("20-aankondiging-klant",         "u",   "Van ons krijgt u een tekst. De flyer zit bij deze mail.", "Van ons krijgt u een tekst en een flyer."),
    ("90-nieuwe-datum-klant",         "je",  "De nieuwe zit bij deze mail.",                      "De nieuwe krijg je van ons."),
    ("90-nieuwe-datum-klant",         "u",   "De nieuwe zit bij deze mail.",                      "De nieuwe krijgt u van ons."),
    ("25-aankondiging-medewerkers",   "je",  "Bij deze mail zit een flyer met de 7 stappen.",     ""),
    ("95-nieuwe-datum-medewerkers",   "u",   "Bij deze mail zit een flyer met de 7 stappen.",     ""),
]
# fmt: on


@pytest.mark.parametrize(("name", "form", "sent", "pasted"), FLYER_SENTENCES)
def test_only_a_message_that_takes_the_flyer_along_says_that_it_is_with_it(
    name: str, form: str, sent: str, pasted: str
) -> None:
    kit = KITS["moved to another day" if form == "je" else "moved, formal, close by"]
    said, names = message_of(name, kit)
    assert sent in said
    assert names == ["flyer.nl.pdf"]
    for other in (text(name, kit), message_of(name, kit, {})[0]):
        assert "bij deze mail" not in other.casefold()
        assert pasted in other
        # Nothing else differs.
        assert other == " ".join(said.replace(sent, pasted).split())
    page = mails.render(kit, FLYERS)[f"{name}.nl.html"].decode()
    assert "bij deze mail" not in page.casefold()


def test_more_flyers_are_more_than_one() -> None:
    kit = make_kit(
        wave=make_wave(told_before=date(2027, 1, 18)), client=make_client(languages=("nl", "pl", "ar"))
    )
    for name, sentence in (
        ("20-aankondiging-klant", "De flyers zitten bij deze mail."),
        ("90-nieuwe-datum-klant", "De nieuwe flyers zitten bij deze mail."),
        # Everybody gets the one in his own language.
        ("25-aankondiging-medewerkers", "Bij deze mail zit een flyer met de 7 stappen."),
    ):
        said, names = message_of(name, kit)
        assert sentence in said
        assert len(names) == (3 if name.endswith("klant") else 1)


# fmt: off
FIRST_MAILS = [
    ("three weeks before",                  "alles"),
    ("before, formal, every care",          "alles-u"),
    ("the eve, one of each",                "te-laat"),
    ("before, all is well",                 "niets-nodig"),
    ("three weeks before, without numbers", "zonder-aantallen"),
]
# fmt: on


@pytest.mark.parametrize(("case", "name"), FIRST_MAILS)
def test_first_mail_says_what_a_person_accepted(case: str, name: str) -> None:
    found = mails.render(KITS[case])["10-vooraf-klant.nl.txt"].decode()
    check_gold(f"mails/10-vooraf-klant.{name}.txt", found)


def test_fallout_mail_says_what_a_person_accepted_for_every_reason() -> None:
    found = mails.render(KITS["after, people open"])["50-uitval-klant.nl.txt"].decode()
    check_gold("mails/50-uitval-klant.met-lijst.txt", found)


def test_fallout_mail_says_what_a_person_accepted_when_the_accounts_are_known() -> None:
    found = mails.render(KITS["after, with accounts"])["50-uitval-klant.nl.txt"].decode()
    check_gold("mails/50-uitval-klant.met-accounts.txt", found)


def test_mail_to_former_employees_says_what_a_person_accepted_while_they_keep_access() -> None:
    found = mails.render(KITS["while leavers keep access"])["70-oud-medewerker.nl.txt"].decode()
    check_gold("mails/70-oud-medewerker.toegang-loopt.txt", found)


@pytest.mark.parametrize(
    ("invited", "expected"),
    [(1, "Iedereen van wie we het weten, is klaar. Dat zijn 3 mensen."), (2, "1 persoon: nog niet klaar.")],
)
def test_fallout_mail_waits_for_nobody_who_died(invited: int, expected: str) -> None:
    listed = replace(accounts(ACTIVATED=3, INVITED=invited), deceased=1)
    kit = replace(KITS["after, only accounts"], activation=listed)
    found = mails.render(kit)["50-uitval-klant.nl.txt"].decode()
    assert expected in " ".join(found.split())


# --- how it reads ---------------------------------------------------------------------------------

SHORT_SUBJECTS = (date(2027, 5, 1), date(2027, 2, 1), date(2026, 9, 30), date(2026, 11, 30))


@pytest.mark.parametrize("form", ["je", "u"])
@pytest.mark.parametrize("day", SHORT_SUBJECTS)
def test_subject_fits_a_phone_whatever_the_day_and_the_client(form: str, day: date) -> None:
    office = make_office(address_form=form, employee_address_form=form)
    client = make_client(name="Aannemersbedrijf " * 11, address_form=form)
    kit = make_kit(office, make_wave(converts_on=day, dated=date(2026, 9, 1)), client)
    for name, mail in mails.texts(kit).items():
        if name not in (*SHORT, INTRANET):
            assert 28 <= len(mail.subject) <= 50, (name, mail.subject)


@EVERY_KIT
def test_reads_easily(kit: PublicKit) -> None:
    for name, data in mails.render(kit).items():
        if name.endswith(".html"):
            found = read(data.decode(), NAMES)
            assert found.longest_words <= 20, (name, found.longest)
            assert found.mean <= 12, name
            assert found.flesch_douma >= 70, (name, found.flesch_douma)


JE = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
U = re.compile(r"\b(u|uw)\b", re.IGNORECASE)


@EVERY_KIT
def test_je_and_u_never_meet_in_one_mail(kit: PublicKit) -> None:
    forms = {"klant": kit.client.address_form, "mede": kit.office.employee_address_form}
    for name, mail in mails.texts(kit).items():
        said = f"{mail.subject}\n{mail.text}"
        form = forms["klant"] if name.endswith("klant") else forms["mede"]
        assert (U if form == "je" else JE).findall(said) == [], name


def test_every_mail_addresses_its_reader_in_the_chosen_form() -> None:
    for case, form in {"two weeks before": JE, "formal": U}.items():
        for name, mail in mails.texts(KITS[case]).items():
            assert form.search(mail.text), (case, name)


# --- the client's mails ---------------------------------------------------------------------------


def first_mail(**changes: Any) -> str:
    wave = changes.pop("wave", make_wave(dated=date(2027, 1, 11)))
    return text("10-vooraf-klant", make_kit(wave=wave, **changes))


def test_first_mail_tells_what_is_coming_and_that_more_follows() -> None:
    said = first_mail()
    for fact in (
        "Op maandag 1 februari gaat Werknemerloket dicht bij Bakkerij De Korenaar.",
        "12 mensen krijgen een uitnodiging Die komt die dag per mail.",
        "Op maandag 18 januari krijg je van ons nog een mail.",
        "Geef het dan door tot en met maandag 25 januari.",
    ):
        assert fact in said


# fmt: off
NEEDED: list[tuple[str, int, str]] = [
    ("NO_PRIVATE_EMAIL",    1,     "Van 1 persoon missen we een privé-mailadres. Vraag om een eigen adres."),
    ("NO_PRIVATE_EMAIL",    1234,  "Van 1.234 mensen missen we een privé-mailadres. Vraag ieder om een eigen adres."),
    ("EMAIL_INVALID",       1,     "Van 1 persoon klopt het mailadres niet. Vraag om het goede adres."),
    ("EMAIL_INVALID",       3,     "Van 3 mensen klopt het mailadres niet. Vraag om het goede adres."),
    ("SHARED_EMAIL",        2,     "2 mensen delen een adres met een ander. Vraag ieder om een eigen adres."),
    ("LATER_WITHOUT_EMAIL", 1,     "Van 1 nieuwe medewerker missen we het adres nog. Vraag het vóór de eerste werkdag."),
    ("LATER_WITHOUT_EMAIL", 2,     "Van 2 nieuwe medewerkers missen we het adres nog. Vraag het vóór de eerste werkdag."),
    ("LAST_DAY",            1,     "1 persoon gaat weg rond de overstap. Help deze persoon het account af te maken, uiterlijk op de laatste werkdag."),
    ("LEAVES_SOON",         2,     "2 mensen gaan weg rond de overstap. Help hen het account af te maken, uiterlijk op de laatste werkdag."),
]
# fmt: on


@pytest.mark.parametrize(("care", "number", "asked"), NEEDED)
def test_first_mail_asks_exactly_what_is_needed(care: str, number: int, asked: str) -> None:
    said = first_mail(cares=cares(**{care: number}))
    assert asked in said
    assert said.count("om wie het gaat? Vraag het ons gerust.") == 1
    assert said.count(" - ") == 1
    assert ("Geef adressen door tot en met maandag 25 januari." in said) is (
        care not in ("LAST_DAY", "LEAVES_SOON")
    )
    assert "niets te doen" not in said


@pytest.mark.parametrize("care", ["NO_ADDENDUM", "MODULE_OFF", "ASK"])
def test_first_mail_leaves_out_what_is_the_work_of_the_office(care: str) -> None:
    assert first_mail(cares=cares(**{care: 1})) == first_mail()
    assert "Je hoeft nu niets te doen Wij missen geen mailadressen." in first_mail()


def test_first_mail_without_people_asks_to_look_at_the_addresses() -> None:
    said = first_mail(counts=None)
    assert "Heeft iedereen in Loket een eigen privé-mailadres?" in said
    assert "niets te doen" not in said
    assert re.search(r"\d+ (mensen|persoon)", said) is None


# fmt: off
LATE = [
    # dated              more follows  a day for changes
    (date(2027, 1, 4),   True,         True),
    (date(2027, 1, 18),  True,         True),
    (date(2027, 1, 19),  False,        True),
    (date(2027, 1, 25),  False,        True),
    (date(2027, 1, 26),  False,        False),
    (date(2027, 1, 31),  False,        False),
    # From the day itself on it shows the mail as it went out, three weeks before.
    (date(2027, 2, 1),   True,         True),
    (date(2027, 2, 9),   True,         True),
]
# fmt: on


@pytest.mark.parametrize(("dated", "follows", "has_day"), LATE)
def test_first_mail_promises_no_day_that_is_over(dated: date, follows: bool, has_day: bool) -> None:
    for kind in (cares(), cares(NO_PRIVATE_EMAIL=2)):
        said = first_mail(wave=make_wave(dated=dated), cares=kind)
        assert ("Op maandag 18 januari krijg je" in said) is follows
        assert ("tot en met maandag 25 januari" in said) is has_day
        assert ("zo snel mogelijk" in said) is not has_day


def test_announcement_tells_what_changes_when_and_what_to_do() -> None:
    said = text("20-aankondiging-klant", KITS["two weeks before"])
    for fact in (
        "Bij Bakkerij De Korenaar gaat Werknemerloket op maandag 1 februari dicht voor de medewerkers.",
        "Loket blokkeert dan hun oude account.",
        "12 mensen krijgen een uitnodiging",
        "Doe dat uiterlijk vrijdag 22 januari.",
        "Van 1 persoon missen we dat nog. 2 mensen gebruiken een adres samen.",
        "Dat kan tot en met maandag 25 januari.",
        "Reken op 1 vraag van een medewerker.",
        "Bel me op 020 123 45 67.",
    ):
        assert fact in said


@pytest.mark.parametrize(
    ("case", "forecast"),
    [
        ("many people", "Reken op 40 tot 100 vragen van medewerkers."),
        ("one person", "Reken op 1 vraag van een medewerker."),
    ],
)
def test_announcement_forecasts_questions(case: str, forecast: str) -> None:
    assert forecast in text("20-aankondiging-klant", KITS[case])


def test_announcement_without_people_counts_nobody() -> None:
    said = text("20-aankondiging-klant", KITS["without numbers"])
    assert "Je medewerkers krijgen een uitnodiging" in said
    assert "Reken op" not in said
    assert re.search(r"\d+ (mensen|persoon)", said) is None


def test_announcement_invites_nobody_when_every_address_is_absent() -> None:
    said = text("20-aankondiging-klant", KITS["nobody yet"])
    assert "Nog niemand kan een uitnodiging krijgen Dat kan pas met een eigen privé-mailadres." in said
    assert "Van 3 mensen missen we dat nog." in said


@pytest.mark.parametrize(
    ("case", "promised"),
    [
        ("two weeks before", True),
        ("five days before", False),
        ("on the day", True),
        ("after, people open", True),
    ],
)
def test_days_that_are_over_are_not_promised_to_who_reads_late(case: str, promised: bool) -> None:
    """Five days before, the mail still goes out; once the day is there it was sent in time."""
    said = text("20-aankondiging-klant", KITS[case])
    assert ("uiterlijk vrijdag 22 januari" in said) is promised
    assert ("tot en met maandag 25 januari" in said) is promised
    assert ("zo snel mogelijk" in said) is not promised


def test_announcement_speaks_of_leavers_only_while_they_keep_access() -> None:
    assert "tot 1 oktober 2026 nog in Werknemerloket" in text(
        "20-aankondiging-klant", KITS["while leavers keep access"]
    )
    assert "2025" not in text("20-aankondiging-klant", KITS["two weeks before"])


def test_fallout_mail_claims_nothing_before_the_list_is_there() -> None:
    before = text("50-uitval-klant", KITS["two weeks before"])
    assert "Op dinsdag 2 februari kijken wij de lijst van Loket na. Staat een van je" in before
    late = text("50-uitval-klant", KITS["after, list not yet in"])
    assert "Wij kijken dat na met een lijst van Loket." in late
    assert "dinsdag 2 februari" not in late
    for said in (before, late):
        assert "niemand" not in said


def test_fallout_mail_gives_every_reason_its_number() -> None:
    said = text("50-uitval-klant", KITS["after, people open"])
    total = sum(range(1, len(FalloutReason) + 1))
    assert f"{total} mensen staan nog op de lijst" in said
    assert f"Er stonden {total + 2} mensen op de lijst van Loket. Voor 2 mensen is het al geregeld." in said
    for number in range(2, len(FalloutReason) + 1):
        assert f"- {number} mensen: " in said


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("after, with accounts", "5 mensen staan nog op de lijst Er stonden 8 mensen op de lijst van Loket."),
        ("after, with accounts", "Van 3 mensen wisten we dat vooraf. Voor 2 mensen is het al geregeld."),
        ("after, with accounts", "1 persoon heeft nu toch een account."),
        ("after, with accounts", "- 31 mensen: klaar. - 9 mensen: nog niet klaar."),
        ("after, with accounts", "- 3 mensen hebben een nieuwe uitnodiging nodig. Daar zorgen wij voor."),
        ("after, with accounts", "5 mensen van de lijst zien nu geen loonstrook in MijnLoket."),
        ("after, with accounts", "Doe dat vóór de betaaldag: woensdag 24 februari."),
        ("after, formal, one of each", "1 persoon heeft een nieuwe uitnodiging nodig."),
        ("after, formal, one of each", "1 persoon van de lijst ziet nu geen loonstrook"),
        ("after, formal, one of each", "Doe dat vóór de betaaldag. Vraag"),
        ("after, only accounts", "Wie niet klaar is, ziet geen loonstrook in MijnLoket."),
        ("after, only accounts", "Wij kijken dat na met een lijst van Loket."),
        ("after, nobody is done", "Wie heeft het account af? - 2 mensen: nog niet klaar."),
        ("after, everybody is done", "Iedereen van wie we het weten, is klaar. Dat zijn 12 mensen."),
        ("after, all helped", "Heeft iemand nog geen account? Zorg dan voor een loonstrook"),
    ],
)
def test_fallout_mail_gives_the_numbers_of_the_lists(case: str, said: str) -> None:
    assert said in text("50-uitval-klant", KITS[case])


def test_reminder_says_when_somebody_is_done_and_counts_nobody() -> None:
    said = text("60-herinnering-medewerker", KITS["after, with accounts"])
    assert "Op maandag 1 februari zijn we overgestapt naar MijnLoket." in said
    assert "Ben je al begonnen? Vaak mist alleen de geboortedatum." in said
    assert re.search(r"\d+ (mensen|persoon)", said) is None


@pytest.mark.parametrize("reason", FalloutReason)
def test_fallout_mail_says_who_acts_on_every_reason(reason: FalloutReason) -> None:
    kit = make_kit(wave=make_wave(dated=date(2027, 2, 5)), fallout=fallout(**{reason.name: 1}))
    said = text("50-uitval-klant", kit)
    assert "1 persoon staat nog op de lijst" in said
    assert ("Dit vragen we van je - 1 persoon: " in said) is not ("Dit regelen wij - 1 persoon: " in said)


@pytest.mark.parametrize(
    ("case", "heading"),
    [
        ("after, all helped", "Iedereen van de lijst is geholpen"),
        ("after, accounts for all", "Iedereen van de lijst is geholpen"),
        ("after, list is empty", "Er staat niemand op de lijst"),
    ],
)
def test_fallout_mail_says_when_nothing_is_open(case: str, heading: str) -> None:
    assert heading in text("50-uitval-klant", KITS[case])


@pytest.mark.parametrize("name", CLIENT_MAILS)
def test_client_mail_has_one_call_to_action_when_there_is_a_site(name: str) -> None:
    with_site = KITS["two weeks before"]
    page = mails.render(with_site)[f"{name}.nl.html"].decode()
    assert re.findall(r'href="(https?:[^"]*)"', page.replace("&#58;", ":").replace("&#47;", "/")) != []
    assert page.count("<a ") - page.count("tel:") - page.count("mailto:") == 1
    assert ADDRESS.removeprefix("https://") in " ".join(blocks(page))
    assert mails.texts(with_site)[name].text.count(ADDRESS) == 1
    without = mails.render(KITS["without numbers"])[f"{name}.nl.html"].decode()
    assert without.count("<a ") == without.count("tel:") + without.count("mailto:")


# --- the drafts for employees ---------------------------------------------------------------------


def test_employee_drafts_are_the_same_whatever_the_numbers() -> None:
    few, many = KITS["one person"], KITS["many people"]
    none = replace(few, fallout=fallout(NO_PRIVATE_EMAIL=3))
    for name in DRAFTS:
        assert mails.texts(few)[name] == mails.texts(many)[name] == mails.texts(none)[name]


@pytest.mark.parametrize("name", WITH_STEPS)
def test_draft_has_the_seven_steps_with_their_fixed_numbers(name: str) -> None:
    steps = re.findall(r"^(\d)\. (.*)$", mails.texts(KITS["two weeks before"])[name].text, re.MULTILINE)
    assert [number for number, _ in steps] == list("1234567")
    for (_, step), words in zip(
        steps,
        (
            "Account aanmaken",
            "Volgende",
            "tweede mail",
            "Account activeren",
            "2 keer",
            "mijn.loket.nl",
            "Pas nu ben je klaar",
        ),
        strict=True,
    ):
        assert words in step


def test_draft_tells_how_to_know_the_real_mail() -> None:
    said = text("25-aankondiging-medewerkers", KITS["two weeks before"])
    assert "De eerste komt op 1 februari." in said
    assert "Er kan ook een mail komen dat Werknemerloket dicht is. Dat hoort zo." in said


@pytest.mark.parametrize("name", DRAFTS)
def test_draft_names_the_contact_only_when_the_client_wants_it(name: str) -> None:
    assert "degene die bij ons de lonen regelt" in text(name, KITS["two weeks before"])
    assert "Joke" not in text(name, KITS["two weeks before"])
    named = text(name, KITS["formal"])
    assert "Bellen kan ook: 0575 12 34 56." in named
    assert named.endswith("Met vriendelijke groet, Joke Visser Bakkerij De Korenaar")


def test_facts_nobody_published_stay_out_until_the_office_fills_them_in() -> None:
    plain = " ".join(text(name, KITS["two weeks before"]) for name in DRAFTS)
    filled = " ".join(text(name, KITS["formal"]) for name in DRAFTS)
    for fact in (
        *list(ALL_FACTS.values())[:2],
        "Zoveel dagen werkt de knop: 5",
        *list(ALL_FACTS.values())[3:],
    ):
        assert fact not in plain
        assert fact in filled


@pytest.mark.parametrize(
    ("dated", "has_access"),
    [(date(2026, 9, 30), True), (date(2026, 10, 1), False), (date(2027, 1, 18), False)],
)
def test_leaver_of_2025_keeps_access_until_1_october_2026(dated: date, has_access: bool) -> None:
    said = text("70-oud-medewerker", make_kit(wave=make_wave(dated=dated)))
    assert ("Op donderdag 1 oktober 2026 stopt dat." in said) is has_access
    assert ("Sinds donderdag 1 oktober 2026 kun je niet meer in Werknemerloket." in said) is not has_access
    assert "Je krijgt geen uitnodiging" in said
    assert "Dan blijf je de documenten zien die daar staan." in said


@pytest.mark.parametrize("person", ["J. Visser", "mevr. Visser"])
def test_greeting_does_not_shorten_a_name_to_its_initial(person: str) -> None:
    kit = make_kit(client=make_client(contact_person=person))
    assert text("20-aankondiging-klant", kit).startswith(f"Beste {person}, ")


def test_greeting_of_the_client_gets_one_comma() -> None:
    kit = make_kit(client=make_client(salutation="Hoi Joke, "))
    assert text("20-aankondiging-klant", kit).startswith("Hoi Joke, Bij Bakkerij")


# --- another day ----------------------------------------------------------------------------------


def moved(form: str = "je", **changes: Any) -> PublicKit:
    wave = make_wave(told_before=date(2027, 1, 18), converts_on=date(2027, 3, 1))
    office = make_office(employee_address_form=form, **changes)
    return make_kit(office, wave, make_client(address_form=form), address=ADDRESS)


@pytest.mark.parametrize("name", MOVED)
@pytest.mark.parametrize("form", ["je", "u"])
def test_a_correction_says_the_new_day_first_and_then_that_the_old_one_is_over(name: str, form: str) -> None:
    said = text(name, moved(form))
    new, old = said.index("maandag 1 maart"), said.index("maandag 18 januari")
    assert (
        new
        < old
        < said.index("Die dag geldt niet meer.")
        < said.index("spijt" if "klant" in name else "Sorry")
    )
    assert "1 maart" in mails.texts(moved(form))[name].subject
    assert "18 januari" not in mails.texts(moved(form))[name].subject


def test_the_apology_is_of_a_person_where_a_person_signs() -> None:
    assert "Het spijt me dat" in text(MOVED[0], moved())
    office = make_office()
    same = replace(office, sender=replace(office.sender, name=office.name))
    kit = replace(moved(), office=same)
    assert "Het spijt ons dat" in text(MOVED[0], kit)


def test_a_client_reads_what_to_do_and_that_there_may_be_nothing_to_do() -> None:
    said = text(MOVED[0], moved())
    assert "Vervang de flyer. De nieuwe krijg je van ons." in said
    assert "Heb je nog niets verteld? Dan hoef je niets te doen." in said
    assert "bij Doorgeven" in said
    assert "Vraag ons erom" in text(MOVED[0], replace(moved(), address=None))


def test_the_new_flyers_go_along() -> None:
    kit = replace(moved(), client=make_client(languages=("nl", "pl")))
    printed = {f"flyer.{code}.pdf": b"%PDF-" + code.encode() for code in ("nl", "pl", "ar")}
    made = mails.render(kit, printed)
    held = {
        name: re.findall(rb"flyer\.\w\w\.pdf", data) for name, data in made.items() if name.endswith("eml")
    }
    assert set(held[f"{MOVED[0]}.nl.eml"]) == {b"flyer.nl.pdf", b"flyer.pl.pdf"}
    assert set(held[f"{MOVED[1]}.pl.eml"]) == {b"flyer.pl.pdf"}


@pytest.mark.parametrize(
    ("told_before", "dated", "there"),
    [
        (date(2027, 1, 18), date(2027, 1, 11), True),
        (date(2027, 3, 1), date(2027, 1, 31), True),
        (None, date(2027, 1, 11), False),
        # Once the move has been, its day is no news.
        (date(2027, 1, 18), date(2027, 2, 1), False),
        (date(2027, 1, 18), date(2027, 2, 5), False),
    ],
)
def test_a_correction_is_only_there_before_the_move_and_when_another_day_was_told(
    told_before: date | None, dated: date, there: bool
) -> None:
    kit = make_kit(wave=make_wave(told_before=told_before, dated=dated))
    assert {name for name in mails.texts(kit) if name in MOVED} == (set(MOVED) if there else set())
