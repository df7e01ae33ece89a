"""From a folder to a course: every file read, every fault found, in one go."""

from microcourse.compile.compilation import Compilation, compile_course

__all__ = ["Compilation", "compile_course"]
