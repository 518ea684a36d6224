"""What Anki makes of our cards, and what we make of its own."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlpath.cards.anki.fields import guid
from dlpath.cards.card import CLOZE, Note
from dlpath.cards.clozes import faults, gaps
from dlpath.export.anki import PACKAGE, TEXT, export

pytestmark = pytest.mark.peer

MADE = datetime(2026, 11, 1, tzinfo=UTC)
LATER = datetime(2099, 1, 1, tzinfo=UTC)
LAST = datetime(2026, 11, 20, tzinfo=UTC)
FORMULAS = (
    r"e^{z_i}/\sum_j e^{z_j}", r"\frac{1}{1+e^{-x}}", r"\frac{a}{\frac{b}{c}}", r"x^{y^{z}}",
    r"\sqrt{\frac{1}{n}\sum_{i=1}^{n}{(x_i-\mu)^{2}}}", r"\mathbb{E}_{x\sim p_{data}}",
    r"\max\{0,z\}", r"\{x \mid x<0\}", r"\|w\|_{2}^{2}", r"\nabla_{\theta}J(\theta_{t_{0}})",
    r"\frac{\partial L}{\partial W^{(l)}}", r"\hat{y}=\sigma(w^{T}x+b)", r"{a}_{{b}_{c}}",
    r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", r"p(x|\theta)=\prod_{i}{p(x_{i}|\theta)}",
    r"\overline{\overline{X}}", r"\underbrace{a+b}_{c_{d}}", r"\operatorname{tr}{(A^{T}A)}",
    r"\mathcal{N}(\mu,\sigma^{2})", r"D_{KL}(P\|Q)", r"H(p)=-\sum_{x}p(x)\log{p(x)}",
    r"\text{if }x\geq{0}", r"a<b>c&d", r"\left\{\begin{array}{l}x\\y\end{array}\right.",
    r"\lim_{h\to{0}}\frac{f(x+h)-f(x)}{h}", r"\int_{0}^{1}{x^{2}}\,dx", r"A::B",
    r"f:X\to{Y}", r"W_{ij}\leftarrow{W_{ij}-\eta{\frac{\partial{L}}{\partial{W_{ij}}}}}",
    r"\mathrm{softmax}(z)_{i}", r"\binom{n}{k}", r"\sum_{k=0}^{\infty}{\frac{x^{k}}{k!}}",
    r"v_{t}=\beta{v_{t-1}}+(1-\beta){g_{t}}", r"\hat{m}_{t}=\frac{m_{t}}{1-\beta_{1}^{t}}",
    r"Q(s,a)=r+\gamma\max_{a'}{Q(s',a')}", r"\pi_{\theta}(a|s)", r"\det{(A-\lambda{I})}=0",
    r"J=\left[\frac{\partial{f_{i}}}{\partial{x_{j}}}\right]_{ij}", r"\mathbf{1}_{\{x>0\}}",
    r"\log{\sum_{i}{e^{x_{i}}}}", r"\tanh{(W_{hh}h_{t-1}+W_{xh}x_{t})}",
    r"c_{t}=f_{t}\odot{c_{t-1}}",
    r"\theta_{t+1}=\theta_{t}-\frac{\eta}{\sqrt{\hat{v}_{t}}+\epsilon}{\hat{m}_{t}}",
    r"\mathrm{Var}[X]=\mathbb{E}[X^{2}]-\mathbb{E}[X]^{2}", r"\frac{{n}^{{2}}}{{{2}}}",
    r"x_{1},\ldots,x_{n}", r"\forall{x}\,\exists{y}", r"\lfloor{\frac{n}{2}}\rfloor",
    r"O(n^{\log_{2}{3}})", r"\{\{a\}\}",
)  # fmt: skip


def note(number, question=None, answer="An *answer*", kind="basic", file=""):
    return Note(
        f"{number:07d}",
        "pen" if number % 2 else "go",
        kind,
        question or f"Question {number}: **what** is $x_{{{number}}}$?",
        "" if kind == CLOZE else answer,
        "DLB ch.6",
        ("dlb", "ch06"),
        None,
        file,
        number + 1,
        None,
    )


def write(notes, file, *, changed=None):
    """Export notes that were all written at once; ``changed`` says which were changed when."""
    times = {item.id: MADE for item in notes} | (changed or {})
    export(notes, times, file, form=file.suffix[1:], force=False, within=[file.parent])
    return str(file)


def of_package_or_text(form):
    return "import_package" if form == PACKAGE else "import_text"


def rendered(anki):
    return {item["guid"]: item for item in anki.ask("notes")}


@pytest.mark.parametrize("form", [PACKAGE, TEXT])
def test_five_hundred_notes_are_new_then_known_then_one_is_updated(anki, tmp_path, form):
    notes = [
        note(n, f"Gap {{{{c1::{n}}}}} of $x_{n}$", kind=CLOZE) if n % 3 else note(n)
        for n in range(500)
    ]
    first = write(notes, tmp_path / f"first.{form}")
    notes[7] = notes[7]._replace(question=f"{notes[7].question} Changed.")
    second = write(notes, tmp_path / f"second.{form}", changed={notes[7].id: LATER})
    load = of_package_or_text(form)
    reviews = [[1_790_000_000_000 + n * 86_400_000, 3, 1] for n in range(3)]

    new, _, _, again, changed, found = anki(
        (load, first),
        ("review", guid(notes[7].id), reviews),
        ("review", guid(notes[9].id), [[at + 1000, *rest] for at, *rest in reviews]),
        (load, first),
        (load, second),
        ("notes",),
    )
    counted = [
        tuple(log[key] for key in ("new", "updated", "duplicate")) for log in (new, again, changed)
    ]
    print(f"\n.{form}: new/updated/duplicate {counted}")
    assert counted == [(500, 0, 0), (0, 0, 500), (0, 1, 499)]
    assert not any(log[kind] for log in (new, again, changed) for kind in log if "missing" in kind)
    by_guid = {item["guid"]: item for item in found}
    assert "Changed." in by_guid[guid(notes[7].id)]["fields"][0]
    for number in (7, 9):
        assert [card["reviews"] for card in by_guid[guid(notes[number].id)]["cards"]] == [3]
    assert {card["deck"] for item in found for card in item["cards"]} == {
        "dlpath::go",
        "dlpath::pen",
    }


def test_an_edit_made_in_anki_outlives_a_text_that_has_not_changed_since(anki, tmp_path):
    notes = [note(1), note(2)]
    first = write(notes, tmp_path / "first.apkg")
    again = write([*notes, note(3)], tmp_path / "again.apkg")
    anki(
        ("import_package", first),
        ("edit", guid(notes[0].id), "Back", "better"),
        ("import_package", again),
    )
    assert rendered(anki)[guid(notes[0].id)]["fields"][1] == "better"
    # One time for all notes, the newest, is what would have overwritten it.
    stamped = write(
        notes, tmp_path / "stamped.apkg", changed=dict.fromkeys([n.id for n in notes], LATER)
    )
    anki(("import_package", stamped))
    assert rendered(anki)[guid(notes[0].id)]["fields"][1] != "better"


@pytest.mark.parametrize("form", [PACKAGE, TEXT])
def test_fifty_formulas_in_gaps_are_asked_whole(anki, tmp_path, form):
    assert len(FORMULAS) == len(set(FORMULAS)) == 50
    notes = [note(n, f"It is {{{{c1::${tex}$}}}}.", kind=CLOZE) for n, tex in enumerate(FORMULAS)]
    anki((of_package_or_text(form), write(notes, tmp_path / f"formulas.{form}")))
    found = rendered(anki)
    for item, formula in zip(notes, FORMULAS, strict=True):
        [card] = found[guid(item.id)]["cards"]
        assert shown(card["question"]) == "It is [...]."
        answer = shown(card["answer"])
        assert answer == rf"It is \({formula}\)."
        assert answer.count("{") - answer.count(r"\{") == answer.count("}") - answer.count(r"\}")


def shown(html):
    html = re.sub(r'<div class="source">.*', "", html, flags=re.DOTALL)
    return unescape(re.sub(r"<style>.*?</style>|<[^>]*>", "", html, flags=re.DOTALL)).strip()


PARTS = st.sampled_from(
    ("a", "{b}", "}", "::", r"$\frac{a}{\frac{b}{c}}$", "`}}`", "**b**", "\n\n- c\n", "&amp;", "{")
)
CLOZES = st.lists(
    st.recursive(
        PARTS,
        lambda inner: st.builds(
            lambda number, parts: f"{{{{c{number}::{''.join(parts)}}}}}",
            st.integers(1, 4),
            st.lists(inner, min_size=1, max_size=4),
        ),
        max_leaves=6,
    ),
    min_size=1,
    max_size=6,
).map("".join)


@settings(max_examples=1, deadline=None)
@given(st.lists(CLOZES, min_size=200, max_size=200))
def test_every_gap_becomes_the_card_of_its_number(tmp_path_factory, texts):
    from tests.peers.anki.conftest import Anki

    folder = tmp_path_factory.mktemp("gaps")
    notes = [
        note(number, text, kind=CLOZE)
        for number, text in enumerate(texts)
        if text.strip() == text and not any(faults(text))
    ]
    anki = Anki(folder / "anki")
    anki(("import_package", write(notes, folder / "gaps.apkg")))
    found = rendered(anki)
    assert len(found) == len(notes)
    for item in notes:
        cards = found[guid(item.id)]["cards"]
        expected = sorted({gap.number - 1 for gap in gaps(item.question)})
        assert [card["number"] for card in cards] == expected
        assert all("[...]" in card["question"] for card in cards)


def test_pictures_travel_with_the_cards_and_a_missing_one_is_told(anki, tmp_path):
    (tmp_path / "plots").mkdir()
    (tmp_path / "plots" / "a b.png").write_bytes(b"picture")
    file = str(tmp_path / "cards.md")
    notes = [note(1, "![p](<plots/a b.png>) ![](gone.png)", file=file)]
    report = export(
        notes,
        {notes[0].id: MADE},
        tmp_path / "p.apkg",
        form=PACKAGE,
        force=False,
        within=[tmp_path],
    )
    assert report.pictures == 1
    assert report.missing == (f"{file}:2: gone.png",)
    assert anki.ask("import_package", str(tmp_path / "p.apkg"))["new"] == 1
    assert anki.ask("media") == ["a b.png"]
    assert 'src="a b.png"' in rendered(anki)[guid(notes[0].id)]["cards"][0]["question"]


@pytest.fixture
def taught(anki, tmp_path):
    """Return a collection with cards and reviews of its own."""
    picture = tmp_path / "fig.png"
    picture.write_bytes(b"picture")
    _, one, two, three, _ = anki(
        ("add_media", str(picture)),
        (
            "add",
            "Basic",
            [r'What is <b>\(x_1\)</b>?<br><img src="fig.png">', "it"],
            "Nets::Deep",
            ["a"],
        ),
        ("add", "Basic (and reversed card)", ["front", "back"], "Default"),
        ("add", "Cloze", [r"{{c1::a::hint}} and {{c2::\(b\)}}", "extra"], "Default"),
        ("add", "Basic", ["without an answer", ""], "Default"),
    )

    def ago(days):
        return int((LAST - timedelta(days=days)).timestamp() * 1000)

    anki(
        (
            "review",
            one,
            [[ago(30), 3, 0], [ago(20), 1, 1], [ago(20) + 60_000, 3, 2], [ago(5), 3, 1]],
        ),
        ("review", two, [[ago(31), 3, 0], [ago(21), 0, 4], [ago(9), 2, 0]]),
        ("review", three, [[ago(40), 4, 0]]),
    )
    return anki


@pytest.mark.parametrize("legacy", [False, True], ids=["current", "legacy"])
def test_a_package_of_anki_brings_texts_decks_pictures_and_reviews(
    taught, tmp_path, dlpath, home, legacy
):
    file = tmp_path / "from-anki.apkg"
    taught(("export_package", str(file), legacy))
    report = dlpath("cards", "import", str(file), "--json").json
    assert (report["new"], report["known"], report["skipped"]) == (4, 0, 1)
    assert report["reviews"] == 4 + 2 * 2 + 2
    assert report["missing"] == []
    texts = "".join(path.read_text() for path in sorted((home / "cards").glob("*.md")))
    assert "deck: Nets::Deep go" in texts
    assert "What is **$x_1$**?" in texts
    assert "Q: back" in texts
    assert "C: {{c1::a}} and {{c2::$b$}}" in texts
    assert "Please update" not in texts
    assert (home / "cards" / "imported-pictures" / "fig.png").read_bytes() == b"picture"
    again = dlpath("cards", "import", str(file), "--json").json
    assert (again["change"], again["new"], again["known"], again["reviews"]) == (None, 0, 4, 0)
    assert dlpath("cards", "sync", "--json").json["unchanged"] == 4


def test_a_text_of_anki_brings_texts_and_decks(taught, tmp_path, dlpath, home):
    file = tmp_path / "from-anki.txt"
    taught(("export_text", str(file)))
    report = dlpath("cards", "import", str(file), "--json").json
    assert (report["new"], report["reviews"], report["missing"]) == (3, 0, ["fig.png"])
    assert dlpath("cards", "import", str(file), "--json").json["new"] == 0


@pytest.mark.parametrize("form", ["apkg", "txt"])
def test_our_own_cards_come_back_from_anki_as_they_were(anki, tmp_path, dlpath, home, form):
    dlpath("cards", "starter")
    ours, theirs = tmp_path / f"ours.{form}", tmp_path / f"theirs.{form}"
    dlpath("cards", "export", str(ours))
    back = (
        ("export_package", str(theirs), False) if form == "apkg" else ("export_text", str(theirs))
    )
    anki((of_package_or_text(form), str(ours)), back)
    report = dlpath("cards", "import", str(theirs), "--json").json
    assert (report["new"], report["known"], report["differing"]) == (0, 50, [])

    elsewhere = str(Path(home).with_name("elsewhere"))
    fresh = dlpath("cards", "import", str(theirs), "--json", DLPATH_HOME=elsewhere).json
    assert (fresh["new"], fresh["skipped"]) == (50, 0)
