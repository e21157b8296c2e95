"""The columns of each table, the other names they go by, and those we must never keep."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.load.values import plain

# What a heading holds when it is about something that we must not keep (data minimisation).
_NEVER = {
    "bsn": "BSN",
    "burgerservice": "BSN",
    "sofi": "BSN",
    "geboorte": "geboortedatum",
    "gebdat": "geboortedatum",
    "birthday": "geboortedatum",
    "verjaardag": "geboortedatum",
    "dateofbirth": "geboortedatum",
    "birthdate": "geboortedatum",
    "iban": "IBAN",
    "rekening": "IBAN",
    "bankaccount": "IBAN",
    "nationali": "nationaliteit",
    "straat": "adres",
    "huisnummer": "adres",
    "huisnr": "adres",
    "housenumber": "adres",
    "addresscity": "adres",
    "postcode": "adres",
    "postalcode": "adres",
    "woonplaats": "adres",
    "woonadres": "adres",
    "thuisadres": "adres",
    "huisadres": "adres",
    "priveadres": "adres",
    "adresprive": "adres",
    "adresregel": "adres",
    "homeaddress": "adres",
    "street": "adres",
}
# Words of a pay slip that end like an account: at the beginning of a heading, or after what is calculated.
# Not in the middle of any heading: "Werknemer BE rekening" is an account.
_CALCULATED = re.compile(
    r"(?:^|loon|salaris|pensioen|belasting|heffing|premie|vakantiegeld|uren|netto|bruto)"
    r"(?:be|ver|af|om|door|toe|her)rekening"
)
_NEVER_EXACTLY = {
    "adres": "adres",
    "address": "adres",
    "geboren": "geboortedatum",
    "geborenop": "geboortedatum",
    "geb": "geboortedatum",
    "dob": "geboortedatum",
}

_CLIENT_NUMBER = (
    "klantnr clientnummer clientnr clientnumber werkgevernummer werkgevernr employernumber "
    "administratienummer employeremployernumber"
)
_CLIENT_NAME = "klantnaam klant werkgever werkgevernaam naamwerkgever naamklant bedrijfsnaam companyname"
_CLIENT_EMAIL = "mail mailadres emailadres emailaddress emailklant contactinformationemailaddress"
_CONTACT = "contact contactnaam naamcontactpersoon contactname"
_CLIENT_PHONE = "telefoonnummer telefoonnr tel phone phonenumber contactinformationphonenumber"
_TOWN = "vestigingsplaats city addresscity"
_PERSON_NUMBER = (
    "personeelsnr persnr persnummer medewerkernummer medewerkernr werknemernummer werknemersnummer "
    "employeenumber employeeemployeenumber"
)
_LAST_NAME = "geslachtsnaam familienaam lastname surname personaldetailslastname"
_FIRST_NAME = "roepnaam firstname personaldetailsfirstname"
_INITIALS = "initialen initials personaldetailsinitials"
_PREFIX = "tussenvoegsels voorvoegsel voorvoegsels prefix personaldetailsprefix"


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one table: every plainly written heading we know, and which must be there."""

    names: Mapping[str, str]
    required: tuple[str, ...]

    def never_kept(self, bare: str) -> str | None:
        """Return which private fact a heading announces, if it is one that we must not keep."""
        if bare in _NEVER_EXACTLY:
            return _NEVER_EXACTLY[bare]
        # An address for mail is none where somebody lives.
        bare = _CALCULATED.sub("", bare.replace("mailadres", "mail"))
        return next((kind for part, kind in _NEVER.items() if part in bare), None)


def _columns(required: dict[str, str], optional: dict[str, str]) -> Columns:
    names: dict[str, str] = {}
    for name, aliases in (required | optional).items():
        names |= {plain(word): name for word in (name, *aliases.split())}
    return Columns(names, tuple(required))


CLIENTS = _columns(
    {
        "klantnummer": _CLIENT_NUMBER,
        "naam": _CLIENT_NAME,
        "email": _CLIENT_EMAIL,
    },
    {
        "contactpersoon": _CONTACT,
        "aanhef": "salutation",
        "telefoon": _CLIENT_PHONE,
        "plaats": _TOWN,
        "meenemen": "meenemeninconversie inconversie",
        "talen": "taal languages",
        "aanspreekvorm": "",
        "producten": "product products modules",
        "kleur": "huiskleur hoofdkleur",
        "accent": "accentkleur",
        "logo": "eigenlogo logobestand",
        "addendum": "statusaddendum addendumgetekend",
        "mijnloket_actief": "",
    },
)

