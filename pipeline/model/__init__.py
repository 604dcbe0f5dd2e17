"""How the named-entity model is made: `make model`. Nothing here is imported when releases are read."""
