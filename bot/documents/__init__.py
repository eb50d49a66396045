"""What leaves the conversation as a file: a Word brief, a chart, a calendar, tables, a site of pages.

Everything here is a function of what is known and of a day; nothing reads a clock, and the same gives the same bytes.
"""
