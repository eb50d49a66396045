"""What users of the state have to reckon with."""


class StateUnavailableError(Exception):
    """The database cannot be used just now; the features that need it say so."""


class TooManyError(Exception):
    """Somebody has as many of a thing as one may have."""
