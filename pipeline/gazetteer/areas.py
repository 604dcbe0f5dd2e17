"""Regions and municipal associations with their members, and written adjectives: read when somebody asks for them."""

from collections import defaultdict
from functools import cached_property

from pipeline.gazetteer.units import table
from pipeline.lexicon import lexicon


class Areas:
    """What is made of units, but is none."""

    @cached_property
    def regions(self) -> dict[str, tuple[str, ...]]:
        """The members of each region, of which not all have any that are known."""
        found = {name: tuple(members.split()) for name, _alias_of, _kind, _certainty, members in table("regions")}
        by_hand = lexicon("places_forms")["regions"]
        found |= {name: tuple(members) for name, members in by_hand["members"].items()}
        return found | {name: found[main] for name, main in by_hand["aliases"].items()}

    @cached_property
    def associations(self) -> dict[str, tuple[str, ...]]:
        """The members of each association, by its name with its kind."""
        return {name: tuple(members.split()) for name, members in table("associations")}

    @cached_property
    def homographs(self) -> dict[str, str]:
        """What else a name is: "word", "surname" or "given_name"."""
        return dict(table("homographs"))  # rows of two cells

    @cached_property
    def adjectives(self) -> dict[str, tuple[str, ...]]:
        """Attested adjectives and the keys that they stand for."""
        found: dict[str, list[str]] = defaultdict(list)
        for form, key, kind in table("forms"):
            if kind == "adjective":
                found[form].append(key)
        for form, key in lexicon("places_forms")["adjectives"].items():
            found[form].append(key)
        return {form: tuple(dict.fromkeys(keys)) for form, keys in found.items()}
