"""From what was read to what will be rendered: one plan a client, one a wave. No files, no clock."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace

from generator import (
    __version__,
    activation,
    eligibility,
    fallout,
    languages,
    notes,
    preflight,
    spoken,
    timeline,
)
from generator.load import LoadedWave
from generator.load.fingerprint import policy_fingerprint
from generator.model import (
    Caution,
    Client,
    JudgedActivation,
    JudgedCare,
    JudgedFallout,
    JudgedPerson,
    KitPlan,
    Office,
    Outcome,
    PrivateLists,
    PublicKit,
    WavePlan,
)
from generator.policy import expected_questions
from generator.problems import Place, Problem
from generator.slug import slug

# Klantnummer and slug -> where the client's site will stand, or None when the office told no base_url.
Addresses = Callable[[str, str], str | None]


def plan_client(
    office: Office,
    loaded: LoadedWave,
    client: Client,
    *,
    addresses: Addresses,
    texts: str,
    rules: str,
    read: Sequence[Problem] = (),
    for_print_shop: bool = False,
) -> KitPlan:
    """Decide for everybody of one client and gather what its kit may show.

    `texts` hashes the package's toolkit and `rules` the modules that decide; `read` are the reader's
    warnings, of which some belong in the overview.
    """
    wave = loaded.wave
    people = loaded.people.get(client.number, ())
    judged = eligibility.judge(people, wave.converts_on, wave.dated, wave.policy)
    counts = eligibility.count(judged) if judged else None
    cares = preflight.judge(client, wave, judged)
    fallen, activated = _after(office, loaded, client, judged, cares)
    folder = slug(client.name, client.number)
    public = PublicKit(
        office=office,
        wave=wave,
        client=client,
        slug=folder,
        phase=timeline.phase(wave),
        milestones=timeline.milestones(wave),
        counts=counts,
        shared_addresses=sum(Caution.SHARED_EMAIL in one.decision.cautions for one in judged),
        cares=preflight.count(cares),
        questions=expected_questions(counts[Outcome.INVITED] if counts else 0),
        product_500=eligibility.product_500(client.products, counts),
        fallout=None if fallen is None else fallout.count(fallen, judged),
        activation=None if activated is None else activation.count(activated, judged, fallen or ()),
        notes=notes.client_notes(client, wave, judged, fallen, read, activated=activated),
        address=addresses(client.number, folder),
        for_print_shop=for_print_shop,
        texts=loaded.texts.get(client.number, ()),
    )
    return KitPlan(
        public=public,
        private=PrivateLists(people=judged, cares=cares, fallout=fallen, activation=activated),
        inputs=dict(loaded.fingerprints.get(client.number, {})) | _inputs(public, texts, rules),
    )


def _after(
    office: Office,
    loaded: LoadedWave,
    client: Client,
    judged: Sequence[JudgedPerson],
    cares: Sequence[JudgedCare],
) -> tuple[tuple[JudgedFallout, ...] | None, tuple[JudgedActivation, ...] | None]:
    """Judge both lists of after the move, each in the light of the other; None for a list that is not there.

    Whoever died by the uitvallijst is reminded by neither; whoever has an account is done on both.
    """
    wave, fallen, activated = loaded.wave, None, None
    rows = None if loaded.fallout is None else loaded.fallout.get(client.number, ())
    if loaded.activation is not None:
        listed = loaded.activation.get(client.number, ())
        activated = activation.judge(listed, judged, office, wave, died=fallout.died(rows or ()))
    if rows is not None:
        fallen = fallout.judge(
            rows,
            judged,
            dated=wave.dated,
            client_waits=any(one.care in preflight.OF_THE_CLIENT for one in cares),
            with_account=activation.with_account(activated or ()),
        )
    return fallen, activated


def _inputs(kit: PublicKit, texts: str, rules: str) -> dict[str, str]:
    """Hash what determines a kit beside the office's own files, warnings of the reader by what they tell."""
    told: dict[str, list[str]] = {name: [] for name in notes.FROM_THE_READER.values()}
    for note in kit.notes:
        if name := notes.FROM_THE_READER.get(note.code):
            told[name].append(f"{note.code} {sorted(note.values.items())}")
    own = {
        "conversiedatum": kit.wave.converts_on.isoformat(),
        "peildatum": kit.wave.dated.isoformat(),
        "beleid": policy_fingerprint(kit.wave.policy),
        "regels": rules,
        "teksten": "\0".join((texts, *(f"{one.name}\0{one.text}" for one in kit.texts))),
        "versie": __version__,
        "adres": kit.address or "",
        **{name: "\n".join(lines) for name, lines in told.items()},
    }
    if kit.for_print_shop:
        own["drukkerij"] = "ja"
    if kit.wave.told_before is not None:
        own["vorige_conversiedatum"] = kit.wave.told_before.isoformat()
    return {key: hashlib.sha256(value.encode()).hexdigest() for key, value in own.items()}


