"""Scenarios that can be played: every path leads on, and to an end."""
