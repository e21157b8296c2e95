"""Examples of problems of colours and logos."""

from generator.catalogue.example import Example, Told, client

_LOGO = "golf/klanten/1042/logo.svg"
_CIRCLE = '<circle cx="20" cy="10" r="8" fill="#1a5fb4"/>'


def _svg(*lines: str) -> str:
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    return "\n".join((head, *(f"  {line}" for line in lines), "</svg>", ""))


_SOUND = _svg(_CIRCLE)
_SMALLER = Told(
    "Het logo is opnieuw opgeslagen, 1200 beeldpunten breed.", "The logo was saved again, 1200 pixels wide."
)

EXAMPLES: dict[str, Example] = {
    "KIT501": Example(
        file="golf/klanten.csv",
        row=2,
        column="kleur",
        wrong=client(kleur="blauw"),
        right=client(kleur="#1a5fb4"),
        values={"value": "blauw"},
    ),
    "KIT502": Example(
        file="golf/klanten.csv",
        row=2,
        column="logo",
        wrong=client(logo="bakkerij.svg"),
        right=client(logo=""),
        values={"folder": "golf/klanten/1042"},
    ),
    "KIT503": Example(
        file="golf/klanten.csv",
        row=2,
        column="logo",
        wrong=client(logo="logos/bakkerij.svg"),
        right=client(logo="bakkerij.svg"),
        beside={"golf/klanten/1042/bakkerij.svg": _SOUND},
    ),
    "KIT504": Example(
        file=_LOGO,
        wrong="<html><body>Bakkerij Jansen</body></html>\n",
        right=_SOUND,
        values={"file": "logo.svg"},
    ),
    "KIT505": Example(
        file="golf/klanten/1042/logo.png",
        wrong=Told("Het logo is 12 MB groot.", "The logo is 12 MB."),
        right=_SMALLER,
        values={"megabytes": 5},
    ),
    "KIT506": Example(
        file="golf/klanten/1042/logo.png",
        wrong=Told(
            "Het logo is gemaakt voor een spandoek: 12.000 bij 12.000 beeldpunten.",
            "The logo was made for a banner: 12,000 by 12,000 pixels.",
        ),
        right=_SMALLER,
        values={"megapixels": 25},
    ),
    "KIT507": Example(
        file="golf/klanten/1042/logo.png",
        wrong=Told("Het plaatje opent maar half.", "Only half of the picture opens."),
        right=Told("De klant heeft het logo opnieuw gestuurd.", "The client has sent the logo again."),
    ),
    "KIT508": Example(
        file=_LOGO,
        wrong='<!DOCTYPE svg SYSTEM "logo.dtd">\n' + _SOUND,
        right=_SOUND,
    ),
    "KIT509": Example(
        file=_LOGO,
        wrong=_SOUND.replace("</svg>\n", ""),
        right=_SOUND,
    ),
    "KIT510": Example(
        file=_LOGO,
        wrong=Told(
            "Het logo is een foto die is omgezet in 20.000 vlakjes.",
            "The logo is a photo that was turned into 20,000 little shapes.",
        ),
        right=Told("De foto zelf staat er als logo.png.", "The photo itself is there as logo.png."),
        values={"most": 5000},
    ),
    "KIT511": Example(
        file=_LOGO,
        wrong=f'<svg xmlns="http://www.w3.org/2000/svg">\n  {_CIRCLE}\n</svg>\n',
        right=_SOUND,
    ),
    "KIT512": Example(
        file=_LOGO,
        wrong=_svg(_CIRCLE, '<text x="2" y="14">Jansen</text>'),
        right=_svg(_CIRCLE, '<path d="M2 14V4h3v10z"/>'),
        values={"part": "text"},
    ),
    "LET513": Example(
        file="golf/klanten/1042/logo.svg",
        wrong=("golf/klanten/1042/logo.png", "golf/klanten/1042/logo.svg"),
        right=("golf/klanten/1042/logo.svg",),
    ),
    "LET514": Example(
        file="golf/klanten.csv",
        row=2,
        column="kleur",
        wrong=client(kleur="#ffe600"),
        right=client(kleur="#1a5fb4"),
        values={"value": "#ffe600"},
    ),
}
