"""Rules about files, text and YAML, before anything is known about courses."""

from __future__ import annotations

from microcourse.diagnostics import Rule, Severity

MISSING_FILE = Rule(
    "MC001",
    "missing-file",
    Severity.ERROR,
    "A file is not there.",
    "What it holds cannot be shown, and whatever points at it leads nowhere.",
    "content/intro/welcome.md was deleted or renamed while the course still lists it",
    "content/intro/welcome.md exists under exactly that name",
)
UNREADABLE_FILE = Rule(
    "MC002",
    "unreadable-file",
    Severity.ERROR,
    "A file is there but cannot be opened.",
    "Its lessons or questions would be missing from the course without a word.",
    "content/intro/welcome.md is a folder, or you lack the permission to read it",
    "content/intro/welcome.md is an ordinary file that you can open in an editor",
)
OUTSIDE_COURSE = Rule(
    "MC003",
    "outside-course",
    Severity.ERROR,
    "A file lies outside the course's folder.",
    "A course must be complete in its folder: what lies elsewhere is missing on the next machine, and a private file "
    "could be published by accident.",
    "content/notes.md is a link to /home/me/notes.md",
    "content/notes.md is a file of its own",
)
LINK_LOOP = Rule(
    "MC004",
    "link-loop",
    Severity.ERROR,
    "A link leads back to itself or to a folder that is read already.",
    "Following it would never end, or would put the same lessons into the course twice.",
    "content/intro/again is a link to content/intro",
    "content/intro holds files and folders only",
)
TOO_LARGE = Rule(
    "MC005",
    "too-large",
    Severity.ERROR,
    "A file is larger than 1 MiB.",
    "A lesson that size is about 150,000 words. It is most likely an image, an export or a log under the wrong name.",
    "quizzes/intro/welcome.yml with 50 MB",
    "one quiz a lesson, a few kilobytes each",
)
NOT_UTF8 = Rule(
    "MC006",
    "not-utf-8",
    Severity.ERROR,
    "A file is not saved as UTF-8.",
    "Accents, quotation marks and dashes would reach learners as wrong characters.",
    "“Café” saved as Windows-1252 or UTF-16",
    "“Café” saved as UTF-8, which every editor offers under “Save with encoding”",
)
INVISIBLE_CHARACTER = Rule(
    "MC007",
    "invisible-character",
    Severity.ERROR,
    "A file holds a character that nobody can see and no page can show.",
    "It comes along when text is pasted from other programs, hides in words and breaks searching and typed answers.",
    "a word followed by a line separator (U+2028) or a vertical tab (U+000B)",
    "the same word followed by an ordinary space or line end",
)
NO_COURSE_FILE = Rule(
    "MC008",
    "no-course-file",
    Severity.ERROR,
    "The folder has no content/course.yml.",
    "It names the course and sets the order of its lessons; without it there is nothing to build.",
    "a folder of lessons alone",
    'content/course.yml:\n\n    id: my-course\n    version: "1.0"\n    title: My course\n'
    "    description: What it is about, and for whom.\n    language: en\n    pass_mark: 80\n    modules:\n"
    "      - id: start\n        title: Start here\n        description: What this module is about.\n"
    "        lessons:\n          - start/first-lesson",
)
TWIN_FILES = Rule(
    "MC009",
    "twin-files",
    Severity.ERROR,
    "Two files answer to one name.",
    "A lesson that asks for the quiz could get either, and an edit to the other would change nothing.",
    "quizzes/intro/welcome.yml next to quizzes/intro/welcome.yaml",
    "quizzes/intro/welcome.yml alone",
)
IGNORED_ENDING = Rule(
    "MC010",
    "ignored-ending",
    Severity.WARNING,
    "A file has an ending that is almost right, so it is not read.",
    "The lesson or quiz is missing from the course, and nothing else says so.",
    "content/intro/welcome.markdown, quizzes/intro/welcome.YML",
    "content/intro/welcome.md, quizzes/intro/welcome.yml",
)
OPEN_FRONT_MATTER = Rule(
    "MC011",
    "open-front-matter",
    Severity.ERROR,
    "The block of settings at the top of a lesson has no end.",
    "The whole lesson would be taken for settings, and the page would stay empty.",
    "---\nid: welcome\ntitle: Welcome\n\nThe text starts here.",
    "---\nid: welcome\ntitle: Welcome\n---\n\nThe text starts here.",
)
OPEN_FENCE = Rule(
    "MC012",
    "open-fence",
    Severity.ERROR,
    "A block that starts with ``` or ~~~ has no end.",
    "It is shown as plain text with its marks, and a question placed in it never appears.",
    "```quiz\nfirst-signal\n\nMore text.",
    "```quiz\nfirst-signal\n```\n\nMore text.",
)
YAML_SYNTAX = Rule(
    "MC020",
    "yaml-syntax",
    Severity.ERROR,
    "A line cannot be read as YAML.",
    "The rest of the file cannot be understood either, so none of its questions reach a learner.",
    "title:Welcome\nquestions",
    "title: Welcome\nquestions:",
)
YAML_INDENT = Rule(
    "MC021",
    "yaml-indent",
    Severity.ERROR,
    "A line is indented so that it belongs to nothing, or to the wrong thing.",
    "In YAML the indent says what belongs to what: one space off moves an answer to another question, or into a text.",
    "options:\n  - id: a\n   text: Yes",
    "options:\n  - id: a\n    text: Yes",
)
YAML_NEEDS_QUOTES = Rule(
    "MC022",
    "yaml-needs-quotes",
    Severity.ERROR,
    "A text holds signs that mean something else in YAML, and must stand in quotes.",
    "YAML would cut the text or take it for something else: a colon with a space starts a new key, and a text cannot "
    "start with one of * & ! % @ ` | > [ ] { } , or ?.",
    "prompt: Remember: *who* decides?",
    'prompt: "Remember: *who* decides?"',
)
YAML_QUOTES = Rule(
    "MC023",
    "yaml-quotes",
    Severity.ERROR,
    "Quotes do not pair, or something follows them.",
    "Everything up to the next quote is swallowed, often several questions at once.",
    "text: 'It's your turn'\nfeedback: \"Yes\" is right.",
    'text: "It\'s your turn"\nfeedback: \'"Yes" is right.\'',
)
DUPLICATE_KEY = Rule(
    "MC024",
    "duplicate-key",
    Severity.ERROR,
    "The same key is written twice in one place.",
    "Only one of the two could count, and the other would be lost in silence.",
    "- id: limit\n  text: Where your authority ends\n  text: What you may sign",
    "- id: limit\n  text: Where your authority ends",
)
YAML_REFERENCE = Rule(
    "MC025",
    "yaml-reference",
    Severity.ERROR,
    "A text starts with & or *, which YAML takes for a reference.",
    "References let one place of a file change another. They are easy to write by accident with *emphasis*, "
    "so a course does without them.",
    "feedback: *Right.",
    'feedback: "*Right."',
)
YAML_TAG = Rule(
    "MC026",
    "yaml-tag",
    Severity.ERROR,
    "A text starts with !, which YAML takes for a type.",
    "The first word would vanish from the page.",
    "prompt: !Important question",
    'prompt: "!Important question"',
)
SECOND_DOCUMENT = Rule(
    "MC027",
    "second-document",
    Severity.ERROR,
    "A line of --- or ... ends the file's content early.",
    "What follows would never be read, so its questions would be missing from the course.",
    "questions:\n  - id: first\n---\nquestions:\n  - id: second",
    "questions:\n  - id: first\n  - id: second",
)
TOO_DEEP = Rule(
    "MC028",
    "too-deep",
    Severity.ERROR,
    "Lists are nested more than 32 levels deep.",
    "No part of a course needs more than eight; something is wrong with the file.",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ ... ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    "options:\n  - id: a\n    text: Yes",
)
NOT_A_KEY = Rule(
    "MC029",
    "not-a-key",
    Severity.ERROR,
    "What stands before a colon is not a name.",
    "A value without a name belongs to nothing, so it cannot be shown anywhere.",
    ": Welcome\n[a, b]: Welcome",
    "title: Welcome",
)
CUT_BY_HASH = Rule(
    "MC030",
    "cut-by-hash",
    Severity.WARNING,
    "A # after a space starts a comment: the rest of the line is not part of the text.",
    "A learner reads half a sentence, and the missing half may hold the question.",
    "prompt: What does rule #3 ask of you?",
    'prompt: "What does rule #3 ask of you?"',
)
TOO_MANY_FINDINGS = Rule(
    "MC031",
    "too-many-findings",
    Severity.ERROR,
    "A file has so many faults that reading it stopped.",
    "The first faults usually cause the others: mend them and check again.",
    "a spreadsheet or a log saved as a quiz",
    "title: Welcome\nquestions:\n  - id: first-signal",
)

RULES: tuple[Rule, ...] = (
    MISSING_FILE,
    UNREADABLE_FILE,
    OUTSIDE_COURSE,
    LINK_LOOP,
    TOO_LARGE,
    NOT_UTF8,
    INVISIBLE_CHARACTER,
    NO_COURSE_FILE,
    TWIN_FILES,
    IGNORED_ENDING,
    OPEN_FRONT_MATTER,
    OPEN_FENCE,
    YAML_SYNTAX,
    YAML_INDENT,
    YAML_NEEDS_QUOTES,
    YAML_QUOTES,
    DUPLICATE_KEY,
    YAML_REFERENCE,
    YAML_TAG,
    SECOND_DOCUMENT,
    TOO_DEEP,
    NOT_A_KEY,
    CUT_BY_HASH,
    TOO_MANY_FINDINGS,
)
