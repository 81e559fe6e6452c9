"""Lexicon: what the words of a language mean, read from its folder and the registries into one phrasebook."""
