"""Formulas as signs: right where they say all of it, and LaTeX where they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlpath.view.mathematical_signs import SUBSCRIPTS, SUPERSCRIPTS
from dlpath.view.mathematics import unicode


@pytest.mark.parametrize(
    ("source", "signs"),
    [
        (r"\alpha_i x^2 \le \partial L", "αᵢ x² ≤ ∂L"),
        (r"\hat y - y", "ŷ - y"),
        (r"\max\{0,z\}", "max{0,z}"),
        (r"\arg\max_x f(x)", "arg maxₓ f(x)"),
        (r"\log p(x\mid\theta)", "log p(x ∣ θ)"),
        (r"\mathcal{N}(\mu,\sigma^2)", "𝒩(μ,σ²)"),
        (r"f: \mathbb R^n \to \mathbb R", "f: ℝⁿ → ℝ"),
        (r"A^\top A", "AᵀA"),
        (r"x^{(i)}", "x⁽ⁱ⁾"),
        (r"a_{ij} = 10^{-3}", "aᵢⱼ = 10⁻³"),
        (r"\lVert w \rVert_2", "‖w‖₂"),
        (r"\operatorname{ReLU}(x)", "ReLU(x)"),
        (r"\text{if } x > 0", "if x > 0"),
        (r"\mathbf{W}x", "𝐖x"),
        (r"\frac{\partial L}{\partial z_i}", "∂L/∂zᵢ"),
        (r"x = \frac{a+b}{2c}", "x = (a+b)/(2c)"),
        (r"\frac{1}{n}\sum_{i=1}^{n} x_i", "(1/n)∑ᵢ₌₁ⁿ xᵢ"),
        (r"\left(1+\frac{1}{n}\right)^n", "(1+1/n)ⁿ"),
        (r"2\frac12", "2(1/2)"),
        (r"\sqrt{x_i}\,\sqrt{a+b}", "√xᵢ √(a+b)"),
        (r"f'(x)", "f'(x)"),
        ("[…]", "[…]"),
        ("", ""),
    ],
)
def test_a_formula_becomes_signs(source, signs):
    assert unicode(source) == signs


@pytest.mark.parametrize(
    "source",
    [
        r"e^{z_i}",  # a subscript in an exponent
        r"D_{KL}",  # no such subscripts
        r"\nabla_\theta",
        r"\begin{pmatrix}a\end{pmatrix}",
        r"\hat{xy}",
        r"\frac{\frac{a}{b}}{c}",
        r"\sqrt[3]{x}",
        r"a & b \\ c",
        r"\unknown",
        r"\mathcal{a}",
        "x^",
        "x_ ",
        "{",
        "}",
        "x^{}",
        "{" * 50,
    ],
)
def test_what_signs_cannot_say_is_left_in_latex(source):
    assert unicode(source) is None


@given(source=st.text(alphabet="ab1 x^_{}\\frac{}sqrt\\alpha\\le()/-+&~$", max_size=30))
def test_any_text_is_read_without_a_fault(source):
    found = unicode(source)
    assert found is None or "\\" not in found


@given(
    letters=st.text(
        alphabet=sorted(SUPERSCRIPTS.keys() & SUBSCRIPTS.keys() - set("+-=()")),
        min_size=1,
        max_size=5,
    )
)
def test_no_two_scripts_look_the_same(letters):
    raised, lowered = unicode(f"a^{{{letters}}}"), unicode(f"a_{{{letters}}}")
    back = {sign: letter for letter, sign in [*SUPERSCRIPTS.items()][::-1]}
    assert "".join(back[sign] for sign in raised[1:]) == letters
    assert raised != lowered