def plan_wave(office: Office, loaded: LoadedWave, kits: tuple[PublicKit, ...]) -> WavePlan:
    """Gather the wave as the office sees it; its questions follow from all its people together."""
    counts = {o: sum(kit.counts[o] for kit in kits if kit.counts) for o in Outcome}
    milestones = timeline.milestones(loaded.wave)
    return WavePlan(
        office=office,
        wave=loaded.wave,
        kits=kits,
        left_out=tuple(client for client in loaded.clients if not client.taken_along),
        counts=counts,
        questions=expected_questions(counts[Outcome.INVITED]),
        milestones=milestones,
        notes=_notes_of_wave(loaded),
        others=loaded.others,
    )


def clashes(loaded: LoadedWave) -> tuple[Problem, ...]:
    """Return a problem for every two clients whose kits would land in one folder on some file system."""
    seen: dict[str, Client] = {}
    found = []
    for client in loaded.clients:
        if not client.taken_along:
            continue
        other = seen.setdefault(slug(client.name, client.number).casefold(), client)
        if other is not client:
            values = {"one": other.number, "two": client.number}
            found.append(Problem("KIT601", None, values, client=client.number))
    return tuple(found)


def wave_warnings(loaded: LoadedWave) -> tuple[Problem, ...]:
    """Return what the office should know of a wave: of its days at its golf.yml, else at its folder."""
    folder = loaded.wave.folder
    return tuple(
        # The languages of a wave are mostly those that its clients chose.
        replace(note, place=Place(folder if note.code in notes.OF_LANGUAGES else f"{folder}/golf.yml"))
        for note in _notes_of_wave(loaded)
    )


def _notes_of_wave(loaded: LoadedWave) -> tuple[Problem, ...]:
    return notes.wave_notes(
        loaded.wave,
        timeline.milestones(loaded.wave),
        has_fallout=loaded.fallout is not None,
        has_activation=loaded.activation is not None,
        unread=_unread(loaded),
        left_behind=_left_behind(loaded),
    )


def _unread(loaded: LoadedWave) -> tuple[str, ...]:
    """Return the codes of the wave's languages that nobody read who grew up with them."""
    found = {
        one.code
        for client in loaded.clients
        if client.taken_along
        for one in languages.unread(client.languages, loaded.texts.get(client.number, ()))
    }
    return tuple(code for code in languages.CODES if code in found)


def _left_behind(loaded: LoadedWave) -> tuple[str, ...]:
    """Return the codes of languages with the package's words where the Dutch is the office's own."""
    found: set[str] = set()
    for client in loaded.clients:
        own = {one.name for one in loaded.texts.get(client.number, ())} if client.taken_along else set()
        for skeleton in spoken.with_parts():
            if skeleton.replace(spoken.SKELETON, ".md") in own and skeleton not in own:
                found |= {code for code in client.languages if spoken.name_in(skeleton, code) not in own}
    return tuple(code for code in spoken.OTHERS if code in found)
