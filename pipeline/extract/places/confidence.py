"""How sure a place is: set by hand, in the order of what the annotated releases show. Each is the share to be right."""

SURE = 0.95  # a name that only one place has, or that its own qualifier or type word settles
CHOSEN = 0.9  # one of several places of a name, well ahead of the next
PART = 0.85  # part of a town, by the directory or hyphened to its town
ADJECTIVE = 0.8  # an adjective of a town that the text names or that is large
WEAK = 0.7  # a homograph that only a weak reason shows to be a place
MISSPELT = 0.6  # a name with one letter wrong where the context is certain
UNKNOWN_PART = 0.6  # what a type word alone calls a part
OPEN = 0.5  # one of several places of a name that nothing decides between
