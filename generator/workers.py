"""Kits are made in worker processes: all cores, warm imports, and a crash costs one client and no more.

Processes and not threads: MkDocs counts its strict warnings on a global logger, and layout holds the
interpreter's lock. A fork server starts clean workers fast; where there is none they are spawned.
"""

import multiprocessing
import os
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.model import KitPlan

# Layout leaks a little; a fresh worker now and then keeps memory flat over thousands of kits.
_KITS_PER_WORKER = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A kit that stands in its place, or why it does not."""

    plan: KitPlan
    kit_json: dict[str, Any] | None = None
    failure: str | None = None


def default_jobs() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def make_all(plans: Sequence[KitPlan], wave_folder: Path, jobs: int) -> Iterator[Made]:
    """Make kits in parallel and yield each as it is done."""
    unfinished = list(plans)
    with _pool(min(jobs, len(plans))) as pool:
        for done in _run(pool, plans, wave_folder):
            if done.failure != _CRASHED:
                unfinished.remove(done.plan)
                yield done
    # A worker that died took the whole pool with it: find the one that did it, one client at a time.
    for plan in unfinished:
        with _pool(1) as pool:
            yield from _run(pool, [plan], wave_folder)


_CRASHED = "worker"


def _run(pool: ProcessPoolExecutor, plans: Sequence[KitPlan], wave_folder: Path) -> Iterator[Made]:
    futures: dict[Future[dict[str, Any] | str], KitPlan] = {
        pool.submit(_make, plan, wave_folder): plan for plan in plans
    }
    for future in as_completed(futures):
        try:
            result = future.result()
        except BrokenProcessPool:
            result = _CRASHED
        if isinstance(result, str):
            yield Made(plan=futures[future], failure=result)
        else:
            yield Made(plan=futures[future], kit_json=result)


def _make(plan: KitPlan, wave_folder: Path) -> dict[str, Any] | str:
    """Make one kit in this worker; return its kit.json, or in words without personal data why not."""
    # The renderers are heavy; only workers need them.
    from generator import kit  # noqa: PLC0415
    from generator.engine import EngineError  # noqa: PLC0415
    from generator.render.pdf import PaperError  # noqa: PLC0415

    try:
        return kit.make(plan, wave_folder)
    except (EngineError, PaperError) as error:
        return str(error)
    except OSError as error:
        return f"{type(error).__name__}: {os.strerror(error.errno or 0)}"
    except Exception as error:  # a bug: name the place, never the values
        last = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} ({Path(last.filename).name}:{last.lineno})"


def _pool(workers: int) -> ProcessPoolExecutor:
    kinds = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in kinds else "spawn")
    if "forkserver" in kinds:
        context.set_forkserver_preload(["generator.kit"])
    return ProcessPoolExecutor(workers, mp_context=context, max_tasks_per_child=_KITS_PER_WORKER)
