"""Pictures made of characters."""

from dlpath.runs.kit.pictures import Confusion, Episode, Image, Images, Passage, Pole
from dlpath.view.look import Look
from dlpath.view.tiles import confusion, episode, images, passage


def test_names_of_classes_are_cut_to_the_room_there_is_and_counts_never():
    table = Confusion("", ("setosa", "versicolor"), ((50, 0), (1, 12345)))
    assert confusion(table, Look(80)).split("\n")[:3] == [
        "               setosa versicolor",
        "    setosa         50          ·",
        "versicolor          1      12345",
    ]
    narrow = confusion(table, Look(20)).split("\n")
    assert max(map(len, narrow[:3])) <= 20
    assert "12345" in narrow[2]


def test_the_darkest_pixel_is_a_full_block_and_the_ground_is_blank():
    assert images(Images("", (Image("dot", ((0.0, 1.0), (0.5, 0.25))),)), Look(80)).split("\n") == [
        "  ██",
        "▒▒░░",
        "dot",
    ]


def test_images_stand_beside_each_other_as_far_as_there_is_room():
    three = Images("", tuple(Image(f"image {k}", ((1.0,) * 8,)) for k in range(3)))
    assert images(three, Look(80)).split("\n")[1].split("   ")[0] == "image 0"
    assert images(three, Look(80)).count("\n") == 1
    assert images(three, Look(40)).count("\n") == 4


def test_long_lines_are_folded_between_words_and_empty_ones_kept():
    text = passage(Passage("", "one two three four five six\n\nend"), Look(20))
    assert text.split("\n") == ["  │ one two three", "  │ four five six", "  │", "  │ end"]


def test_a_pole_leans_to_its_side():
    frames = {
        angle: episode(Episode("", (Pole(1.0, 0.0, angle),)), Look(80)).split("\n")
        for angle in (-0.7, 0.7)
    }
    left, right = (len(frame[1]) for frame in frames.values())
    assert left < right
    assert frames[0.7][-1] == "1.00 s"
