# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 libcongthuong contributors
"""What all values of the package have in common: they never change, and are equal when their parts are."""


class Frozen:
    """Base of immutable values; a subclass says in _key() what it is equal by, and how it is rebuilt."""

    __slots__ = ()

    def _key(self):
        raise NotImplementedError

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__} is immutable: {name} cannot be set")

    def __delattr__(self, name):
        raise AttributeError(f"{type(self).__name__} is immutable: {name} cannot be deleted")

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash((type(self), self._key()))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return rebuild, (type(self), self._key())

    @classmethod
    def _of_key(cls, key):
        raise NotImplementedError


def rebuild(cls, key):
    """Make a value again from its key; pickle calls this."""
    return cls._of_key(key)


set_slot = object.__setattr__
