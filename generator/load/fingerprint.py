"""What one client's kit depends on, as one hash per input; rows of other clients change nothing."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from operator import attrgetter
from typing import Any

from generator.model import Client, Person, Wave
from generator.policy import Policy

# Every field of a person but the employments, which are written apart.
_FACTS = attrgetter(*(field.name for field in fields(Person) if field.name != "employments"))


def fingerprint(value: object) -> str:
    """Return the sha256 of a value as it was read, the same on every computer."""
    text = json.dumps(_plain(value), ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def client_fingerprints(client: Client, without_own: Client | None) -> dict[str, str]:
    """Return the sha256 of what klanten tells of a client, and of what klant.yml makes different.

    What was read counts, not how it was written: a default that somebody writes out changes nothing. The logo
    is an input of its own.
    """
    final, listed = _facts(client), _facts(without_own) if without_own else {}
    own = {name: value for name, value in final.items() if name not in listed or listed[name] != value}
    return {"klanten": fingerprint(listed), **({"klant": fingerprint(own)} if own else {})}


# Inputs of their own: an office that asks why a kit changed wants to know which of these it was.
_APART = frozenset({"converts_on", "dated", "policy"})
# Only there once Loket moved the day: no other kit becomes another one by it.
_SELDOM = frozenset({"told_before"})


def wave_fingerprint(wave: Wave) -> str:
    """Return the sha256 of what golf.yml tells beside its dates and its policy."""
    told = {field.name: getattr(wave, field.name) for field in fields(Wave) if field.name not in _SELDOM}
    return fingerprint(told | dict.fromkeys(_APART))


def policy_fingerprint(policy: Policy) -> str:
    """Return the sha256 of a policy; rows of clients that are in no wave reach no kit."""
    return fingerprint(replace(policy, ignore_unknown_clients=False))


def _facts(client: Client) -> dict[str, object]:
    facts = {field.name: getattr(client, field.name) for field in fields(Client)}
    return {**facts, "brand": (client.brand.colour, client.brand.accent)}


def fingerprint_of_people(people: Iterable[Person]) -> str:
    """Return the sha256 of people as they were read; one at a time, as there can be very many."""
    found = hashlib.sha256()
    for person in people:
        jobs = [(str(job.starts), str(job.ends)) for job in person.employments]
        found.update(f"{_FACTS(person)!a}{jobs!a}\n".encode("ascii"))
    return found.hexdigest()


def _plain(value: Any) -> object:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(str(_plain(item)) for item in value)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return [_plain(item) for item in value]
