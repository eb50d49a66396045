"""Understanding a question and answering it from a snapshot; one module per kind of answer."""
