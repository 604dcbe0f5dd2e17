"""The errors of the pipeline: one root, one meaning each, messages that are sentences."""


class VerlautbarError(Exception):
    """Anything that the pipeline itself reports; the message is meant for a person."""


class UnreadableError(VerlautbarError):
    """A file that gives no release. `code` is the code of the row that it becomes in `problems`."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class UsageError(VerlautbarError):
    """The caller asked for something that cannot be: a folder that is missing, a number of workers below one."""
