"""Examples of problems of kantoor.yml, golf.yml and klant.yml."""

from generator.catalogue.example import Example, client, office, wave

EXAMPLES: dict[str, Example] = {
    "KIT401": Example(
        file="kantoor.yml",
        row=2,
        wrong="naam: Kantoor Lindeboom\n\temail: info@lindeboom.example\n",
        right=office(),
    ),
    "KIT402": Example(
        file="kantoor.yml",
        row=3,
        wrong=office("telefon: 020 123 45 67"),
        right=office("telefoon: 020 123 45 67"),
        values={"section": "", "suggestion": "telefoon"},
    ),
    "KIT403": Example(
        file="golf/golf.yml",
        row=4,
        wrong=wave("beleid:", "  koffie: ja"),
        right=wave("beleid:", "  laatste_dag_is_actief: ja"),
        values={
            "section": "beleid",
            "known": "laatste_dag_is_actief, vertrekt_binnen_dagen, onbekende_klanten",
        },
    ),
    "KIT404": Example(
        file="kantoor.yml",
        row=3,
        wrong=office("naam: Kantoor De Linde"),
        right=office(),
        values={"first": 1, "setting": "naam"},
    ),
    "KIT405": Example(
        file="kantoor.yml",
        row=3,
        wrong=office("contact: Anna Jansen"),
        right=office("contact:", "  naam: Anna Jansen"),
        values={"setting": "contact"},
    ),
    "KIT406": Example(
        file="kantoor.yml",
        row=4,
        wrong=office("telefoon:", "  - 020 123 45 67", "  - 030 123 45 67"),
        right=office("telefoon: 020 123 45 67"),
        values={"setting": "telefoon"},
    ),
    "KIT408": Example(
        file="kantoor.yml",
        row=4,
        wrong=office("huisstijl:", "  kleur: #1a5fb4"),
        right=office("huisstijl:", '  kleur: "#1a5fb4"'),
        values={"setting": "huisstijl.kleur"},
    ),
    "KIT410": Example(
        file="golf/golf.yml",
        row=5,
        wrong=wave("mijlpalen:", "  overstap:", "    dagen: 1"),
        right=wave("mijlpalen:", "  herinneren:", "    dagen: -5"),
        values={"setting": "mijlpalen.overstap.dagen"},
    ),
    "KIT411": Example(
        file="golf/golf.yml",
        row=5,
        wrong=wave("vrije_dagen:", "  extra: 5-5-2027", "  toch_werken: 5-5-2027"),
        right=wave("vrije_dagen:", "  extra: 5-5-2027"),
        values={"day": "05-05-2027"},
    ),
    "KIT412": Example(
        file="golf/klanten/1042/klant.yml",
        row=1,
        wrong='klantnummer: 1043\nkleur: "#1a5fb4"\n',
        right='kleur: "#1a5fb4"\n',
    ),
    "KIT413": Example(
        file="golf/golf.yml",
        wrong="naam: Februari 2027\n",
        right=wave(),
        values={"setting": "conversiedatum"},
    ),
    "KIT414": Example(
        file="kantoor.yml",
        row=1,
        wrong="naam: !Kantoor Lindeboom\nemail: info@lindeboom.example\n",
        right=office(),
        values={"setting": "naam"},
    ),
    "LET415": Example(
        file="golf/klanten/1042/klant.yml",
        row=1,
        wrong="talen: nl, pl\n",
        right="contact_op_site: ja\n",
        values={"setting": "talen", "other": "golf/klanten.csv:2:talen"},
        beside={"golf/klanten.csv": client(talen="nl, tr")},
    ),
    "LET416": Example(
        file="kantoor.yml",
        row=4,
        wrong=office("contact:", "  naam: Voornaam Achternaam"),
        right=office("contact:", "  naam: Anna Jansen"),
        values={"setting": "contact.naam"},
    ),
}
