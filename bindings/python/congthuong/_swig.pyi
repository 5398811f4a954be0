# The module that SWIG writes is private and speaks in tuples; the package's own stubs say what is public.
from typing import Any

def __getattr__(name: str) -> Any: ...
