"""A second reading of the rules, made from the written promise alone and never from the product's code.

Nothing of the product is imported here. Where the product and this table differ, the promise decides who is
right, and the commit that mends one of them says so.

A person is a dict of raw facts: `number`, `jobs` (a tuple of first and last day, the last day may be None),
`email` (None when unknown or not valid), `mijnloket`, `werknemerloket` (True, False, None), `deceased`.
A setting is a dict: `day` (of the conversion), `dated` (of the kit), `last_day_counts`, `soon` (days).

How the promise was read where one sentence allows two readings:
- Employment that begins after the day is no stopper for a mail: such a person is told later, address or not.
- "Last day" of a person is the last of all last days; who has employment without an end has none.
- "Known that there was no access" means that a row says no and no row says yes.
- Only the people who share an address and get an invitation themselves are warned of sharing it.
- "Products are known" may also mean: it is known that there are none.
- Leaving is a caution for whoever gets an invitation or should have got one: the others have nothing to hurry for.
"""

from datetime import date, timedelta


def days(person):
    """Every first and last day, an open end far away."""
    return [(starts, ends or date.max) for starts, ends in person["jobs"]]


def last_day(person):
    return max(ends for _, ends in days(person))


def works_on_the_day(person, setting):
    day = setting["day"]
    if setting["last_day_counts"]:
        return any(starts <= day <= ends for starts, ends in days(person))
    return any(starts <= day < ends for starts, ends in days(person))


def begins_after_the_day(person, setting):
    return any(starts > setting["day"] for starts, _ in days(person))


def has_address(person):
    return person["email"] is not None


def left_in_2025(person):
    return last_day(person).year == 2025


def access_still_runs(setting):
    return setting["dated"] < date(2026, 10, 1)


# Line by line as promised: besluit, name of the line, when. The first line that holds wins.
TABLE = (
    ("geen-uitnodiging", "overleden", lambda p, s: p["deceased"] is not None),
    ("al-over", "heeft-al-mijnloket", lambda p, s: p["mijnloket"] is True),
    ("uitnodiging", "in-dienst", lambda p, s: works_on_the_day(p, s) and has_address(p)),
    ("verwachte-uitval", "geen-privemail", works_on_the_day),
    ("uitnodiging-later", "begint-later", begins_after_the_day),
    (
        "geen-uitnodiging",
        "vertrokken-zonder-werknemerloket",
        lambda p, s: left_in_2025(p) and p["werknemerloket"] is False,
    ),
    ("tijdelijke-toegang", "vertrokken-in-2025", lambda p, s: left_in_2025(p) and access_still_runs(s)),
    ("toegang-vervallen", "toegang-voorbij", lambda p, s: left_in_2025(p)),
    ("geen-uitnodiging", "vertrokken-voor-2025", lambda p, s: last_day(p) < date(2025, 1, 1)),
    ("navragen", "vertrokken-na-2025", lambda p, s: last_day(p) >= date(2026, 1, 1)),
)

DECISIONS = (
    "geen-uitnodiging",
    "al-over",
    "uitnodiging",
    "verwachte-uitval",
    "uitnodiging-later",
    "tijdelijke-toegang",
    "toegang-vervallen",
    "navragen",
)


def line_of(person, setting):
    return next((decision, rule) for decision, rule, holds in TABLE if holds(person, setting))


def bare(address):
    return "".join(address.split()).lower()


def addresses_of_invited(people, setting):
    """How many invited people of one client use each address, case and spaces aside."""
    used = {}
    for person in people:
        if has_address(person) and line_of(person, setting)[0] in ("uitnodiging", "uitnodiging-later"):
            used[bare(person["email"])] = used.get(bare(person["email"]), 0) + 1
    return used


def cautions_of(person, used, setting):
    decision = line_of(person, setting)[0]
    leaves, day = last_day(person), setting["day"]
    found = []
    invited = decision in ("uitnodiging", "uitnodiging-later")
    if invited and has_address(person) and used[bare(person["email"])] > 1:
        found.append("e-mail-niet-uniek")
    if decision in ("uitnodiging", "verwachte-uitval", "uitnodiging-later"):
        if leaves == day:
            found.append("laatste-dag")
        if day < leaves <= day + timedelta(days=setting["soon"]):
            found.append("vertrekt-binnenkort")
    return found


def judge(people, setting):
    """The people of one client: number -> besluit, regel, waarschuwing."""
    used = addresses_of_invited(people, setting)
    return {
        person["number"]: (*line_of(person, setting), ",".join(cautions_of(person, used, setting)))
        for person in people
    }


def counts(people, setting):
    """Every besluit with how many people it falls to, 0 included."""
    found = dict.fromkeys(DECISIONS, 0)
    for person in people:
        found[line_of(person, setting)[0]] += 1
    return found


def product_500(people, setting, products):
    """What becomes of product 500, and by whom; `products` is None when unknown."""
    if products is not None and "500" not in products:
        return "niet-aanwezig", {}
    if not people:
        return "onbekend", {}
    found = counts(people, setting)
    staying = {
        name: found[name] for name in ("verwachte-uitval", "tijdelijke-toegang", "navragen") if found[name]
    }
    return ("blijft-voorlopig", staying) if staying else ("vervalt", {})


def questions(people, setting):
    """2 % to 5 % of the people invited, rounded up in whole numbers."""
    invited = counts(people, setting)["uitnodiging"]
    return (2 * invited + 99) // 100, (5 * invited + 99) // 100


def person_of(rows, setting):
    """One person of the rows of one personeelsnummer.

    A row is a dict: `number`, `starts`, `ends`, `email` (as typed, or None when absent or not valid),
    `mijnloket`, `werknemerloket`, `deceased`. An address of active employment goes before any other; of more
    than one such, the latest begun counts, then the latest ended, then the first of the alphabet.
    """

    def active(row):
        return works_on_the_day({"jobs": ((row["starts"], row["ends"]),)}, setting)

    addresses = sorted(
        (row for row in rows if row["email"] is not None), key=lambda row: row["email"].strip()
    )
    best = max(addresses, key=lambda row: (active(row), row["starts"], row["ends"] or date.max), default=None)
    told = [row["werknemerloket"] for row in rows if row["werknemerloket"] is not None]
    return {
        "number": rows[0]["number"],
        "jobs": tuple((row["starts"], row["ends"]) for row in rows),
        "email": best["email"] if best else None,
        "mijnloket": True if any(row["mijnloket"] for row in rows) else None,
        "werknemerloket": any(told) if told else None,
        "deceased": next((row["deceased"] for row in rows if row["deceased"]), None),
    }
