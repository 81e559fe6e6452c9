"""The rules coder: the text of a report to its events, offline and the same each time.

``reading.py`` is the way of one report, ``settling.py`` the steps over the acts of a sentence, ``rules.py`` the coder.
What they are made of stands in rooms, and a module imports only from its own room and those before it:
units ← lexicon ← words ← phrases ← clauses ← acts ← reference ← days_and_places ← roles ← sifting ← mediation ← events.
"""