PEOPLE = _columns(
    {
        "klantnummer": _CLIENT_NUMBER,
        "personeelsnummer": _PERSON_NUMBER,
        "achternaam": _LAST_NAME,
        "in_dienst": "datumindienst indienstdatum datumindiensttreding indiensttreding begindatum startdate "
        "begindatumdienstverband employmentstartdate",
    },
    {
        "voornaam": _FIRST_NAME,
        "voorletters": _INITIALS,
        "tussenvoegsel": _PREFIX,
        "email": "emailprive priveemail privemail privemailadres priveemailadres emailadresprive mailprive "
        "emailadres mailadres mail emailaddress contactinformationemailaddress",
        "email_zakelijk": "zakelijkemail zakelijkeemail "
        "zakelijkemailadres emailadreszakelijk businessemailaddress contactinformationbusinessemailaddress",
        "uit_dienst": "datumuitdienst uitdienstdatum "
        "datumuitdiensttreding uitdiensttreding einddatum enddate einddatumdienstverband employmentenddate",
        "werknemerloket": "wnl wnlstatus statuswnl statuswerknemerloket statusemployeeselfservice statusess "
        "essstatus",
        "mijnloket": "statusmijnloket",
        "overleden_op": "overleden datumoverlijden overlijdensdatum dateofdeath",
        "afdeling": "department",
    },
)

# In medewerkers/<klantnummer>.csv the file's name tells the klantnummer.
PEOPLE_OF_ONE = Columns(PEOPLE.names, tuple(name for name in PEOPLE.required if name != "klantnummer"))

FALLOUT = _columns(
    {
        "klantnummer": _CLIENT_NUMBER,
        "personeelsnummer": _PERSON_NUMBER,
        "reden": "melding omschrijving reason",
    },
    {
        "naam": "naammedewerker medewerker naamwerknemer",
        "voornaam": _FIRST_NAME,
        "voorletters": _INITIALS,
        "tussenvoegsel": _PREFIX,
        "achternaam": _LAST_NAME,
        "email": "emailprive priveemail mail mailadres emailadres emailaddress",
        "code": "foutcode meldcode meldingscode",
        "afgehandeld": "opgelost",
    },
)

ACTIVATION = _columns(
    {
        "klantnummer": _CLIENT_NUMBER,
        "personeelsnummer": _PERSON_NUMBER,
        "status": "activatiestatus statusactivatie accountstatus statusaccount statusmijnloket "
        "mijnloketstatus uitnodigingsstatus statusuitnodiging invitestatus essaccessstatus "
        "statusemployeeselfservice",
    },
    {
        "datum": "date statusdatum datumstatus datumactivatie activatiedatum geactiveerdop datumuitnodiging "
        "uitnodigingsdatum uitgenodigdop createdon laatstgewijzigd",
        "naam": "naammedewerker medewerker naamwerknemer volledigenaam formattedname",
        "voornaam": _FIRST_NAME,
        "voorletters": _INITIALS,
        "tussenvoegsel": _PREFIX,
        "achternaam": _LAST_NAME,
        # Never read; it is only not called unknown.
        "email": "emailprive priveemail mail mailadres emailadres emailaddress",
    },
)

# Loket's overview "Gebruik producten". A column a product comes on top of these: see `product_columns`.
PRODUCT_USE = _columns(
    {"klantnummer": _CLIENT_NUMBER},
    {
        "naam": _CLIENT_NAME,
        "meenemen": "meenemeninconversie inconversie meenemennaarmijnloket gaatmee mee conversie",
        "addendum": "statusaddendum addendumgetekend",
        "mijnloket_actief": "statusmijnloket",
        "product": "producten products productnummer productnr productcode module modules modulenummer",
        "omschrijving": "productomschrijving omschrijvingproduct productnaam naamproduct productname "
        "modulenaam modulename description",
        "in_gebruik": "gebruik actief status productstatus statusproduct productactief aan",
        "einddatum": "eindigtop enddate actieftot actieftotenmet geldigtot geldigtotenmet",
        "medewerkers": "aantalmedewerkers aantalactievemedewerkers actievemedewerkers aantalwerknemers "
        "aantalactievewerknemers werknemers aantaldienstverbanden numberofemployees",
        "met_werknemerloket": "aantalmetwerknemerloket aantalmetwnl aantalwerknemerloket aantalwnl "
        "aantalmetwnltoegang wnltoegang metwnltoegang medewerkersmetwerknemerloket medewerkersmetwnl "
        "toegangwerknemerloket gebruikerswerknemerloket",
        "met_mijnloket": "aantalmetmijnloket aantalmijnloket medewerkersmetmijnloket gebruikersmijnloket",
        "email": _CLIENT_EMAIL,
        "contactpersoon": _CONTACT,
        "telefoon": _CLIENT_PHONE,
        "plaats": _TOWN,
    },
)
