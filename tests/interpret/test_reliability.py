"""What was measured of a construction counts; a few rows move what it was supposed to be only a little."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.reliability import confidence
from pipeline.interpret.triggers import phrase_at, word_index, word_test

WORDS = st.text(alphabet="abcö", min_size=1, max_size=4)
ENTRIES = st.lists(st.sampled_from(["a", "ab*", "*c", "*ö*", "abc", "b*", "*ab"]), unique=True)


def test_nothing_measured_leaves_what_was_supposed() -> None:
    assert confidence("never_seen", 0.8) == 0.8
    assert confidence(None, 0.7) == 0.7


def test_wrong_rows_make_a_construction_less_sure() -> None:
    assert confidence("with_amount", 0.8) < 0.7
    assert confidence("table_row", 0.9) > 0.9


@given(ENTRIES, ENTRIES, WORDS)
def test_an_index_of_classes_agrees_with_the_test_of_each(first: list[str], second: list[str], word: str) -> None:
    told = word_index({"first": first, "second": second})(word)
    assert told == {name for name, words in (("first", first), ("second", second)) if word_test(words)(word)}


def test_a_phrase_is_found_word_for_word() -> None:
    words = ("", "nun", "", "sind", "es", "damit", "vier")
    assert phrase_at(words, ["sind es damit"]) == 3
    assert phrase_at(words, ["es dam"]) is None
