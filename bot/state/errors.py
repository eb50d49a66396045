"""What users of the state have to reckon with."""


class StateUnavailableError(Exception):
    """The database cannot be used just now; the features that need it say so."""
