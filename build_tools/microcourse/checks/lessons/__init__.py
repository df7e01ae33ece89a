"""Lessons that people finish and remember."""
