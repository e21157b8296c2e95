"""`overstapkit explain`: a problem code, a rule or a decision, with an example and the way out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from string import Formatter
from typing import TYPE_CHECKING, Any

import click

from generator.catalogue import CATALOGUE
from generator.catalogue.example import Example, Shown, Told, lines_of
from generator.catalogue.examples import EXAMPLES
from generator.model import Outcome
from generator.problems import Lang, as_text, printable
from generator.report import as_data, show_json
from generator.rule_words import RULE_WORDS, example, fact, ground, when
from generator.speech import speak

if TYPE_CHECKING:
    from generator.cli import Settings


def _bare(typed: str) -> str:
    """Return a name as it is compared: `kit 203` and `KIT-203` are one code."""
    return "".join(sign for sign in typed.casefold() if sign.isalnum())


_KNOWN = {_bare(name): name for name in (*CATALOGUE, *RULE_WORDS)}
# A decision is explained by every rule that makes it.
_DECIDED = {
    _bare(outcome): [rule for rule, said in RULE_WORDS.items() if said.outcome is outcome]
    for outcome in Outcome
}
_KINDS: Mapping[type, str] = {str: "inhoud", tuple: "bestanden", Told: "situatie"}


def explain(settings: "Settings", typed: Sequence[str]) -> int:
    """Explain codes and rules; without any, list them all."""
    names = _names(typed, settings.lang)
    if settings.format == "json":
        show_json("explain", 0, (), settings.lang, uitleg=_as_data(names or _all(), settings.lang))
        return 0
    if names:
        click.echo("\n\n".join("\n".join(_told(name, settings.lang)) for name in names))
        if not settings.quiet:
            only_rules = all(name in RULE_WORDS for name in names)
            after = (
                speak("explain.who", settings.lang) if only_rules else speak("explain.mend", settings.lang)
            )
            click.echo("\n" + after)
        return 0
    for name in _all():
        click.echo(f"{name} {_in_a_line(name, settings.lang)}")
    if not settings.quiet:
        click.echo("\n" + speak("explain.next", settings.lang))
    return 0


def known(lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield everything that can be explained, each with a line about it."""
    yield from ((name, _in_a_line(name, lang)) for name in _all())
    for outcome in Outcome:
        yield str(outcome), speak("explain.decides", lang, outcome=outcome)


def in_general(sentence: str) -> str:
    """Return a sentence of the catalogue with an ellipsis where a problem fills something in."""
    parts = Formatter().parse(sentence)
    return "".join(
        text + ("" if name is None else _any_value(choice or "")) for text, name, choice, _ in parts
    )


def _any_value(choice: str) -> str:
    """Return what stands there for most values: of two forms the one that holds the value, or the last."""
    if not choice:
        return "…"
    first, _, second = choice.partition("|")
    return (first if "#" in first and "#" not in second else second).replace("#", "…")


def _all() -> list[str]:
    return [*sorted(CATALOGUE, key=lambda code: code[3:]), *RULE_WORDS]


def _in_a_line(name: str, lang: Lang) -> str:
    if name in RULE_WORDS:
        return when(name, lang)
    return in_general(getattr(CATALOGUE[name], lang).what)


# --- what was asked for ---------------------------------------------------------------------------


def _names(typed: Sequence[str], lang: Lang) -> list[str]:
    """Return codes and rules as we write them, each once. Raises UsageError for one we do not know."""
    for word in typed:
        if _bare(word) not in _KNOWN and not _DECIDED.get(_bare(word)):
            close = _close_to(_bare(word))
            hint = (
                speak("did_you_mean", lang, names=", ".join(close)) if close else speak("explain.all", lang)
            )
            raise click.UsageError(speak("unknown_code", lang, name=printable(word)[:60], hint=hint))
    found = (_DECIDED.get(_bare(word)) or [_KNOWN[_bare(word)]] for word in typed)
    return list(dict.fromkeys(name for names in found for name in names))


def _close_to(bare: str) -> list[str]:
    """Return the code with this number, whatever stood before it, or what looks like the word."""
    same = [code for code in CATALOGUE if bare[-3:].isdigit() and code.endswith(bare[-3:])]
    return same or [_KNOWN[one] for one in get_close_matches(bare[:60], _KNOWN, n=2, cutoff=0.8)]


# --- as text --------------------------------------------------------------------------------------


def _told(name: str, lang: Lang) -> Iterator[str]:
    return _rule(name, lang) if name in RULE_WORDS else _code(name, EXAMPLES[name], lang)


def _code(code: str, shown: Example, lang: Lang) -> Iterator[str]:
    problem = shown.problem(code)
    weight = _weight(code, lang) if problem.is_error else speak("explain.warns", lang)
    yield from (f"{code}: {weight}", "", as_text(problem, lang))
    where = f" ({shown.file})" if shown.file else ""
    for title, what in (
        (speak("explain.wrong", lang), shown.wrong),
        (speak("explain.right", lang), shown.right),
    ):
        yield from ("", f"{title}{where}:", *_indented(what, lang))
    for file, content in shown.beside.items():
        yield from ("", speak("explain.beside", lang, file=file), *_indented(content, lang))


def _weight(code: str, lang: Lang) -> str:
    # A mail that cannot go out stops no kit.
    return speak("explain.not_sent", lang) if code.startswith("KIT8") else speak("explain.stops", lang)


def _indented(what: Shown, lang: Lang) -> list[str]:
    return [f"  {line}" for line in lines_of(what, lang)] or ["  " + speak("explain.empty", lang)]


def _rule(name: str, lang: Lang) -> Iterator[str]:
    decides = speak("explain.decides", lang, outcome=RULE_WORDS[name].outcome)
    yield from (f"{name}: {decides}", "", when(name, lang), fact(name, lang))
    yield speak("explain.rests_on", lang, what=ground(name, lang))
    yield from ("", speak("explain.example", lang), f"  {example(name, lang)}")


# --- as data --------------------------------------------------------------------------------------


def _as_data(names: Iterable[str], lang: Lang) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {"codes": [], "regels": []}
    for name in names:
        if name in RULE_WORDS:
            found["regels"].append(_rule_data(name, lang))
        else:
            found["codes"].append(_code_data(name, EXAMPLES[name], lang))
    return found


def _code_data(code: str, shown: Example, lang: Lang) -> dict[str, Any]:
    return {
        **as_data(shown.problem(code), lang),
        "bestand": shown.file,
        "soort": _KINDS[type(shown.wrong)],
        "verkeerd": "\n".join(lines_of(shown.wrong, lang)),
        "goed": "\n".join(lines_of(shown.right, lang)),
        "ernaast": dict(shown.beside),
    }


def _rule_data(name: str, lang: Lang) -> dict[str, Any]:
    return {
        "regel": name,
        "besluit": str(RULE_WORDS[name].outcome),
        "wat": when(name, lang),
        "feit": fact(name, lang),
        "berust_op": ground(name, lang),
        "voorbeeld": example(name, lang),
    }
