"""What a file without faults becomes: every value, and the place it came from."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from microcourse.model import (
    AcknowledgementQuestion,
    Answer,
    AnticipatedAnswer,
    AnticipatedNumber,
    Blank,
    CategorizeQuestion,
    Category,
    Choice,
    ClozeQuestion,
    Course,
    Criterion,
    Ending,
    Item,
    Lesson,
    Line,
    MatchingQuestion,
    Module,
    MultipleChoiceQuestion,
    NumericQuestion,
    NumericRange,
    Objective,
    Option,
    OrderingQuestion,
    Pair,
    Placement,
    Ref,
    ReflectionQuestion,
    Scenario,
    Scene,
    ShortAnswerQuestion,
    SingleChoiceQuestion,
    Source,
    Span,
    Speaker,
    Text,
    TrueFalseQuestion,
)
from microcourse.schema import QUESTION_TYPES, is_scenario, parse_course, parse_lesson, parse_quiz, parse_scenario

CASES = Path(__file__).parent / "cases"
WHY = Text("Because.")

QUESTIONS = [
    SingleChoiceQuestion(
        id="single",
        prompt=Text("What has the supplier learned?"),
        explanation=WHY,
        hints=(Text("First."), Text("Second.")),
        objective=Ref("read-the-signals"),
        aliases=(Ref("old-single"),),
        edition=2,
        options=(
            Option("limit", Text("Where your authority ends"), correct=True, feedback=Text("Yes.")),
            Option("no", Text("No"), correct=False, feedback=Text("No."), pinned=True),
        ),
    ),
    MultipleChoiceQuestion(
        id="multiple",
        prompt=Text("Which?"),
        explanation=WHY,
        options=(
            Option("a", Text("1.50"), correct=True, feedback=Text("Yes.")),
            Option("b", Text("1:30"), correct=True, feedback=Text("Yes.")),
        ),
        shuffle=False,
    ),
    TrueFalseQuestion(
        id="claim",
        prompt=Text("Silence is consent."),
        explanation=WHY,
        options=(
            Option("true", Text("True"), correct=False, feedback=Text("No.")),
            Option("false", Text("False"), correct=True, feedback=Text("Yes.")),
        ),
        shuffle=False,
    ),
    OrderingQuestion(
        id="order",
        prompt=Text("In which order?"),
        explanation=WHY,
        items=(Item("see", Text("See")), Item("say", Text("Say"), Text("Then say it."))),
    ),
    MatchingQuestion(
        id="match",
        prompt=Text("Who thinks what?"),
        explanation=WHY,
        pairs=(
            Pair("boss", Text("Your boss"), Text("Enjoys it")),
            Pair("you", Text("You"), Text("Do not"), Text("Why.")),
        ),
        distractors=(Pair("nobody", Text(""), Text("Hates it")),),
    ),
    CategorizeQuestion(
        id="sort",
        prompt=Text("Whose is it?"),
        explanation=WHY,
        categories=(Category("keep", Text("Yours")), Category("pass", Text("Your boss's"))),
        items=(
            Item("small", Text("A discount"), Text("Why."), Ref("keep")),
            Item("large", Text("A contract"), Text("Why."), Ref("pass")),
        ),
    ),
    ShortAnswerQuestion(
        id="short",
        prompt=Text("What is it called?"),
        explanation=WHY,
        answer=Answer(("an end run", "end run"), typos=1, case_sensitive=True),
        anticipated=(AnticipatedAnswer(("delegation",), Text("Not quite.")),),
    ),
    ClozeQuestion(
        id="gaps",
        prompt=Text("Complete it."),
        explanation=WHY,
        text=Text("They ask for [[who]], and your [[what]] drops."),
        blanks=(
            Blank("who", Answer(("your boss",), typos=1)),
            Blank("what", Answer(("credibility",)), ("credibility", "price"), Text("Why.")),
        ),
    ),
    NumericQuestion(
        id="number",
        prompt=Text("How many?"),
        explanation=WHY,
        accepted=NumericRange(Decimal("28.5"), Decimal("31.5")),
        answer="30",
        units=("minutes", "min"),
        anticipated=(
            AnticipatedNumber(NumericRange(Decimal(45), Decimal(45)), Text("Too many.")),
            AnticipatedNumber(NumericRange(Decimal(50), Decimal(60)), Text("Far too many.")),
        ),
    ),
    NumericQuestion(
        id="span",
        prompt=Text("How many?"),
        explanation=WHY,
        accepted=NumericRange(Decimal("-1.5"), Decimal(100)),
        answer="-1.5 to 1e2",
        units=("EUR",),
    ),
    ReflectionQuestion(
        id="think",
        prompt=Text("Write it."),
        model_answer=Text("Like this."),
        criteria=(Criterion("impact", Text("It names the effect")),),
    ),
    AcknowledgementQuestion(id="confirm", prompt=Text("Before you go on"), statement=Text("I have read it.")),
]


@pytest.mark.parametrize("expected", QUESTIONS, ids=lambda question: question.id)
def test_a_question_of_each_type_is_read_exactly(expected, read):
    quiz, findings = parse_quiz("a/b", read((CASES / "quiz/valid-all-types.yml").read_text(encoding="utf-8")))
    assert findings == []
    assert next(question for question in quiz.questions if question.id == expected.id) == expected


def test_the_questions_of_the_example_show_every_type():
    assert {question.type for question in QUESTIONS} == set(QUESTION_TYPES)


def test_a_quiz_keeps_its_path_and_the_order_of_its_file(read):
    quiz, _ = parse_quiz("a/b", read((CASES / "quiz/valid-all-types.yml").read_text(encoding="utf-8")))
    assert (quiz.path, quiz.title, quiz.broken, quiz.complete) == ("a/b", "Every type", frozenset(), True)
    assert [question.id for question in quiz.questions] == [question.id for question in QUESTIONS]


def test_values_know_their_places(read):
    quiz, _ = parse_quiz("a/b", read((CASES / "quiz/valid-all-types.yml").read_text(encoding="utf-8")))
    question = quiz.questions[0]
    assert question.id_span == Span("file.yml", 3, 9, 3, 15)
    assert question.span.line == 3
    assert question.prompt.span == Span("file.yml", 6, 13, 6, 43)
    assert question.options[1].span.line == 12
    assert question.hints[1].span.column == 21
    assert question.objective.span.line == 5


def test_the_options_of_a_claim_point_at_what_is_said_to_them(read):
    quiz, _ = parse_quiz("a/b", read((CASES / "quiz/valid-all-types.yml").read_text(encoding="utf-8")))
    claim = quiz.questions[2]
    assert [option.feedback.span.line for option in claim.options] == [33, 34]


def test_a_course_is_read_exactly(read):
    course, findings = parse_course(read((CASES / "course/valid.yml").read_text(encoding="utf-8")))
    assert findings == []
    assert course == Course(
        id="lead-from-your-seat",
        version="1.0",
        title="Lead from Your Seat",
        tagline="Use the authority you have.",
        description=Text("What it is."),
        language="en-GB",
        pass_mark=80,
        updated="2026-11-21",
        welcome=Text("Hello."),
        sources=(
            Source(
                id="authority-qa",
                title="When a client goes around you",
                author="A. Author",
                publisher="A Journal",
                year="2026",
                url="https://www.example.org/a",
                note="Good.",
            ),
        ),
        modules=(
            Module(
                id="delegation",
                title="Delegation",
                description=Text("D"),
                lessons=(Ref("delegation/when-they-go-around-you"),),
                scenarios=(Ref("delegation/the-email-to-your-boss"),),
                aliases=(Ref("old-id"),),
            ),
        ),
    )


def test_a_lesson_is_read_exactly(read):
    body, placements = Text("Text."), (Placement(Ref("*")),)
    document = read((CASES / "lesson/valid.yml").read_text(encoding="utf-8"))
    lesson, findings = parse_lesson("delegation/up", document, body=body, words=7, placements=placements)
    assert findings == []
    assert lesson == Lesson(
        path="delegation/up",
        id="before-you-kick-it-upstairs",
        title="Before you kick it upstairs",
        objectives=(Objective("read-the-signals", Text("Predict it")),),
        sources=(Ref("boss-at-table"),),
        quiz=Ref("delegation/before-you-kick-it-upstairs"),
        body=body,
        words=7,
        placements=placements,
        takeaway=Text("One line."),
        description="One sentence.",
        minutes=5,
        prerequisites=(Ref("when-they-go-around-you"),),
        aliases=(Ref("old-id"),),
    )


def test_a_scenario_is_read_exactly(read):
    document = read((CASES / "scenario/valid.yml").read_text(encoding="utf-8"))
    scenario, findings = parse_scenario("delegation/mail", document)
    assert findings == []
    assert is_scenario(document)
    assert scenario == Scenario(
        path="delegation/mail",
        id="the-email",
        title="The e-mail",
        summary=Text("You."),
        minutes=6,
        objective=Ref("read-the-signals"),
        takeaway=Text("One line."),
        aliases=(Ref("old-id"),),
        speakers=(Speaker("me", "You", you=True), Speaker("boss", "Ines", "your boss")),
        start=Ref("evening"),
        scenes=(
            Scene(
                "evening",
                "Thursday",
                (Line(Ref(""), Text("It is evening.")), Line(Ref("boss"), Text("He has written."))),
                (
                    Choice(
                        "let-her",
                        Text("Could you answer him?"),
                        (Line(Ref("boss"), Text("Fine.")),),
                        Text("The reason."),
                        "poor",
                        Ref("owner"),
                    ),
                ),
            ),
        ),
        endings=(Ending("owner", "He writes to you", "good", Text("T"), Text("D")),),
    )
    assert scenario.scenes[0].lines[1].speaker.span == Span("file.yml", 17, 9, 17, 13)
