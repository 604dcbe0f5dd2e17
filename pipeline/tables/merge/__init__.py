"""Everything over releases: the parts of many workers and runs become the tables of the contract.

`take_census` reads what tells releases from each other and decides their keys; `merged` then gives the rows in their
order, in slices, so that memory does not grow with the number of releases.
"""

from pipeline.tables.merge.census import Census, Part, take_census
from pipeline.tables.merge.merging import merged

__all__ = ["Census", "Part", "merged", "take_census"]
