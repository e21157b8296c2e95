"""Kits are made in worker processes: all cores, warm imports, and a crash costs one client and no more.

Processes and not threads: MkDocs counts its strict warnings on a global logger, and layout holds the
interpreter's lock. A fork server starts clean workers fast; where there is none they are spawned.
"""

import errno
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import forkserver, resource_tracker
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.model import KitPlan
from generator.problems import Place
from generator.trap import Index, Known, Trap, TrapError

if TYPE_CHECKING:
    # Windows has no fork server.
    from multiprocessing.context import ForkServerContext, SpawnContext

NOBODY = Known()

# Layout leaks a little; fresh workers now and then keep memory flat over thousands of kits. They are replaced
# together: `max_tasks_per_child` of the pool waits for ever in Python 3.11 to 3.14 (python/cpython#115634).
_KITS_PER_WORKER = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A kit that stands in its place, or why it does not."""

    plan: KitPlan
    kit_json: dict[str, Any] | None = None
    failure: str | None = None
    # The line of the office's own text because of which it failed.
    text: Place | None = None
    # What stood in it that may never leave the office.
    trap: Trap | None = None


def default_jobs() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def make_all(plans: Sequence[KitPlan], wave_folder: Path, jobs: int, known: Known = NOBODY) -> Iterator[Made]:
    """Make kits in parallel and yield each as it is done; `known` is what none of them may hold.

    Raises KeyboardInterrupt once the kits that were begun are finished; no other is begun. Raises OSError
    when the machine lacks something that every kit needs, such as room on the disk.
    """
    with _patience() as interrupted:
        unfinished = list(plans)
        for done in _run(plans, wave_folder, jobs, interrupted, known):
            if done.failure != _CRASHED:
                unfinished.remove(done.plan)
                yield done
        # A worker that died took the whole pool with it: find the one that did it, one client at a time.
        for plan in unfinished:
            yield from _run([plan], wave_folder, 1, interrupted, known)


@contextmanager
def standing(jobs: int) -> Iterator["Standing"]:
    """Keep workers ready for whoever asks for one thing at a time, such as a preview."""
    with _pool(jobs) as pool:
        workers = Standing(pool)
        try:
            yield workers
        finally:
            workers.stop()


@dataclass(slots=True)
class Standing:
    """Warm workers; may be asked from several threads."""

    pool: ProcessPoolExecutor
    # The command ends: a worker that died was told to.
    over: bool = False
    _asking: threading.Lock = field(default_factory=threading.Lock)

    def stop(self) -> None:
        """End every process of this command now; what they were making would only be thrown away."""
        self.over = True
        # Python takes the children of a dead fork server for dead, and forgets them.
        there = multiprocessing.active_children()
        _end_fork_server()
        # Until a worker that is being born is there, nobody can end it.
        with self._asking:
            for process in {*there, *multiprocessing.active_children()}:
                _kill(process)

    def make(self, plan: KitPlan, wave_folder: Path) -> Made:
        """Make one kit and wait for it. A worker that died leaves a dead pool: then a new one makes it."""
        with self._asking:
            try:
                future = None if self.over else self.pool.submit(_make, plan, wave_folder)
            except BrokenProcessPool:
                future = None
        done = Made(plan=plan, failure=_CRASHED)
        if future is not None:
            (done,) = _results({future: plan}, threading.Event())
        if done.failure != _CRASHED or self.over:
            return done
        return next(make_all([plan], wave_folder, 1))


_CRASHED = "worker"

_Result = dict[str, Any] | str | Place | Trap

# Faults of the machine, not of a client: no other kit would fare better.
_ENVIRONMENT = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOMEM})


def _run(
    plans: Sequence[KitPlan], wave_folder: Path, jobs: int, interrupted: threading.Event, known: Known
) -> Iterator[Made]:
    workers = min(jobs, len(plans))
    most = max(workers, 1) * _KITS_PER_WORKER
    for start in range(0, len(plans), most):
        with _pool(workers, known) as pool:
            futures: dict[Future[_Result], KitPlan] = {
                pool.submit(_make, plan, wave_folder): plan for plan in plans[start : start + most]
            }
            yield from _results(futures, interrupted)
        if interrupted.is_set():
            raise KeyboardInterrupt


def _results(futures: Mapping[Future[_Result], KitPlan], interrupted: threading.Event) -> Iterator[Made]:
    for future in as_completed(futures):
        if interrupted.is_set():
            for other in futures:
                other.cancel()
        if future.cancelled():
            continue
        try:
            result = future.result()
        except BrokenProcessPool:
            result = _CRASHED
        if isinstance(result, Place):
            yield Made(plan=futures[future], failure=str(result), text=result)
        elif isinstance(result, Trap):
            yield Made(plan=futures[future], failure=str(result.kind), trap=result)
        elif isinstance(result, str):
            yield Made(plan=futures[future], failure=result)
        else:
            yield Made(plan=futures[future], kit_json=result)


def _make(plan: KitPlan, wave_folder: Path) -> _Result:
    """Make one kit in this worker; return its kit.json, or in words without personal data why not.

    Where an own text is the reason, its place is returned.
    """
    # The renderers are heavy; only workers need them.
    from generator import kit  # noqa: PLC0415
    from generator.engine import EngineError  # noqa: PLC0415
    from generator.render.pdf import LibraryMissingError, PaperError  # noqa: PLC0415
    from generator.templates import OwnTextError  # noqa: PLC0415

    try:
        with _time_limit(plan):
            return kit.make(plan, wave_folder, _at_hand.index)
    except TrapError as error:
        return error.trap
    except OwnTextError as error:
        return Place(error.path, error.line)
    except _TooLongError:
        return Place(plan.public.texts[0].path)
    except (EngineError, PaperError) as error:
        return str(error)
    except OSError as error:
        if isinstance(error, LibraryMissingError) or error.errno in _ENVIRONMENT:
            raise
        return os.strerror(error.errno) if error.errno else type(error).__name__
    except Exception as error:  # a bug: name the place, never the values
        last = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} ({Path(last.filename).name}:{last.lineno})"


class _TooLongError(Exception):
    """A kit with own texts that goes on and on."""


# So long may a kit keep the processor busy; the fullest takes seconds. Other programs do not count.
_MOST_BUSY = 120


@contextmanager
def _time_limit(plan: KitPlan) -> Iterator[None]:
    """Stop a kit that its own texts keep busy for ever; the trial missed it, and others wait.

    Windows has no such alarm. There the limits of the sandbox and of the trial are all there is.
    """
    if not plan.public.texts or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, _MOST_BUSY)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def get_ready() -> "SpawnContext | ForkServerContext":
    """Start the fork server, where there is one, and return how workers are made.

    A command that will make kits says so before it reads anything: the server reads the renderers meanwhile.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["generator.warm"])
    # Born deaf to Ctrl-C, as are the workers it makes: only the command itself answers, and in words. The
    # tracker goes first, for on starting it lets Ctrl-C through again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    forkserver.ensure_running()
    signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return context


