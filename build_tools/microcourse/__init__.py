"""Microcourse: a compiler from Markdown lessons and YAML quizzes to microlearning courses.

Imports run one way: ``model ← diagnostics ← sources ← schema ← checks ← compile ← render ← hosts, cli``.
"""

__version__ = "0.1.0"
