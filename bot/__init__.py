"""A briefing bot for Vietnamese officials: dated, attributed facts about provinces and communes."""
