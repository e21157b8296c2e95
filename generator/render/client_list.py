"""klantlijst: the clients to take along, for Loket, as CSV and as workbook.

Loket moves the clients on this list. For that it needs their number, their name and the day, and nothing
more: it knows their products, and addresses and contact persons are the office's own.
"""

from generator.model import WavePlan
from generator.natural import natural_key
from generator.spreadsheet import csv_bytes, xlsx_bytes

STEM = "klantlijst"
HEADINGS = ("klantnummer", "naam", "conversiedatum")
_WIDTHS = (16, 60, 18)


def render(plan: WavePlan) -> dict[str, bytes]:
    """Return the list twice; the clients that stay behind are in neither."""
    day = f"{plan.wave.converts_on:%d-%m-%Y}"
    clients = sorted((kit.client for kit in plan.kits), key=lambda one: natural_key(one.number))
    rows = [(one.number, one.name, day) for one in clients]
    return {
        f"{STEM}.csv": csv_bytes(HEADINGS, rows),
        f"{STEM}.xlsx": xlsx_bytes(
            "Klanten", HEADINGS, rows, widths=_WIDTHS, dated=plan.wave.dated, footer=f"Overstap op {day}"
        ),
    }
