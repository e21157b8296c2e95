"""Tries the office's own texts on invented clients, before any real client is merged.

Some texts are slow in a way that nobody foresaw. So a process of its own tries them: it says which text it is
at and what it finds, and it is stopped when it says nothing for too long.
"""

import signal
from collections.abc import Iterable, Sequence
from multiprocessing.connection import Connection

from generator.problems import Place, Problem, in_order
from generator.render.pdf import LibraryMissingError
from generator.templates import OwnTexts
from generator.workers import begin_worker, get_ready

# So long may one step keep the processor busy; what is sound takes a tenth. Other programs do not count.
MOST_BUSY = 5.0
# Where no such clock is to be had, and for a step that waits instead of working.
PATIENCE = 120.0
_MOST_MEMORY = 2_000_000_000

# The path of the text that is next, a problem, or what the machine lacks; None when all was tried.
Said = str | Problem | LibraryMissingError | None


def problems_of(
    sets: Sequence[OwnTexts], facts: frozenset[str] = frozenset(), most_busy: float = MOST_BUSY
) -> tuple[Problem, ...]:
    """Return what is wrong with the texts of every set, each once; `facts` are those of the office itself.

    Raises LibraryMissingError when there is a sheet among them and the machine cannot make paper.
    """
    if not sets:
        return ()
    context = get_ready()
    hears, says = context.Pipe(duplex=False)
    process = context.Process(target=_try_all, args=(says, tuple(sets), facts, most_busy), daemon=True)
    process.start()
    says.close()
    try:
        found = _listen(hears, sets[0][0].path)
    finally:
        process.kill()
        process.join()
        hears.close()
    return tuple(in_order(_each_once(found)))


def _listen(hears: Connection, path: str) -> list[Problem]:
    """Hear what the process finds; a text at which it falls silent or dies makes too much."""
    found: list[Problem] = []
    try:
        while hears.poll(PATIENCE):
            said: Said = hears.recv()
            if said is None:
                return found
            if isinstance(said, Problem):
                found.append(said)
            elif isinstance(said, LibraryMissingError):
                raise said
            else:
                path = said
    except EOFError:
        # It died: of memory, or because its time was up.
        pass
    return [*found, Problem("KIT716", Place(path))]


def _each_once(problems: Iterable[Problem]) -> list[Problem]:
    """Leave out what was found in more than one set; a line tells each kind of problem once."""
    seen: dict[tuple[object, ...], Problem] = {}
    for one in problems:
        seen.setdefault((one.code, one.place, *sorted(one.values.items())), one)
    return list(seen.values())


def _try_all(says: Connection, sets: Sequence[OwnTexts], facts: frozenset[str], most_busy: float) -> None:
    """Run in the process of its own."""
    from generator.trial.judge import judge, warm_up  # noqa: PLC0415  (what makes paper is heavy)

    begin_worker()
    limit_memory()
    warm_up(sets)
    try:
        for said in judge(sets, facts):
            says.send(said)
            limit_time(most_busy)
        says.send(None)
    except LibraryMissingError as error:
        # Dying of it would be told as a text that makes too much.
        says.send(error)


def limit_time(most_busy: float) -> None:
    """Let the process end when its next step keeps it busy for too long."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGVTALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_VIRTUAL, most_busy)


def limit_memory() -> None:
    """Let the process fail before the machine runs out; Windows has no such limit, only our patience."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _MOST_MEMORY if hard == resource.RLIM_INFINITY else min(hard, _MOST_MEMORY)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    except (OSError, ValueError):
        # macOS knows the limit and does not take it.
        return
