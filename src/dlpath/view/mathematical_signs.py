"""The signs that stand for commands of LaTeX."""

from collections.abc import Mapping
from string import ascii_lowercase, ascii_uppercase, digits

GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "varrho": "ϱ",
    "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "ϕ", "varphi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ",
    "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip
SIGNS: Mapping[str, str] = GREEK | {
    "partial": "∂", "nabla": "∇", "infty": "∞", "sum": "∑", "prod": "∏", "int": "∫", "ell": "ℓ",
    "forall": "∀", "exists": "∃", "neg": "¬", "lnot": "¬", "emptyset": "∅", "varnothing": "∅",
    "ldots": "…", "dots": "…", "cdots": "⋯", "prime": "′", "top": "⊤", "bot": "⊥", "hbar": "ℏ",
    "langle": "⟨", "rangle": "⟩", "lVert": "‖", "rVert": "‖", "Vert": "‖", "|": "‖", "vert": "|",
    "lvert": "|", "rvert": "|", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
    "{": "{", "}": "}", "lbrace": "{", "rbrace": "}", "%": "%", "&": "&", "#": "#", "$": "$",
    "_": "_", "Re": "ℜ", "Im": "ℑ", "dagger": "†",
}  # fmt: skip
RELATIONS: Mapping[str, str] = {
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "sim": "∼",
    "simeq": "≃", "equiv": "≡", "propto": "∝", "ll": "≪", "gg": "≫", "in": "∈", "notin": "∉",
    "ni": "∋", "subset": "⊂", "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇", "cup": "∪",
    "cap": "∩", "setminus": "∖", "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←",
    "mapsto": "↦", "Rightarrow": "⇒", "Leftarrow": "⇐", "implies": "⟹", "iff": "⟺",
    "leftrightarrow": "↔", "Leftrightarrow": "⇔", "longrightarrow": "⟶", "mid": "∣",
    "parallel": "∥", "perp": "⊥", "cdot": "·", "times": "×", "div": "÷", "pm": "±", "mp": "∓",
    "ast": "∗", "star": "⋆", "circ": "∘", "odot": "⊙", "oplus": "⊕", "otimes": "⊗", "land": "∧",
    "wedge": "∧", "lor": "∨", "vee": "∨", "coloneqq": "≔", "doteq": "≐", "cong": "≅", "prec": "≺",
    "succ": "≻", "preceq": "⪯", "succeq": "⪰",
}  # fmt: skip
NAMES = frozenset(
    [
        "arccos",
        "arcsin",
        "arctan",
        "arg",
        "cos",
        "cosh",
        "cot",
        "coth",
        "csc",
        "deg",
        "det",
        "dim",
        "exp",
        "gcd",
        "hom",
        "inf",
        "ker",
        "lg",
        "lim",
        "liminf",
        "limsup",
        "ln",
        "log",
        "max",
        "min",
        "sec",
        "sin",
        "sinh",
        "sup",
        "tan",
        "tanh",
        "Pr",
    ]
)
SPACES = {",": " ", ";": " ", ":": " ", " ": " ", "quad": "  ", "qquad": "   ", "!": ""}
BARE = frozenset(
    [
        "left",
        "right",
        "middle",
        "big",
        "Big",
        "bigg",
        "Bigg",
        "bigl",
        "bigr",
        "Bigl",
        "Bigr",
        "biggl",
        "biggr",
        "displaystyle",
        "limits",
        "nolimits",
    ]
)
UPRIGHT = frozenset(["text", "mathrm", "operatorname", "textrm", "mathsf", "texttt", "mathtt"])
ACCENTS = {
    "hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "overline": "\u0305", "tilde": "\u0303",
    "widetilde": "\u0303", "dot": "\u0307", "ddot": "\u0308", "vec": "\u20d7",
}  # fmt: skip


def _alphabet(capital: int, small: int | None, exceptions: str = "") -> dict[str, str]:
    """Return the letters from a code point on; ``exceptions`` have others: ``Cℂ Hℍ``."""
    found = {sign: chr(capital + place) for place, sign in enumerate(ascii_uppercase)}
    if small is not None:
        found |= {sign: chr(small + place) for place, sign in enumerate(ascii_lowercase)}
    return found | {pair[0]: pair[1] for pair in exceptions.split()}


_BOLD = _alphabet(0x1D400, 0x1D41A) | {
    sign: chr(0x1D7CE + place) for place, sign in enumerate(digits)
}
_BOLD_GREEK = {chr(0x3B1 + place): chr(0x1D6C2 + place) for place in range(25)} | {
    chr(0x391 + place): chr(0x1D6A8 + place) for place in range(25) if place != 17
}
ALPHABETS: Mapping[str, Mapping[str, str]] = {
    "mathbb": _alphabet(0x1D538, 0x1D552, "Cℂ Hℍ Nℕ Pℙ Qℚ Rℝ Zℤ") | {"1": "𝟙"},
    "mathcal": _alphabet(0x1D49C, None, "Bℬ Eℰ Fℱ Hℋ Iℐ Lℒ Mℳ Rℛ"),
    "mathbf": _BOLD,
    "boldsymbol": _BOLD | _BOLD_GREEK,
    "bm": _BOLD | _BOLD_GREEK,
}
SUPERSCRIPTS: Mapping[str, str] = dict(
    zip(
        "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW⊤∗*'′βγδθ",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵀ**′′ᵝᵞᵟᶿ",
        strict=True,
    )
)
SUBSCRIPTS: Mapping[str, str] = dict(
    zip(
        "0123456789+-=()aehijklmnoprstuvxβγρφχ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
        strict=True,
    )
)