def _kill(process: BaseProcess) -> None:
    """End a process now, also one that Python takes for dead."""
    if sys.platform == "win32":
        process.kill()
    elif process.pid is not None:
        with suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)


def _end_fork_server() -> None:
    """End it while it still reads the renderers: by itself it would go on for seconds after the command."""
    # Python tells nobody its number; without it the server ends by itself, later.
    pid = getattr(getattr(forkserver, "_forkserver", None), "_forkserver_pid", None)
    if pid is not None:
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(pid, signal.SIGKILL)
            # Whoever wants workers next must find it dead, and not about to die; Python itself collects it.
            os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)


@contextmanager
def _pool(workers: int, known: Known = NOBODY) -> Iterator[ProcessPoolExecutor]:
    context = get_ready()
    # What is known goes to a worker once, and not with each of its kits.
    pool = ProcessPoolExecutor(
        workers,
        mp_context=context,
        initializer=begin_worker,
        initargs=(known,),
    )
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _patience() -> Iterator[threading.Event]:
    """Note a first Ctrl-C instead of falling over it; a second one does interrupt.

    An interrupt while a worker is being started would leave that worker without its parent, and noisy.
    """
    interrupted = threading.Event()

    def note(*_: object) -> None:
        if interrupted.is_set():
            raise KeyboardInterrupt
        interrupted.set()

    # Only the main thread can be interrupted, and only it may say how.
    if threading.current_thread() is not threading.main_thread():
        yield interrupted
        return
    before = signal.signal(signal.SIGINT, note)
    try:
        yield interrupted
    finally:
        signal.signal(signal.SIGINT, before)


@dataclass(slots=True)
class _AtHand:
    """What a worker has beside its plans."""

    index: Index


_at_hand = _AtHand(Index())


def begin_worker(known: Known = NOBODY) -> None:
    _at_hand.index = Index(known)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_go_with_the_command, daemon=True).start()


def _go_with_the_command() -> None:
    """End this worker when the command was killed: nobody else would ever tell it to."""
    command = multiprocessing.parent_process()
    if command is not None:
        command.join()
        os._exit(1)
