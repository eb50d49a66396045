"""Knowledge on disk in the form in which questions are answered: made from the YAML, thrown away freely."""
