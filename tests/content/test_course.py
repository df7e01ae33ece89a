"""The course of this project: in words of its own, with as many questions as its design asks for, and a glossary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from microcourse.compile import compile_course
from microcourse.compile.sequence import lesson_questions
from microcourse.model import Course, Lesson
from microcourse.schema import QUESTION_TYPES

ROOT = Path(__file__).parents[2]
SOURCES = ROOT.parent / "shared" / "sources"
RUN = 7
# Pictures count: their words are read as well.
TEXTS = {".md", ".yml", ".yaml", ".svg", ".txt"}
# What a learner writes, types or puts together, in place of picking one of a few.
TYPED_OR_CONSTRUCTED = {"short_answer", "cloze", "numeric", "reflection", "ordering", "matching", "categorize"}
CAPSTONE = "capstone/"
# Words of the glossary that lessons also use in their everyday sense.
EVERYDAY = {"ask", "forward", "limit", "presence", "rescue", "signal", "terms", "trade", "turn"}
# For the test of the test.
SOURCE = "Then set up time with your boss. It’s essential that she knows."


def words(text: str) -> list[str]:
    """In lower case, without punctuation: what stands within a word goes, all other separates."""
    return re.findall(r"[^\W_]+", re.sub(r"(?<=\w)['’](?=\w)", "", text.lower()))


def runs(text: str, length: int = RUN) -> Iterator[tuple[str, ...]]:
    found = words(text)
    return zip(*(found[start:] for start in range(length)), strict=False)


def shared_runs(texts: Mapping[str, str], sources: Mapping[str, str]) -> list[str]:
    """What texts have in common with sources: the text, the run, and the source, for each run."""
    known = {run: name for name, source in sources.items() for run in runs(source)}
    return [
        f"{name}: “{' '.join(run)}” ({known[run]})"
        for name, text in texts.items()
        for run in dict.fromkeys(runs(text))
        if run in known
    ]


def read(folder: Path, endings: set[str]) -> dict[str, str]:
    files = sorted(file for file in folder.rglob("*") if file.suffix in endings)
    return {file.relative_to(folder.parent).as_posix(): file.read_text("utf-8") for file in files}


@pytest.fixture(scope="module")
def course() -> Course:
    compilation = compile_course(ROOT)
    assert compilation.ok
    assert compilation.course is not None
    return compilation.course


@pytest.fixture(scope="module")
def lessons(course: Course) -> list[Lesson]:
    """What course.yml lists, in its order."""
    return [lesson for module in course.modules for lesson in course.lessons_of(module)]


@pytest.mark.parametrize(
    "text",
    [
        "set up time with your boss it’s",
        "“Set up time –\n  with **your boss**! It's …",
        "SET up, time: (with) _your_ boss;\n\nits",
        "You first set up time with your boss. It’s Monday.",
    ],
)
def test_a_run_of_seven_words_is_found_whatever_stands_between(text: str):
    assert shared_runs({"a.md": text}, {"s.txt": SOURCE}) == ["a.md: “set up time with your boss its” (s.txt)"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "set up time with your boss",
        "set up some time with your boss. It’s essential",
        "Set up time. It’s essential that she knows.",
        "knows she that essential its boss your with time up set",
    ],
)
def test_fewer_words_or_words_in_another_order_are_no_run(text: str):
    assert shared_runs({"a.md": text}, {"s.txt": SOURCE}) == []


def test_each_run_is_named_once_with_its_file_and_source():
    text = "one two three four five six seven eight"
    found = shared_runs(
        {"a.md": f"{text}. {text}", "b.yml": "eight nine", "c.md": text}, {"s.txt": text, "t.txt": "one"}
    )
    assert [line.split(":")[0] for line in found] == ["a.md", "a.md", "c.md", "c.md"]
    assert found[0] == "a.md: “one two three four five six seven” (s.txt)"
    assert found[3] == "c.md: “two three four five six seven eight” (s.txt)"


def test_the_course_says_nothing_in_the_words_of_its_sources():
    if not SOURCES.is_dir():
        pytest.skip(f"the sources are not here to compare with: there is no folder {SOURCES}")
    sources = read(SOURCES, {".txt"})
    texts = read(ROOT / "content", TEXTS) | read(ROOT / "quizzes", TEXTS)
    assert sources
    assert len(texts) > len(sources)
    assert shared_runs(texts, sources) == []


def test_there_are_at_least_80_questions_20_of_them_typed_or_constructed(course: Course):
    types = Counter(question.type for _, question in course.questions())
    assert types.total() >= 80
    assert sum(types[one] for one in TYPED_OR_CONSTRUCTED) >= 20


def test_every_type_of_question_is_asked(course: Course):
    assert {question.type for _, question in course.questions()} == set(QUESTION_TYPES)


def test_lessons_ask_five_to_seven_questions_and_the_final_reviews_ten(course: Course, lessons: list[Lesson]):
    asked = {lesson.path: len(lesson_questions(course, lesson)) for lesson in lessons}
    reviews = {path: number for path, number in asked.items() if path.startswith(CAPSTONE)}
    assert list(reviews.values()) == [10, 10]
    assert {path: number for path, number in asked.items() if path not in reviews and not 5 <= number <= 7} == {}


def test_each_word_of_the_glossary_is_linked_where_it_is_first_used(lessons: list[Lesson]):
    glossary = (ROOT / "content" / "glossary.md").read_text("utf-8")
    bodies = [(ROOT / "content" / f"{lesson.path}.md").read_text("utf-8").split("---\n", 2)[2] for lesson in lessons]
    late = []
    for word in re.findall(r"^## (.+)$", glossary, re.MULTILINE):
        link = f"../glossary.md#{word.lower().replace(' ', '-')})"
        spelled = r"\b" + r"[\s-]+".join(word.split()) + r"\b"
        named = [number for number, body in enumerate(bodies) if re.search(spelled, body, re.IGNORECASE)]
        linked = next((number for number, body in enumerate(bodies) if link in body), None)
        if linked is None or (word.lower() not in EVERYDAY and named and named[0] < linked):
            late.append(word)
    assert late == []
