"""Measurements of the bot beside its plain alternatives, one module each, run by hand."""
