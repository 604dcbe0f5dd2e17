"""Looks back at what the stages made: how right it is, against releases that people annotated."""
