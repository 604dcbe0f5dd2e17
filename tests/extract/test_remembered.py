"""The answers for words are those of the function, asked once for each word."""

from pipeline.extract.remembered import Remembered


def test_each_word_is_asked_for_once() -> None:
    asked: list[str] = []

    def tell(word: str) -> int:
        asked.append(word)
        return len(word)

    answers = Remembered(tell)
    assert answers.of(["am", "Montag", "am"]) == [2, 6, 2]
    assert answers["Montag"] == 6
    assert asked == ["am", "Montag"]
