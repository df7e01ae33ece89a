"""The course as HTML: complete and accessible before any script runs."""
